/* tslint:disable */
/* eslint-disable */

export type Kind = 0 | 1;
export type Word = "yes" | "no" | undefined;

export class Declared {
  constructor(undeclared: number);
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  /** Documented, but not with types in the JavaScript. */
  scaled(factor: number): number;
  /** Documented, but not with types in the JavaScript. */
  bare: number;
}

export function kind(word: Word): Kind;

export function collator(): any;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly __wbg_declared_free: (arg0: number) => number;
  readonly __wbg_get_declared_bare: (arg0: number) => number;
  readonly __wbg_get_declared_undeclared: (arg0: number) => number;
  readonly __wbg_get_undeclared_size: (arg0: number) => number;
  readonly __wbg_set_declared_bare: (arg0: number, arg1: number) => void;
  readonly __wbg_set_declared_undeclared: (arg0: number, arg1: number) => void;
  readonly __wbg_set_undeclared_size: (arg0: number, arg1: number) => void;
  readonly __wbg_undeclared_free: (arg0: number) => number;
  readonly collator: () => any;
  readonly declared_new: (arg0: number) => number;
  readonly declared_scaled: (arg0: number, arg1: number) => number;
  readonly declared_undeclared_method: (arg0: number) => number;
  readonly kind: (arg0: number) => number;
  readonly memory: WebAssembly.Memory;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

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
