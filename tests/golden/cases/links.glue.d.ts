/* tslint:disable */
/* eslint-disable */

export function url_of_inline(): string;
