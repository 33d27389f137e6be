/* tslint:disable */
/* eslint-disable */

export function half(x: number): number;

export function parsed(text: string): any;
