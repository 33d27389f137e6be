import { releaseClosure } from "#make_closure";

// A Rust iterator as a JavaScript one. Values cross several at once, ever more of them, up to a limit.

/** What all iterators inherit from, so that `map` and its kin are there where the engine has them. */
const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

/** So many values cross at once, at most: whoever stops early has made Rust compute no more than these in vain. */
const mostAtOnce = 64;

/**
 * An iterator over what a Rust closure gives.
 *
 * Ownership: the closure is released when the iterator has ended: after the last value, an error, or `return()`.
 * Errors: what the closure throws ends the iterator.
 * @param {(most: number) => [done: boolean, items: ArrayLike<unknown>]} pull gives the next values, in a Rust closure
 * @returns {IterableIterator<unknown>}
 */
export function makeIterator(pull) {
  /** @type {typeof pull | null} */
  let source = pull;
  /** @type {ArrayLike<unknown>} */
  let items = [];
  let at = 0;
  let most = 1;

  function end() {
    if (source === null) return;
    releaseClosure(source);
    source = null;
  }

  function next() {
    while (at === items.length) {
      if (source === null) return { value: undefined, done: true };
      let done = true;
      try {
        const pulled = source(most);
        // Whoever calls `return()` from Rust's own code wants nothing more.
        if (source === null) continue;
        [done, items] = pulled;
      } finally {
        if (done) end();
      }
      at = 0;
      most = Math.min(most * 2, mostAtOnce);
    }
    return { value: items[at++], done: false };
  }

  /** @param {unknown} [value] */
  function stop(value) {
    end();
    at = items.length;
    return { value, done: true };
  }

  return Object.assign(Object.create(iteratorPrototype), { next, return: stop });
}
