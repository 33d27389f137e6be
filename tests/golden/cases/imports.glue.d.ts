/* tslint:disable */
/* eslint-disable */

export function use_them(value: any): { name: string };
