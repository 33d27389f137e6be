/* tslint:disable */
/* eslint-disable */

/** What was ordered. */
export interface Order {
  /** Counts up. */
  readonly orderNumber: number;
  /** In whole cents. */
  readonly price: number;
  readonly note?: string;
  readonly paidBy: Payment | null;
  readonly lines?: Line[];
}

export type Line = [string, number];

/** How it was paid. */
export type Payment = { type: "cash" } | { type: "card"; number: string };

export type Level = "low" | "high";
export type Change = { kind: "Level"; value: Level } | { kind: "Both"; value: [Level, Level] };
export type Id = number | string;

/** Nothing uses it here. */
export interface Settings {
  level: Level;
}

/** One page of many. */
export type Page<T> = { items: T[]; next?: Id } & Record<string, unknown>;

export interface Node {
  children: Node[];
}

export function orders(page: Page<Order>): Page<Level>;

export function changed(node: Node): Change[];

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly changed: (arg0: number, arg1: number) => number;
  readonly memory: WebAssembly.Memory;
  readonly orders: (arg0: number, arg1: number) => number;
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
