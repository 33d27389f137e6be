import { endClosure } from "./closure.js";

/** @import { ClosureState } from "./closure.js" */

/** Where a function keeps its state. */
const closureKey = Symbol("closure");

/** Ends the life of owned closures whose functions are forgotten. It never sees one that Rust still holds. */
const closureRegistry = typeof FinalizationRegistry === "undefined" ? null : new FinalizationRegistry(endClosure);

/**
 * Makes a function of a closure that Rust holds a handle to: of one that JavaScript shall own, or of one on loan for as long
 * as Rust says.
 *
 * Ownership: the Rust value becomes the function's, if its kind destroys; Rust ends a loan with `releaseClosure`.
 * @template {Function} T
 * @param {number} data
 * @param {number} vtable
 * @param {(state: ClosureState) => T} kind
 * @returns {T}
 */
export function makeClosure(data, vtable, kind) {
  /** @type {ClosureState} */
  const state = { data, vtable, busy: 0, doomed: 0, destroy: null };
  const made = kind(state);
  /** @type {any} */ (made)[closureKey] = state;
  if (state.destroy) closureRegistry?.register(made, state);
  return made;
}

/**
 * Ends the life of a closure; see `endClosure`.
 * @param {Function} made by `makeClosure`
 */
export function releaseClosure(made) {
  endClosure(/** @type {any} */ (made)[closureKey]);
}
