/* tslint:disable */
/* eslint-disable */

export function never(): void;
