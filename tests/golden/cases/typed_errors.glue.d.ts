/* tslint:disable */
/* eslint-disable */

/** Why there is no such order. */
export type OrderError = Error & { readonly name: "OrderError" } & ({ type: "notFound"; order_id: number } | { type: "refused" });

export const OrderError: abstract new (never: never) => OrderError;

/** Somebody else was faster. */
export type Conflict = Error & { readonly name: "Conflict" } & { by: string };

export const Conflict: abstract new (never: never) => Conflict;

export function order(id: number): number;

export function reserve(by: string): void;
