// Stands in for an instance: real memory, an allocator that notices every mistake, and slots as Rust keeps them.

import * as heapModule from "#heap";
import { scratchAddress, scratchSize } from "#layout";
import { nextValue } from "../parcel/values.js";

const shared = process.execArgv.includes("--conditions=threads");
const memory = new WebAssembly.Memory(shared ? { initial: 1, maximum: 4096, shared } : { initial: 1 });
const table = new WebAssembly.Table({ element: "externref", initial: 4 });

/** What is allocated now: address to size and alignment. @type {Map<number, { bytes: number, align: number }>} */
const allocated = new Map();
let top = scratchAddress + scratchSize;
/** Addresses of every allocation are distinct, so that using a freed one is noticed. */
let growAtEachMalloc = false;

/** @param {boolean} on */
export function growMemoryAtEachMalloc(on) {
  growAtEachMalloc = on;
}

/** How many allocations there are. */
export function allocations() {
  return allocated.size;
}

/**
 * The size of an allocation.
 * @param {number} address
 */
export function sizeOf(address) {
  return allocated.get(address)?.bytes;
}

/**
 * @param {number} bytes
 * @param {number} align
 * @returns {number}
 */
function malloc(bytes, align) {
  // As every number that WebAssembly gets, it may be none.
  if (!bytes) return align;
  if (growAtEachMalloc) memory.grow(1);
  const address = Math.ceil(top / align) * align;
  // Each allocation is followed by bytes that nobody may touch.
  top = address + bytes + 8;
  const missing = top - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
  new Uint8Array(memory.buffer).fill(0xa5, address, top);
  allocated.set(address, { bytes, align });
  return address;
}

/**
 * @param {number} address
 * @param {number} bytes
 * @param {number} align
 */
function free(address, bytes, align) {
  if (bytes === 0) return;
  const found = allocated.get(address);
  if (found === undefined) throw new Error(`free of ${address}, which is not allocated`);
  if (found.bytes !== bytes || found.align !== align) {
    throw new Error(`free of ${bytes} bytes aligned to ${align}, allocated were ${found.bytes} aligned to ${found.align}`);
  }
  const view = new Uint8Array(memory.buffer);
  for (let i = 0; i < 8; i++) {
    if (view[address + bytes + i] !== 0xa5) throw new Error(`somebody wrote behind the ${bytes} bytes at ${address}`);
  }
  view.fill(0xdd, address, address + bytes);
  allocated.delete(address);
}

/**
 * @param {number} address
 * @param {number} old
 * @param {number} bytes
 * @param {number} align
 */
function realloc(address, old, bytes, align) {
  const moved = malloc(bytes, align);
  if (!old) return moved;
  new Uint8Array(memory.buffer).copyWithin(moved, address, address + Math.min(old, bytes));
  free(address, old, align);
  return moved;
}

/**
 * @param {number} from
 * @param {number} bytes
 */
function copy(from, bytes) {
  const address = malloc(bytes, 1);
  new Uint8Array(memory.buffer).copyWithin(address, from, from + bytes);
  return address;
}

/** Handles in use. @type {Set<number>} */
const live = new Set();
/** @type {number[]} */
const freeHandles = [];
let slots = 4;

/** How many handles are in use. */
export function handles() {
  return live.size;
}

/** Makes room for two more slots, as the import `rt.slots_grow` does. */
function grow() {
  const heap = /** @type {any} */ (heapModule);
  if (heap.slotsGrow) heap.slotsGrow(2);
  else table.grow(2);
  freeHandles.push(slots + 1, slots);
  slots += 2;
}

function handleAlloc() {
  if (freeHandles.length === 0) grow();
  const handle = /** @type {number} */ (freeHandles.pop());
  live.add(handle);
  return handle;
}

/** @param {number} handle */
function handleFree(handle) {
  if (!live.delete(handle)) throw new Error(`handle ${handle} is freed, but not in use`);
  const heap = /** @type {any} */ (heapModule);
  if (heap.slotClear) heap.slotClear(handle);
  else table.set(handle, null);
  freeHandles.push(handle);
}

/** @param {unknown} value */
function handlePut(value) {
  const handle = handleAlloc();
  table.set(handle, value);
  return handle;
}

/** @param {number} handle */
function handleGet(handle) {
  return table.get(handle);
}

/** @param {number} handle */
function handleTake(handle) {
  const value = table.get(handle);
  if (handle > 3) handleFree(handle);
  return value;
}

/**
 * @param {number} cells
 * @param {number} count
 */
function valuesTake(cells, count) {
  for (let i = 0; i < count; i++) {
    const handle = /** @type {any} */ (heapModule).addHandle(nextValue());
    new Float64Array(memory.buffer, cells, count)[i] = handle;
  }
}

/** The exports of the instance. @type {any} */
export let wasm = {
  memory,
  __wbindgen_malloc: malloc,
  __wbindgen_realloc: realloc,
  __wbindgen_free: free,
  __ferry_copy: copy,
  __ferry_handle_alloc: handleAlloc,
  __ferry_handle_free: handleFree,
  __wbindgen_externrefs: table,
  __ferry_values_take: valuesTake,
  __ferry_handle_get: handleGet,
  __ferry_handle_put: handlePut,
  __ferry_handle_take: handleTake,
};

/**
 * Bytes of memory, copied.
 * @param {number} address
 * @param {number} length
 */
export function bytesAt(address, length) {
  return [...new Uint8Array(memory.buffer, address, length)];
}

/**
 * Puts bytes into memory that Rust owns.
 * @param {Uint8Array} bytes
 * @param {number} align
 */
export function rustBytes(bytes, align = 1) {
  const address = malloc(bytes.length, align);
  new Uint8Array(memory.buffer).set(bytes, address);
  return address;
}

/**
 * Puts other exports in the place of these, as the glue does.
 * @param {any} exports
 * @returns {any} what was there
 */
export function replaceWasm(exports) {
  const before = wasm;
  wasm = exports;
  return before;
}

/** @returns {any} the exports, as the instance has them */
export function moduleExports() {
  return wasm;
}
