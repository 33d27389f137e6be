/* tslint:disable */
/* eslint-disable */

export function begin(): void;

export function never(): void;
