/* tslint:disable */
/* eslint-disable */

/** Counts. */
export class Counter {
  /** Starts somewhere. */
  constructor(start?: number | null);
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  /** By steps of its own. */
  static withStep(step: number): Counter;
  /** One step further. */
  increment(): number;
  merge(other: Counter): void;
  finish(): number;
  /** What it has counted to. */
  count: number;
  doubled: number;
  readonly step: number;
  theLabel: string;
}

/** Looks at one. */
export function count_of(counter: Counter): number;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly __wbg_counter_free: (arg0: number) => number;
  readonly __wbg_get_counter_count: (arg0: number) => number;
  readonly __wbg_get_counter_step: (arg0: number) => number;
  readonly __wbg_get_counter_theLabel: (arg0: number) => number;
  readonly __wbg_set_counter_count: (arg0: number, arg1: number) => void;
  readonly __wbg_set_counter_theLabel: (arg0: number, arg1: number, arg2: number) => void;
  readonly count_of: (arg0: number) => number;
  readonly counter_doubled: (arg0: number) => number;
  readonly counter_finish: (arg0: number) => number;
  readonly counter_increment: (arg0: number) => number;
  readonly counter_merge: (arg0: number, arg1: number) => void;
  readonly counter_new: (arg0: number, arg1: number) => number;
  readonly counter_set_doubled: (arg0: number, arg1: number) => void;
  readonly counter_withStep: (arg0: number) => number;
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
