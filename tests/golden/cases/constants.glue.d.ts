/* tslint:disable */
/* eslint-disable */

/** How many. */
export const LIMIT: 42;

declare const settings__MOTTO: "all of it";
export const BIG: -1n;
declare const settings__title: "Gauges";

export class Gauge {
  private constructor();
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  /** The most that it shows. */
  static readonly MAX: 0.5;
}

declare let settings: { MOTTO: typeof settings__MOTTO; title: typeof settings__title };

export { settings };

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly __wbg_gauge_free: (arg0: number) => number;
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
