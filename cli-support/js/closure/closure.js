// How a Rust closure becomes a JavaScript function.
//
// For each kind of closure, generation writes one function from the state to the function that users see. It converts
// arguments and result, and it is where the number of parameters is known. Of an owned closure it is
//
//   function closure0(state) {
//     state.destroy = wasm.__ferry_closure_drop_0;
//     return (a, b) => {
//       const data = enterClosure(state);        // enterExclusive(state) for FnMut
//       try {
//         const word0 = …a…, word1 = …b…;
//         const result = wasm.__ferry_closure_0(data, state.vtable, word0, word1);
//         return …result…;
//       } finally {
//         leaveClosure(state);
//       }
//     };
//   }
//
// An owned closure is `makeClosure(data, vtable, closure0)`. It lives until `releaseClosure` (Rust drops its `Closure`) or,
// when Rust has given it away, until the function is collected. A borrowed closure is `closure1(loan)`, where
// `loan` is `lendClosure(data, vtable)`, or `lendShared` of a `Fn`, and the glue calls `endLoan` when the call it was lent to
// has ended; it sets no `destroy`. If it is a `Fn`, a call has nothing to end: `lentData` is all that it asks.

/**
 * What a function made from a closure knows.
 *
 * Shape: `data` is 0 once the closure is gone. `busy` counts the calls in progress. `doomed` is what `data` was, when the
 * closure is to be destroyed at the end of the last call in progress. Loans have no `doomed` and no `destroy`: what they have
 * is made for a single call.
 * Ownership: the Rust value is this state's if there is a `destroy`; otherwise it is borrowed.
 * @typedef {{
 *   data: number,
 *   vtable: number,
 *   busy: number,
 *   doomed?: number,
 *   destroy?: ((data: number, vtable: number) => void) | null,
 * }} ClosureState
 */

/**
 * Lends a closure to a call. Nobody counts its calls: it may be called while it runs.
 *
 * Ownership: as with `lendClosure`.
 * @param {number} data
 * @param {number} vtable
 * @returns {{ data: number, vtable: number }}
 */
export function lendShared(data, vtable) {
  return { data, vtable };
}

/**
 * Lends a closure to a call that must not be called while it runs. The loan does not know its function, which would cost as much as the call.
 *
 * Ownership: the Rust value stays Rust's; the caller ends the loan with `endLoan`.
 * @param {number} data
 * @param {number} vtable
 * @returns {ClosureState}
 */
export function lendClosure(data, vtable) {
  return { data, vtable, busy: 0 };
}

/**
 * Ends a loan: later calls of the function throw.
 * @param {{ data: number } | null} loan nothing if it was never made
 */
export function endLoan(loan) {
  if (loan !== null) loan.data = 0;
}

/**
 * What a closure on loan is called with, which may be called while it runs: Rust's value outlives the loan, so nothing has to
 * be noted.
 *
 * Errors: an `Error` if the loan has ended.
 * @param {{ data: number }} loan
 * @returns {number} the data
 */
export function lentData(loan) {
  if (loan.data === 0) {
    throw closureError();
  }
  return loan.data;
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
  if (state.doomed && state.busy === 0) {
    const data = state.doomed;
    state.doomed = 0;
    state.destroy?.(data, state.vtable);
  }
}

/**
 * Ends the life of a closure: later calls throw. A call in progress goes on, and the Rust value outlives it.
 *
 * Ownership: an owned Rust value is destroyed.
 * @param {ClosureState} state
 */
export function endClosure(state) {
  const data = state.data;
  state.data = 0;
  if (data === 0 || !state.destroy) {
    return;
  }
  if (state.busy === 0) {
    state.destroy(data, state.vtable);
  } else {
    state.doomed = data;
  }
}
