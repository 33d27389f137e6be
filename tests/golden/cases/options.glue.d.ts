/* tslint:disable */
/* eslint-disable */

export function flagged(value?: number | null): number | undefined;

export function pointed(first: string | null | undefined, second: number, third?: number | null, fourth?: Uint8Array | number[] | null): string | undefined;

export function handled(value?: any): any;

/** The value itself, or none. */
export function perhaps(value?: string | null): string | undefined;

export function lent(first?: string | null, second?: string | null): string | null;

export function anything(values: (string | null | undefined)[]): any;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly anything: (arg0: number, arg1: number) => any;
  readonly flagged: (arg0: number, arg1: number) => number;
  readonly handled: (arg0: any) => any;
  readonly lent: (arg0: any, arg1: any) => any;
  readonly memory: WebAssembly.Memory;
  readonly perhaps: (arg0: any) => any;
  readonly pointed: (arg0: number, arg1: number, arg2: number, arg3: number, arg4: number, arg5: number, arg6: number) => number;
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
