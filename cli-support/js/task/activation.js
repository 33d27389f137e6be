import { addHandle, takeHandle } from "#heap";
import { wasm } from "#wasm";

// Calls that may wait in the middle. The export runs on a stack of its own, which the module switches to and from; the
// engine keeps the WebAssembly frames. What the call returns is fetched by a second export once it has ended.

/** By export, what calls it and gives a promise. @type {WeakMap<Function, (...words: any[]) => Promise<any>>} */
const begun = new WeakMap();

/**
 * What is newer than the types that others know of.
 * @returns {{ promising?: (raw: Function) => any, Suspending?: new (call: Function) => any }}
 */
function integration() {
  return /** @type {any} */ (WebAssembly);
}

/**
 * Begins a call that may wait for promises.
 *
 * Errors: throws an `Error` where the host has no JavaScript Promise Integration.
 * @param {Function} raw the export
 * @param {any[]} words what it takes
 * @param {((result: number) => any) | undefined} end gives what has become of the call
 * @param {(error: unknown) => unknown} [failed] looks at what ended the call otherwise, and gives what to throw
 * @returns {Promise<any>} of what `end` gives
 */
export function activate(raw, words, end, failed) {
  let begin = begun.get(raw);
  if (begin === undefined) {
    const engine = integration();
    if (engine.promising === undefined) {
      throw new Error(
        "this function may wait for promises, for which the host needs JavaScript Promise Integration " +
          "(WebAssembly.promising): Node.js 25, Chrome 137, or newer; this one does not have it",
      );
    }
    begun.set(raw, (begin = engine.promising(raw)));
  }
  const result = /** @type {NonNullable<typeof begin>} */ (begin)(...words);
  const thrown = failed === undefined ? undefined : (/** @type {unknown} */ error) => Promise.reject(failed(error));
  return result.then(end, thrown);
}

/** Why a promise was rejected, as a value. */
class Rejection {
  /** @param {unknown} reason */
  constructor(reason) {
    this.reason = reason;
  }
}

/**
 * What a promise settles to; never rejected, because that would end the call that waits.
 *
 * Ownership: the handle is taken, and that of the outcome given away.
 * @param {number} handle
 * @returns {Promise<number>}
 */
export function outcome(handle) {
  return Promise.resolve(takeHandle(handle)).then(addHandle, (reason) => addHandle(new Rejection(reason)));
}

/**
 * The value that a promise was resolved with.
 *
 * Errors: throws the reason for which it was rejected.
 * @param {any} value what `outcome` gave
 * @returns {any}
 */
export function outcomeOf(value) {
  if (value instanceof Rejection) throw value.reason;
  return value;
}

/**
 * A function that WebAssembly imports and waits for; where the host cannot do that, nobody ever calls it.
 * @param {(handle: number) => Promise<number>} call
 * @returns {any}
 */
export function suspending(call) {
  const engine = integration();
  return engine.Suspending === undefined ? call : new engine.Suspending(call);
}

/**
 * Whether the call in progress may wait for promises.
 * @returns {number} 1 or 0
 */
export function mayWait() {
  return wasm.__ferry_suspendable();
}

/**
 * Has js-sys poll one of its tasks in the next microtask; it may wait for promises.
 * @param {number} task
 */
export function pollActivated(task) {
  Promise.resolve().then(() => activate(wasm.__wbg_jspi_task_poll, [task], undefined));
}
