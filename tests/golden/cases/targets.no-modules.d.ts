/* tslint:disable */
/* eslint-disable */

declare namespace wasm_bindgen {
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

  /** Instantiates the module from bytes or a compiled module, at once. */
  export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;
}

declare type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

declare interface InitOutput {
  readonly __wbg_counter_free: (arg0: number) => number;
  readonly begin: () => void;
  readonly counter_new: () => number;
  readonly memory: WebAssembly.Memory;
  readonly next: (arg0: number) => number;
}

declare type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the module; nothing else may be called before the promise is resolved.
 *
 * @param module_or_path - Where the module comes from: a URL, a response, bytes or a compiled module.
 * Without it, the `.wasm` file beside this one is fetched.
 */
declare function wasm_bindgen(module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;

declare interface SymbolConstructor {
  readonly dispose: unique symbol;
}
