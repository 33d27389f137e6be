import { memoryI32 } from "#i32";
import { wasm } from "#wasm";

/** How long to wait between looks where memory cannot be waited for, in milliseconds. */
const pause = 10;

/**
 * Tells Rust each time another thread has woken tasks of this one.
 *
 * Shape: the bell is an `i32`: 0, and 1 from when it rings until Rust has looked.
 * @param {number} bell its address
 */
export function listenForWakes(bell) {
  const heard = () => {
    wasm.__ferry_task_rung();
    listenForWakes(bell);
  };
  const place = (bell >>> 0) / 4;
  // Newer than some browsers that have threads.
  const { waitAsync } = /** @type {any} */ (Atomics);
  if (waitAsync === undefined) {
    setTimeout(() => (Atomics.load(memoryI32(), place) === 0 ? listenForWakes(bell) : heard()), pause);
    return;
  }
  const { async, value } = waitAsync(memoryI32(), place, 0);
  Promise.resolve(async ? value : undefined).then(heard);
}
