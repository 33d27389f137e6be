/* tslint:disable */
/* eslint-disable */

/** A number that counts. */
export class Counter {
  /** Starts at zero. */
  constructor();
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Adds one. */
export function next(counter: Counter): number;

export function begin(): void;

declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}
