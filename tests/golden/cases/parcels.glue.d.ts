/* tslint:disable */
/* eslint-disable */

export function words(text: string): string[];

export function count(words: string[], values: any[]): Map<string, number>;

export function nested(pairs: [string, number | null | undefined][], bytes: Uint8Array | number[], both?: number | null): [boolean, [string, string]];

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly count: (arg0: number, arg1: number, arg2: number, arg3: number) => number;
  readonly memory: WebAssembly.Memory;
  readonly nested: (arg0: number, arg1: number, arg2: number, arg3: number, arg4: number, arg5: number) => number;
  readonly words: (arg0: number, arg1: number) => number;
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
