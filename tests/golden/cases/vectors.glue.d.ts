/* tslint:disable */
/* eslint-disable */

export function sum(values: Uint8Array | number[]): number;

export function sorted(values: Float64Array | number[]): Float64Array;

export function reverse(values: Int32Array): void;

export function clamped(bytes: Uint8ClampedArray | number[]): Uint8ClampedArray;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly clamped: (arg0: number, arg1: number) => number;
  readonly memory: WebAssembly.Memory;
  readonly reverse: (arg0: number, arg1: number, arg2: number) => void;
  readonly sorted: (arg0: number, arg1: number) => number;
  readonly sum: (arg0: number, arg1: number) => number;
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
