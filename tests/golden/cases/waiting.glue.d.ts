/* tslint:disable */
/* eslint-disable */

export class Clerk {
  private constructor();
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  serve(customers: Uint32Array | number[]): Promise<number | undefined>;
  rest(value: any): Promise<any>;
}

/** Counts the lines of a file. */
export function lines(path: string): Promise<number>;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly __wbg_clerk_free: (arg0: number) => number;
  readonly clerk_rest: (arg0: number, arg1: any) => number;
  readonly clerk_rest_resume: (arg0: number) => any;
  readonly clerk_serve: (arg0: number, arg1: number, arg2: number) => number;
  readonly clerk_serve_resume: (arg0: number) => number;
  readonly lines: (arg0: number, arg1: number) => number;
  readonly lines_resume: (arg0: number) => number;
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
