/* tslint:disable */
/* eslint-disable */

export type Unseen = { value: 0 | 1 };

/** Somebody who may order. */
export interface Customer {
  "full-name"?: string;
  zip?: number;
  phone?: string;
  tags?: string[];
}

/** What happened. */
export type LogEntry = { signed_up: { firstName: string } } | { bye: { LAST_SEEN: number } };

/** Declared, but not exported. */
interface Hidden {
  value: number;
}

export interface Reached {
  value: number;
}

export function record(person: Customer, hidden: Hidden, unseen: Unseen): LogEntry;

export function reach(reached?: Reached | null): Reached;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly memory: WebAssembly.Memory;
  readonly reach: (arg0: number, arg1: number) => number;
  readonly record: (arg0: number, arg1: number, arg2: number, arg3: number, arg4: number, arg5: number) => number;
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
