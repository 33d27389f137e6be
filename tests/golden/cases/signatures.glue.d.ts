/* tslint:disable */
/* eslint-disable */

export type Config = { name: string };

/** Repeats this. */
export function repeat(times: number): string;

/**
 * Adds up:
 *
 * - numbers
 *   - small ones
 */
export function sum(start?: number | null, ...rest: number[]): number;

/**
 * @param userConfig - what the user wants
 * @returns the same
 */
export function configure(userConfig: Config, _delete?: boolean | "auto"): Config;

export function bare(a: number): number;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly bare: (arg0: number) => number;
  readonly configure: (arg0: any, arg1: any) => any;
  readonly memory: WebAssembly.Memory;
  readonly repeat: (arg0: number, arg1: number, arg2: number) => number;
  readonly sum: (arg0: number, arg1: number, arg2: number, arg3: number) => number;
  readonly undeclared: (arg0: number) => number;
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
