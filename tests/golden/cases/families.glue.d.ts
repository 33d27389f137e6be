/* tslint:disable */
/* eslint-disable */

/** Any of them. */
export class Animal {
  protected constructor();
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  legs: number;
}

/** A particular one. */
export class Dog extends Animal {
  constructor(age: number);
  /** Gives the value back to Rust; the object must not be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  age: number;
}

export function older(dog: Dog, animal: Animal): number;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly __wbg_animal_free: (arg0: number) => number;
  readonly __wbg_dog_free: (arg0: number) => number;
  readonly __wbg_dog_parent: (arg0: number) => number;
  readonly __wbg_get_animal_legs: (arg0: number) => number;
  readonly __wbg_get_dog_age: (arg0: number) => number;
  readonly __wbg_set_animal_legs: (arg0: number, arg1: number) => void;
  readonly __wbg_set_dog_age: (arg0: number, arg1: number) => void;
  readonly dog_new: (arg0: number) => number;
  readonly memory: WebAssembly.Memory;
  readonly older: (arg0: number, arg1: number) => number;
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
