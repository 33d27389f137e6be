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

type OfHost<Name extends string> = typeof globalThis extends { [Key in Name]: new (...args: any) => infer Instance } ? Instance : never;
type OfWasm<Name extends string> = typeof globalThis extends { WebAssembly: { [Key in Name]: new (...args: any) => infer Instance } } ? Instance : never;
export type InitInput = string | OfHost<"Request"> | OfHost<"URL"> | OfHost<"Response"> | ArrayBuffer | ArrayBufferView | OfWasm<"Module">;

export interface InitOutput {
  readonly __wbg_counter_free: (arg0: number) => number;
  readonly begin: () => void;
  readonly counter_new: () => number;
  readonly memory: OfWasm<"Memory">;
  readonly next: (arg0: number) => number;
}

export type SyncInitInput = ArrayBuffer | ArrayBufferView | OfWasm<"Module">;

/** Instantiates the module from bytes or a compiled module, at once. */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * Instantiates the module; nothing else may be called before the promise is resolved.
 *
 * @param module_or_path - Where the module comes from: a URL, a response, bytes or a compiled module.
 * Without it, the `.wasm` file beside this one is fetched.
 */
export default function __wbg_init(module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;

declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}
