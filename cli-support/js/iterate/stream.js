import { releaseClosure } from "#make_closure";

// A Rust stream as an asynchronous JavaScript iterator. Rust is asked for a value when JavaScript asks for one, never
// before. If there is none yet, the stream rings when it may have one, and is asked again in a microtask.

/** What all asynchronous iterators inherit from. */
const asyncIteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}.prototype));

/** What a stream says beside its values: more may be asked for, that was all, or nothing more yet. */
const streamState = { more: 0, ended: 1, pending: 2 };

/** How streams go on that are waited for, by Rust's number. @type {Map<number, () => void>} */
const waitingStreams = new Map();

/**
 * Has a stream asked again.
 * @param {number} number
 */
export function wakeStream(number) {
  const advance = waitingStreams.get(number);
  if (advance === undefined) return;
  waitingStreams.delete(number);
  Promise.resolve().then(advance);
}

/**
 * An asynchronous iterator over what a Rust closure gives.
 *
 * Ownership: the closure is released when the iterator has ended: after the last value, an error, or `return()`, which
 * also ends the wait of those who wait.
 * Errors: what the closure throws rejects one promise, and ends the iterator.
 * @param {(most: number) => [state: number, items: ArrayLike<unknown>]} pull polls the stream, in a Rust closure
 * @param {number} number by which Rust wakes it
 * @returns {AsyncIterableIterator<unknown>}
 */
export function makeStream(pull, number) {
  /** @type {typeof pull | null} */
  let source = pull;
  let polling = false;
  /** @type {{ resolve: (step: IteratorResult<unknown>) => void, reject: (reason: unknown) => void }[]} */
  const requests = [];

  function end() {
    waitingStreams.delete(number);
    if (source === null) return;
    releaseClosure(source);
    source = null;
  }

  function advance() {
    // Who asks while the stream is polled is served by the one who polls.
    if (polling) return;
    while (source !== null && requests.length > 0) {
      if (poll(source) === streamState.pending) return;
    }
    if (source === null) finish();
  }

  /**
   * @param {typeof pull} ask
   * @returns {number} the state
   */
  function poll(ask) {
    polling = true;
    // It may ring before it returns.
    waitingStreams.set(number, advance);
    try {
      const [state, items] = ask(requests.length);
      for (let i = 0; i < items.length; i++) requests.shift()?.resolve({ value: items[i], done: false });
      if (state === streamState.ended) end();
      if (state === streamState.more) waitingStreams.delete(number);
      return state;
    } catch (error) {
      end();
      requests.shift()?.reject(error);
      return streamState.ended;
    } finally {
      polling = false;
    }
  }

  /** Tells all who wait that there is nothing more. */
  function finish() {
    for (const { resolve } of requests.splice(0)) resolve({ value: undefined, done: true });
  }

  function next() {
    return new Promise((resolve, reject) => {
      requests.push({ resolve, reject });
      advance();
    });
  }

  /** @param {unknown} [value] */
  async function stop(value) {
    end();
    finish();
    return { value: await value, done: true };
  }

  return Object.assign(Object.create(asyncIteratorPrototype), { next, return: stop });
}
