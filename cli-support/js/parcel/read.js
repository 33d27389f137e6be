import { wasm } from "#wasm";
import { takeHandle } from "#heap";
import { memoryI32 } from "#i32";
import { memoryU8 } from "#u8";
import { stringFromWasm } from "#text";

/**
 * A value of many parts that came from Rust. Its shape is said in the runtime, in `parcel/mod.rs`.
 */
export class ReadParcel {
  /**
   * @param {ArrayBuffer} buffer of the cells
   */
  constructor(buffer) {
    this.buffer = buffer;
    this.numbers = new Float64Array(buffer);
    this.bigs = new BigInt64Array(buffer);
    this.words = new Int32Array(buffer);
    this.text = "";
    /** The next cell. */
    this.at = 0;
    /** The next code unit. */
    this.unit = 0;
  }

  /**
   * Takes a cell.
   * @returns {number}
   */
  number() {
    return this.numbers[this.at++];
  }

  /**
   * Takes a cell of 64 bits.
   * @returns {bigint}
   */
  big() {
    return this.bigs[this.at++];
  }
}

/** Up to this many cells, copying them one by one is faster than a copy of memory. */
const fewReadCells = 16;

/**
 * What small parcels are copied to, one after the other: making a buffer costs more than copying. Nothing that takes
 * values out of a parcel runs code that may open another one.
 */
const smallParcel = new ReadParcel(new ArrayBuffer(4096));

/**
 * Copies what is in a parcel, and frees it. It says itself how long it is.
 *
 * Ownership: handles and objects in it are the caller's. It is emptied before another one is opened.
 * @param {number} address
 * @returns {ReadParcel}
 */
export function openParcel(address) {
  const start = address >>> 0;
  const words = memoryI32();
  const cells = words[start / 4];
  const textBytes = words[start / 4 + 1];
  const allocated = words[start / 4 + 2];
  const head = start + 16;
  const text = head + cells * 8;
  let parcel = smallParcel;
  if (cells > parcel.numbers.length) {
    parcel = new ReadParcel(memoryU8().slice(head, text).buffer);
  } else if (cells > fewReadCells) {
    new Uint8Array(parcel.buffer).set(memoryU8().subarray(head, text));
  } else {
    const to = parcel.words;
    for (let i = 0; i < cells * 2; i++) to[i] = words[head / 4 + i];
  }
  parcel.at = 0;
  parcel.unit = 0;
  parcel.text = textBytes === 0 ? "" : stringFromWasm(text, textBytes);
  wasm.__wbindgen_free(start, allocated, 8);
  return parcel;
}

/**
 * Takes text.
 * @param {ReadParcel} parcel
 * @returns {string}
 */
export function takeText(parcel) {
  const start = parcel.unit;
  parcel.unit += parcel.number();
  return parcel.text.slice(start, parcel.unit);
}

/**
 * Takes an unsigned integer of 64 bits.
 * @param {ReadParcel} parcel
 * @returns {bigint}
 */
export function takeUnsignedBig(parcel) {
  return BigInt.asUintN(64, parcel.big());
}

/**
 * Takes a signed integer of 128 bits.
 * @param {ReadParcel} parcel
 * @returns {bigint}
 */
export function takeWide(parcel) {
  return takeUnsignedBig(parcel) | (parcel.big() << 64n);
}

/**
 * Takes an unsigned integer of 128 bits.
 * @param {ReadParcel} parcel
 * @returns {bigint}
 */
export function takeUnsignedWide(parcel) {
  return takeUnsignedBig(parcel) | (takeUnsignedBig(parcel) << 64n);
}

/**
 * Takes any value; its handle is dropped.
 * @param {ReadParcel} parcel
 * @returns {any}
 */
export function takeValue(parcel) {
  // JavaScriptCore converts a number from a float array slowly, when WebAssembly wants an integer.
  return takeHandle(parcel.number() | 0);
}

/**
 * Takes numbers that have a typed array.
 * @template T
 * @param {ReadParcel} parcel
 * @param {{ new (buffer: ArrayBuffer): T, readonly BYTES_PER_ELEMENT: number }} type
 * @returns {T}
 */
export function takeArrayPart(parcel, type) {
  const bytes = parcel.number() * type.BYTES_PER_ELEMENT;
  const start = parcel.at * 8;
  parcel.at += Math.ceil(bytes / 8);
  return new type(parcel.buffer.slice(start, start + bytes));
}
