import { giveAddress } from "../class/instance.js";
import { describe } from "../error/expected.js";
import { allocate } from "#allocate";
import { memoryF64 } from "#f64";
import { setLastLength } from "#length";
import { memoryI32 } from "#i32";
import { memoryU8 } from "#u8";
import { storeText } from "#encode";
import { sendValues } from "./values.js";

/**
 * A value of many parts on its way to Rust. Its shape is said in the runtime, in `parcel/mod.rs`.
 *
 * Everything is looked at while it is put here, outside of Rust's memory. Only what is complete is sent: whatever throws
 * on the way has given nothing away.
 */
export class Parcel {
  constructor() {
    /** Cells of 8 bytes. */
    this.buffer = new ArrayBuffer(512);
    this.numbers = new Float64Array(this.buffer);
    this.bigs = new BigInt64Array(this.buffer);
    this.words = new Int32Array(this.buffer);
    /** How many cells are in use. */
    this.at = 0;
    /** All texts, which are joined in the end. @type {string[]} */
    this.texts = [];
    /** Values that get a handle when the parcel is sent, and their cells. @type {unknown[]} */
    this.values = [];
    /** @type {number[]} */
    this.valueCells = [];
    /** Objects that are given away when the parcel is sent, and their cells. @type {object[]} */
    this.objects = [];
    /** @type {number[]} */
    this.objectCells = [];
    /** Where we are, for messages: one key per level. @type {unknown[]} */
    this.path = [];
    /** The objects that we are in, for cycles: one per level, as far as levels are objects. @type {object[]} */
    this.open = [];
    /** The content of the variant that was named last. @type {any} */
    this.content = undefined;
    /** The last error that is about the shape of a value. @type {unknown} */
    this.refused = undefined;
  }

  /**
   * Makes room for more cells.
   * @param {number} cells
   */
  reserve(cells) {
    const needed = this.at + cells;
    if (needed <= this.numbers.length) {
      return;
    }
    const buffer = new ArrayBuffer(Math.max(needed, this.numbers.length * 2) * 8);
    const numbers = new Float64Array(buffer);
    numbers.set(this.numbers);
    this.buffer = buffer;
    this.numbers = numbers;
    this.bigs = new BigInt64Array(buffer);
    this.words = new Int32Array(buffer);
  }

  /**
   * Puts a cell.
   * @param {number} value
   */
  number(value) {
    if (this.at === this.numbers.length) {
      this.reserve(1);
    }
    this.numbers[this.at++] = value;
  }

  /**
   * Puts a cell of 64 bits; greater values wrap around.
   * @param {bigint} value
   */
  big(value) {
    this.reserve(1);
    this.bigs[this.at++] = value;
  }
}

/** Parcels that were sent and may be filled again: making one costs more than filling a small one. @type {Parcel[]} */
const spareParcels = [];

/** So many cells at most are kept in a parcel that waits. */
const spareCells = 4096;

/** Up to this many cells, copying them one by one is faster than a copy of memory. */
const fewCells = 16;

/**
 * An empty parcel.
 *
 * Ownership: the caller's until it is sent. One that is not, because something threw, is forgotten.
 * @returns {Parcel}
 */
export function newParcel() {
  return spareParcels.pop() ?? new Parcel();
}

/**
 * Gives a parcel to Rust.
 *
 * Shape: returns the address; the length is in `lastLength`.
 * Units: bytes.
 * Ownership: Rust's.
 * @param {Parcel} parcel
 * @returns {number}
 */
export function sendParcel(parcel) {
  const { at, texts } = parcel;
  const text = texts.length === 1 ? texts[0] : texts.join("");
  const head = 16;
  const bytes = at * 8;
  // A code unit takes three bytes at most.
  const size = head + bytes + text.length * 3;
  const address = allocate(size, 8);
  const words = memoryI32();
  if (at <= fewCells) {
    const from = parcel.words;
    const to = (address + head) / 4;
    for (let i = 0; i < at * 2; i++) words[to + i] = from[i];
  } else {
    memoryU8().set(new Uint8Array(parcel.buffer, 0, bytes), address + head);
  }
  words[address / 4] = at;
  words[address / 4 + 1] = storeText(text, address + head + bytes, address + size);
  words[address / 4 + 2] = size;
  words[address / 4 + 3] = 0;
  const cells = (address + head) / 8;
  sendValues(parcel.values, parcel.valueCells, cells);
  for (let i = 0; i < parcel.objects.length; i++) {
    memoryF64()[cells + parcel.objectCells[i]] = giveAddress(parcel.objects[i]);
  }
  setLastLength(size);
  keepParcel(parcel);
  return address;
}

/**
 * Keeps a parcel for the next value, but nothing of what was in it.
 * @param {Parcel} parcel
 */
function keepParcel(parcel) {
  if (spareParcels.length >= 4 || parcel.numbers.length > spareCells) return;
  parcel.at = 0;
  parcel.texts.length = 0;
  parcel.values.length = parcel.valueCells.length = 0;
  parcel.objects.length = parcel.objectCells.length = 0;
  parcel.path.length = parcel.open.length = 0;
  parcel.content = parcel.refused = undefined;
  spareParcels.push(parcel);
}

/**
 * A `TypeError` about a part: where it is, what was expected there, and what was found.
 * @param {Parcel} parcel
 * @param {number} depth of the part
 * @param {string} expected with its article
 * @param {unknown} found
 * @returns {TypeError} for the caller to throw
 */
export function partError(parcel, depth, expected, found) {
  const key = parcel.path[depth - 1];
  const missing = found === undefined && depth > 0 && typeof key === "string" && !key.startsWith(".");
  const note = missing ? ": the field is missing" : "";
  return partRefused(parcel, depth, `expected ${expected}, found ${describe(found)}${note}`);
}

/**
 * A `TypeError` about a part, in its own words.
 * @param {Parcel} parcel
 * @param {number} depth
 * @param {string} message
 * @returns {TypeError} for the caller to throw
 */
export function partRefused(parcel, depth, message) {
  const error = new TypeError(pathOf(parcel, depth) + message);
  parcel.refused = error;
  return error;
}

/**
 * Says where we are: `orders[3].price: `; nothing for the whole.
 * @param {Parcel} parcel
 * @param {number} depth
 * @returns {string}
 */
export function pathOf(parcel, depth) {
  let path = "";
  for (let i = 0; i < depth && i < parcel.path.length; i++) {
    path += keyText(parcel.path[i], i === 0);
    if (path.length > 200) {
      path += "…";
      break;
    }
  }
  return path === "" ? "" : `${path}: `;
}

/**
 * @param {unknown} key
 * @param {boolean} first
 * @returns {string}
 */
function keyText(key, first) {
  if (typeof key === "number") return `[${key}]`;
  const text = String(key);
  // The places of tuples and maps are written as they are meant.
  if (text.startsWith(".")) return text;
  if (!isPlain(text)) return `[${JSON.stringify(text.slice(0, 80))}]`;
  return first ? text : `.${text}`;
}

/**
 * Whether a key needs no quotes.
 * @param {string} key
 */
function isPlain(key) {
  for (const letter of key) {
    const code = letter.charCodeAt(0) | 32;
    const is = (code >= 97 && code <= 122) || letter === "_" || letter === "$" || (letter >= "0" && letter <= "9");
    if (!is) return false;
  }
  return key !== "" && key.length <= 80;
}
