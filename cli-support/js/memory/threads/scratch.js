import { wasm } from "#wasm";
import { scratchSize } from "#layout";
import { allocate } from "../allocate.js";
import { memoryU8 } from "#u8";

/** The first address of the scratch region: each thread has its own, and learns its place when it begins. */
let scratchStart = 0;

/** The first address behind the scratch region. */
export let scratchEnd = 0;

/**
 * The first free address of the scratch region, which is a stack that grows upwards; behind its end when it is full.
 *
 * Who borrows notes it before: what is taken from then on is given back by `scratchRelease`.
 */
export let scratchTop = 0;

/**
 * What was borrowed while there was no room, in order.
 *
 * Shape: address, bytes and alignment, as the allocator takes them back; and the top of the stack at that time.
 * @type {[address: number, bytes: number, align: number, top: number][]}
 */
const spills = [];

/**
 * Begins to use the scratch region of this thread, before anything is borrowed.
 * @param {number} address
 */
export function placeScratch(address) {
  scratchStart = address >>> 0;
  scratchEnd = scratchStart + scratchSize;
  scratchTop = scratchStart;
}

/**
 * Borrows memory for the duration of a call: from the scratch region, or from the allocator when that is full.
 *
 * Units: bytes.
 * Ownership: the glue's; valid until a top noted before is released. Calls may nest.
 * @param {number} bytes
 * @param {number} align a power of two
 * @returns {number} the address, never 0
 */
export function scratchTake(bytes, align) {
  const address = ((scratchTop + align - 1) & -align) >>> 0;
  if (address + bytes <= scratchEnd) {
    scratchTop = address + bytes;
    return address;
  }
  const spilled = allocate(bytes, align);
  // One byte is left out, so that whoever borrows next notes another top.
  spills.push([spilled, bytes, align, scratchTop++]);
  return spilled;
}

/**
 * Reserves bytes of scratch that the caller has filled, having looked for `scratchEnd`.
 *
 * Units: bytes.
 * Ownership: the caller's, until a top noted before is released.
 * @param {number} bytes
 * @returns {number} the address
 */
export function scratchKeep(bytes) {
  const address = scratchTop;
  scratchTop = address + bytes;
  return address;
}

/** @type {Uint8Array | null} */
let scratchView = null;

/**
 * The free bytes of the scratch region, to be written before they are taken.
 *
 * Ownership: this thread's; memory that grows stays where it was.
 * @returns {Uint8Array}
 */
export function scratchRest() {
  // Making a view costs as much as encoding a short string. Most calls find the stack empty, and share one.
  if (scratchTop !== scratchStart) {
    return memoryU8().subarray(scratchTop, scratchEnd);
  }
  if (scratchView === null) {
    scratchView = memoryU8().subarray(scratchTop, scratchEnd);
  }
  return scratchView;
}

/**
 * Gives back everything that was borrowed since the top of the stack was `top`.
 * @param {number} top
 */
export function scratchRelease(top) {
  // Hardly ever: apart, so that the rest becomes part of its callers.
  if (spills.length !== 0) releaseSpills(top);
  scratchTop = top;
}

/** @param {number} top */
function releaseSpills(top) {
  while (spills.length !== 0 && spills[spills.length - 1][3] >= top) {
    wasm.__wbindgen_free(.../** @type {any} */ (spills.pop()));
  }
}
