import { endClosure } from "./closure.js";

/** @import { ClosureState } from "./closure.js" */

/** Where a function keeps its state. */
const closureKey = Symbol("closure");

/** Ends the life of owned closures whose functions are forgotten. It never sees one that Rust still holds. */
const closureRegistry = typeof FinalizationRegistry === "undefined" ? null : new FinalizationRegistry(endClosure);

/**
 * The function that was made last, if it does not have its state yet. To give a function a property and to register it costs
 * more than all else about it, and many are released before the next one is made.
 * @type {Function | null}
 */
let newestClosure = null;

/** @type {ClosureState | null} */
let newestState = null;

/**
 * Functions that are registered a little later, unless they have been released by then. None that waits here can be collected.
 * @type {Function[]}
 */
const newClosures = [];

/** When so many wait, they are seen to at once. */
const mostNewClosures = 32;

/** Whether a microtask will see to them. */
let areClosuresSettling = false;

const closuresAfterwards = Promise.resolve();

function ageClosure() {
  /** @type {any} */ (newestClosure)[closureKey] = newestState;
  if (newestState?.destroy && newClosures.push(/** @type {any} */ (newestClosure)) >= mostNewClosures) registerClosures();
  newestClosure = null;
}

function registerClosures() {
  for (let i = 0; i < newClosures.length; i++) {
    const made = newClosures[i];
    const state = /** @type {any} */ (made)[closureKey];
    if (state.data) closureRegistry?.register(made, state);
  }
  newClosures.length = 0;
}

function settleClosures() {
  areClosuresSettling = false;
  if (newestClosure !== null) ageClosure();
  registerClosures();
}

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
  if (newestClosure !== null) ageClosure();
  newestClosure = made;
  newestState = state;
  if (!areClosuresSettling) {
    areClosuresSettling = true;
    closuresAfterwards.then(settleClosures);
  }
  return made;
}

/**
 * Ends the life of a closure; see `endClosure`.
 * @param {Function} made by `makeClosure`
 */
export function releaseClosure(made) {
  if (made === newestClosure) {
    newestClosure = null;
    endClosure(/** @type {ClosureState} */ (newestState));
  } else {
    const state = /** @type {any} */ (made)[closureKey];
    // There is none if the function was released while it was the newest.
    if (state) endClosure(state);
  }
}
