import { wasm } from "#wasm";
import { scratchAddress, scratchSize } from "#layout";
import { allocate } from "./allocate.js";
import { memoryU8 } from "./u8.js";

/** The first address behind the scratch region. */
export const scratchEnd = scratchAddress + scratchSize;

/** The first free address of the scratch region, which is a stack that grows upwards. */
export let scratchTop = scratchAddress;

/**
 * What was borrowed while there was no room, in order.
 * @type {{ address: number, bytes: number, align: number }[]}
 */
const spills = [];

/**
 * Begins to borrow: what is taken from here on is given back by `scratchRelease` with this mark.
 *
 * Shape: the top of the stack, plus 2^32 times the number of spills.
 * @returns {number}
 */
export function scratchMark() {
  return spills.length === 0 ? scratchTop : spills.length * 0x100000000 + scratchTop;
}

/**
 * Borrows memory for the duration of a call: from the scratch region, or from the allocator when that is full.
 *
 * Units: bytes.
 * Ownership: the glue's; valid until the mark taken before it is released. Calls may nest.
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
  spills.push({ address: spilled, bytes, align });
  return spilled;
}

/** @type {Uint8Array | null} */
let scratchView = null;

/**
 * The free bytes of the scratch region, to be written before they are taken.
 *
 * Ownership: the glue's; valid until memory grows.
 * @returns {Uint8Array}
 */
export function scratchRest() {
  // Making a view costs as much as encoding a short string. Most calls find the stack empty, and share one.
  if (scratchTop !== scratchAddress) {
    return memoryU8().subarray(scratchTop, scratchEnd);
  }
  if (scratchView === null || scratchView.byteLength === 0) {
    scratchView = memoryU8().subarray(scratchTop, scratchEnd);
  }
  return scratchView;
}

/**
 * Gives back everything that was borrowed since the mark.
 * @param {number} mark what `scratchMark` returned
 */
export function scratchRelease(mark) {
  if (spills.length !== 0) {
    freeSpills(Math.floor(mark / 0x100000000));
  }
  scratchTop = mark >>> 0;
}

/**
 * Frees all but the first `count` spills.
 * @param {number} count
 */
function freeSpills(count) {
  for (const { address, bytes, align } of spills.splice(count)) {
    wasm.__wbindgen_free(address, bytes, align);
  }
}
