/* tslint:disable */
/* eslint-disable */

/** How fast. */
export type Speed = "fast" | "slow";

type Auto = "auto";

/** Fast, slow, or whatever. */
export type Choice = "none" | Auto | Speed | any;

export function reversed(speed?: Speed | null): Speed | undefined;

export function chosen(choice: Choice): Choice;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly chosen: (arg0: any) => any;
  readonly memory: WebAssembly.Memory;
  readonly reversed: (arg0: number, arg1: number) => number;
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
