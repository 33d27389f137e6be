/* tslint:disable */
/* eslint-disable */

declare enum Kind {
  A = 0,
}

export type { Kind };

declare class math__deep_er__Point {
  private constructor();
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  x: number;
}

declare class Secret {
  private constructor();
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  toJSON(): Object;
  toString(): string;
  size: number;
}

export type { Secret };

declare function math__add(a: number, b: number): number;

declare function math__deep_er__no_name(): void;

declare function default__origin(): math__deep_er__Point;

export function secret(kind: Kind): Secret;

declare let _default: { origin: typeof default__origin };

export { _default as default };

declare let math: { add: typeof math__add; "deep-er": { Point: typeof math__deep_er__Point; "no name": typeof math__deep_er__no_name } };

export { math };

declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}
