/* @ts-self-types="./data_options.d.ts" */
const cellAddress = …;

// helper: function fillTable()
// helper: function identity(value)
// helper: var lastLength = 0;
// helper: function makeError(message)
// helper: function makeTypeError(message)
// helper: class Parcel
// helper: const spareParcels = [];
// helper: function newParcel()
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: const deepest = 512;
// helper: function describe(value)
// helper: function isPlain(key)
// helper: function keyText(key, first)
// helper: function pathOf(parcel, depth)
// helper: function partRefused(parcel, depth, message)
// helper: function partError(parcel, depth, expected, found)
// helper: function place(parcel, depth)
// helper: function tooDeep(parcel, depth)
// helper: function openObject(parcel, value, depth)
// helper: class ReadParcel
// helper: const fewReadCells = 16;
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const smallParcel = new ReadParcel(new ArrayBuffer(4096));
// helper: function asciiText(memory, start, end)
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function openParcel(address)
// helper: function putExact(parcel, value, depth, least, most)
// helper: function isList(value)
// helper: const mostElements = 2 ** 26;
// helper: function wrongLength(parcel, depth, length, found)
// helper: function putList(parcel, value, depth, length)
// helper: function apart(text)
// helper: function putText(parcel, value, depth)
// helper: function ownProperty(object, name)
// helper: function readAliased(parcel, object, depth, names)
// helper: var refusal = null;
// helper: function refuse(message)
// helper: function refuseWith(error)
// helper: function resultI32(slot)
// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: const fewCells = 16;
// helper: var youngest = null;
// helper: function disown(object)
// helper: const goneAddress = 2;
// helper: function giveAddress(value)
// helper: const spareCells = 4096;
// helper: function keepParcel(parcel)
// helper: var viewF64 = new Float64Array();
// helper: function memoryF64()
// helper: function newHandle(value)
// helper: function addHandle(value)
// helper: function sendValues(values, places, cells)
// helper: function setLastLength(length)
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: const utf8Encoder = new TextEncoder();
// helper: function storeText(text, start, end)
// helper: function sendParcel(parcel)
// helper: function storeUndefined()
// helper: function takeHandle(handle)
// helper: function takeError()
// helper: function takeRefusal()
// helper: function takeText(parcel)
// helper: function throwBug(message)
// helper: function throwString(message)
// helper: function unwound(error)

/**
 * @param {Customer} person
 * @param {Hidden} hidden
 * @param {Unseen} unseen
 * @returns {LogEntry}
 */
export function record(person, hidden, unseen) {
  const parcel0 = newParcel();
  putCustomer(parcel0, person, 0);
  const parcel1 = newParcel();
  putHidden(parcel1, hidden, 0);
  const parcel2 = newParcel();
  putUnseen(parcel2, unseen, 0);
  const address3 = sendParcel(parcel0);
  const length4 = lastLength;
  const address5 = sendParcel(parcel1);
  const length6 = lastLength;
  const address7 = sendParcel(parcel2);
  const length8 = lastLength;
  const result9 = wasm.record(address3, length4, address5, length6, address7, length8);
  const word10 = resultI32(0);
  if (resultI32(3) !== 0) {
    throw takeError();
  }
  const parcel11 = openParcel(result9);
  const value12 = takeLogEntry(parcel11);
  return value12;
}

/**
 * @param {Reached | null} [reached]
 * @returns {Reached}
 */
export function reach(reached) {
  let word0 = 0;
  let word1 = 0;
  if (reached != null) {
    const parcel2 = newParcel();
    putReached(parcel2, reached, 0);
    const address3 = sendParcel(parcel2);
    const length4 = lastLength;
    word0 = address3;
    word1 = length4;
  }
  const result5 = wasm.reach(word0, word1);
  const word6 = resultI32(0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  const parcel7 = openParcel(result5);
  const value8 = takeReached(parcel7);
  return value8;
}

function __ferry_identity(arg0, arg0_1) {
  return identity(stringFromWasm(arg0, arg0_1));
}

function __ferry_makeError(arg0, arg0_1) {
  return makeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_makeTypeError(arg0, arg0_1) {
  return makeTypeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_refuse(arg0, arg0_1) {
  refuse(stringFromWasm(arg0, arg0_1));
}

function __ferry_refuseWith(arg0) {
  refuseWith(arg0);
}

function __ferry_storeUndefined() {
  storeUndefined();
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_throwString(arg0, arg0_1) {
  try {
    throwString(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_nextValue() {
  return nextValue();
}

function putCustomer(parcel, value, depth) {
  openObject(parcel, value, depth);
  parcel.path[depth] = "full-name";
  const field0 = readAliased(parcel, value, depth, ["full-name", "name"]);
  if (field0 === undefined) {
    parcel.number(0);
  } else {
    parcel.number(1);
    putText(parcel, field0, depth + 1);
  }
  parcel.path[depth] = "zip";
  const field1 = value.zip;
  if (field1 === undefined) {
    parcel.number(0);
  } else {
    parcel.number(1);
    putExact(parcel, field1, depth + 1, 0, 4294967295);
  }
  parcel.path[depth] = "phone";
  const field2 = value.phone;
  if (field2 === undefined) {
    parcel.number(0);
  } else {
    parcel.number(1);
    if (field2 != null) {
      parcel.number(1);
      putText(parcel, field2, depth + 1);
    } else {
      parcel.number(0);
    }
  }
  parcel.path[depth] = "tags";
  const field3 = value.tags;
  if (field3 === undefined) {
    parcel.number(0);
  } else {
    parcel.number(1);
    const count4 = putList(parcel, field3, depth + 1);
    for (let i5 = 0; i5 < count4; i5++) {
      parcel.path[depth + 1] = i5;
      const item6 = field3[i5];
      putText(parcel, item6, depth + 2);
    }
  }
}

function putHidden(parcel, value, depth) {
  openObject(parcel, value, depth);
  parcel.path[depth] = "value";
  const field0 = value.value;
  putExact(parcel, field0, depth + 1, 0, 4294967295);
}

function putUnseen(parcel, value, depth) {
  openObject(parcel, value, depth);
  parcel.path[depth] = "value";
  const field0 = value.value;
  putExact(parcel, field0, depth + 1, 0, 4294967295);
}

function takeLogEntry(parcel) {
  const tag0 = parcel.number();
  if (tag0 === 0) {
    const field1 = takeText(parcel);
    return { signed_up: { firstName: field1 } };
  }
  const field2 = parcel.number();
  return { bye: { LAST_SEEN: field2 } };
}

function putReached(parcel, value, depth) {
  openObject(parcel, value, depth);
  parcel.path[depth] = "value";
  const field0 = value.value;
  putExact(parcel, field0, depth + 1, 0, 4294967295);
}

function takeReached(parcel) {
  const field0 = parcel.number();
  return { value: field0 };
}

function getImports() {
  return {
    "./data_options_bg.js": {
      __ferry_identity,
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_throwString,
      __ferry_nextValue,
    },
  };
}

function wasmLocation() {
  return new URL("data_options_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
