/* tslint:disable */
/* eslint-disable */

export class Job {
  private constructor();
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  run(url: string): Promise<void>;
}

/** Loads something. */
export function load(url: string): Promise<any>;

export function offer(text: string): Promise<string>;

declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}
