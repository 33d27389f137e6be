/* tslint:disable */
/* eslint-disable */

export class Stack {
  private constructor();
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  push(number: number): void;
  pop(): number | undefined;
}

/** Borrowed text is freed by the module. */
export function greet(name: string): void;

export function position(text: string, part: string): number | undefined;

export function parsed(text: string): string;

export function scale(numbers: Float64Array): Float64Array;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly __wbg_stack_free: (arg0: number) => number;
  readonly greet: (arg0: number, arg1: number) => void;
  readonly memory: WebAssembly.Memory;
  readonly parsed: (arg0: number, arg1: number) => number;
  readonly position: (arg0: number, arg1: number, arg2: number, arg3: number) => number;
  readonly scale: (arg0: number, arg1: number, arg2: number) => number;
  readonly stack_pop: (arg0: number) => number;
  readonly stack_push: (arg0: number, arg1: number) => void;
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
