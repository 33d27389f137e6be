// How a Rust closure becomes a JavaScript function.
//
// For each kind of closure, generation writes one *adapter*: a function from the state to the function that users see.
// It converts arguments and result, and it is where the number of parameters is known:
//
//   const adapter = (state) => (a, b) => {
//     const data = enterClosure(state);          // enterExclusive(state) for FnMut
//     try {
//       const word0 = …a…, word1 = …b…;
//       const result = wasm.invoke(data, state.vtable, word0, word1);
//       return …result…;
//     } finally {
//       leaveClosure(state);
//     }
//   };
//
// An owned closure is `makeClosure(data, vtable, destroy, adapter)`, where `destroy` is the same function every time. It
// lives until `releaseClosure` (Rust drops its `Closure`) or, when Rust has given it away, until the function is
// collected. A borrowed closure is `lendClosure(data, vtable, adapter)`, whose function is its `lent`, and the glue calls
// `endLoan` when the call it was lent to has ended.

/**
 * What a function made from a closure knows.
 *
 * Shape: `data` is 0 once the closure is gone. `busy` counts the calls in progress. `doomed` is what `data` was, when the
 * closure is to be destroyed at the end of the last call in progress.
 * Ownership: the Rust value is this state's if there is a `destroy`; otherwise it is borrowed.
 * @typedef {{
 *   data: number,
 *   vtable: number,
 *   busy: number,
 *   doomed: number,
 *   destroy: ((data: number, vtable: number) => void) | null,
 * }} ClosureState
 */

/** Where a function keeps its state. */
const closureKey = Symbol("closure");

/** Ends the life of owned closures whose functions are forgotten. It never sees one that Rust still holds. */
const closureRegistry = typeof FinalizationRegistry === "undefined" ? null : new FinalizationRegistry(endClosure);

/**
 * Makes a function of a closure that JavaScript shall own.
 *
 * Ownership: the Rust value becomes the function's.
 * @template {Function} T
 * @param {number} data
 * @param {number} vtable
 * @param {(data: number, vtable: number) => void} destroy
 * @param {(state: ClosureState) => T} adapter
 * @returns {T}
 */
export function makeClosure(data, vtable, destroy, adapter) {
  const state = { data, vtable, busy: 0, doomed: 0, destroy };
  const made = adapter(state);
  /** @type {any} */ (made)[closureKey] = state;
  closureRegistry?.register(made, state);
  return made;
}

/**
 * A closure on loan, and its function. The function does not lead back to the state, which costs as much as a call.
 * @typedef {ClosureState & { lent: Function | null }} Loan
 */

/**
 * Makes a function of a closure that lives no longer than a call.
 *
 * Ownership: the Rust value stays Rust's; the caller ends the loan with `endLoan`.
 * @param {number} data
 * @param {number} vtable
 * @param {(state: ClosureState) => Function} adapter
 * @returns {Loan} with the function in `lent`
 */
export function lendClosure(data, vtable, adapter) {
  /** @type {Loan} */
  const loan = { data, vtable, busy: 0, doomed: 0, destroy: null, lent: null };
  loan.lent = adapter(loan);
  return loan;
}

/**
 * Ends a loan: later calls of the function throw.
 * @param {Loan | null} loan nothing if it was never made
 */
export function endLoan(loan) {
  if (loan !== null) loan.data = 0;
}

/**
 * The function of a closure that Rust holds a handle to: of a loan, too, for as long as Rust says.
 *
 * Ownership: Rust ends a loan with `releaseClosure`.
 * @param {Function | Loan} made
 * @returns {Function}
 */
export function heldClosure(made) {
  if (typeof made === "function") return made;
  const lent = /** @type {any} */ (made.lent);
  lent[closureKey] = made;
  return lent;
}

/**
 * Begins a call of a closure that may be called while it runs.
 *
 * Errors: an `Error` if the closure is gone.
 * @param {ClosureState} state
 * @returns {number} the data, valid until `leaveClosure`
 */
export function enterClosure(state) {
  if (state.data === 0) {
    throw closureError();
  }
  state.busy++;
  return state.data;
}

/**
 * Begins a call of a closure that must not be called while it runs.
 *
 * Errors: an `Error` if the closure is gone, or running.
 * @param {ClosureState} state
 * @returns {number} the data, valid until `leaveClosure`
 */
export function enterExclusive(state) {
  if (state.data === 0 || state.busy !== 0) {
    throw closureError();
  }
  state.busy = 1;
  return state.data;
}

/** @returns {Error} */
function closureError() {
  return new Error("closure invoked recursively or after being dropped");
}

/**
 * Ends a call of a closure.
 * @param {ClosureState} state
 */
export function leaveClosure(state) {
  state.busy--;
  if (state.doomed !== 0 && state.busy === 0) {
    const data = state.doomed;
    state.doomed = 0;
    state.destroy?.(data, state.vtable);
  }
}

/**
 * Ends the life of a closure: later calls throw. A call in progress goes on, and the Rust value outlives it.
 *
 * Ownership: an owned Rust value is destroyed.
 * @param {Function} made by `makeClosure` or `heldClosure`
 */
export function releaseClosure(made) {
  endClosure(/** @type {any} */ (made)[closureKey]);
}

/** @param {ClosureState} state */
function endClosure(state) {
  const data = state.data;
  state.data = 0;
  if (data === 0 || state.destroy === null) {
    return;
  }
  if (state.busy === 0) {
    state.destroy(data, state.vtable);
  } else {
    state.doomed = data;
  }
}
