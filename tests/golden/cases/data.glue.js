/* @ts-self-types="./data.d.ts" */
const cellAddress = …;

// helper: function fillTable()
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
// helper: function putBoolean(parcel, value, depth)
// helper: function putExact(parcel, value, depth, least, most)
// helper: function attempt(parcel, value, depth, number, put)
// helper: function putFirst(parcel, value, depth, tries, name, first = 0, tagged)
// helper: function isList(value)
// helper: const mostElements = 2 ** 26;
// helper: function wrongLength(parcel, depth, length, found)
// helper: function putList(parcel, value, depth, length)
// helper: function putOthers(parcel, value, depth, known)
// helper: function unknownVariant(parcel, depth, numbers, found)
// helper: function putTag(parcel, value, depth, tag, numbers, other)
// helper: function apart(text)
// helper: function putText(parcel, value, depth)
// helper: function checkLength(parcel, items, depth, length)
// helper: function putTuple(parcel, value, depth, length, least)
// helper: var refusal = null;
// helper: function refuse(message)
// helper: function refuseOthers(parcel, value, depth, known, tag)
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
// helper: function setProperty(object, name, value)
// helper: function setEntries(object, entries)
// helper: function storeUndefined()
// helper: function takeRefusal()
// helper: function takeText(parcel)
// helper: function throwBug(message)

/**
 * @param {Page<Order>} page
 * @returns {Page<Level>}
 */
export function orders(page) {
  const parcel0 = newParcel();
  putPage(parcel0, page, 0);
  const address1 = sendParcel(parcel0);
  const length2 = lastLength;
  const result3 = wasm.orders(address1, length2);
  const word4 = resultI32(0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  const parcel5 = openParcel(result3);
  const value6 = takePage2(parcel5);
  return value6;
}

/**
 * @param {Node} node
 * @returns {Change[]}
 */
export function changed(node) {
  const parcel0 = newParcel();
  putNode(parcel0, node, 0);
  const address1 = sendParcel(parcel0);
  const length2 = lastLength;
  const result3 = wasm.changed(address1, length2);
  const word4 = resultI32(0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  const parcel5 = openParcel(result3);
  const list6 = [];
  const count7 = parcel5.number();
  for (let i8 = 0; i8 < count7; i8++) {
    list6.push(takeChange(parcel5));
  }
  return list6;
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

function __ferry_nextValue() {
  return nextValue();
}

function putPage(parcel, value, depth) {
  openObject(parcel, value, depth);
  parcel.path[depth] = "items";
  const field0 = value.items;
  const count1 = putList(parcel, field0, depth + 1);
  for (let i2 = 0; i2 < count1; i2++) {
    parcel.path[depth + 1] = i2;
    const item3 = field0[i2];
    putOrder(parcel, item3, depth + 2);
  }
  parcel.path[depth] = "next";
  const field4 = value.next;
  if (field4 != null) {
    parcel.number(1);
    putId(parcel, field4, depth + 1);
  } else {
    parcel.number(0);
  }
  const entries5 = putOthers(parcel, value, depth, ["items", "next"]);
  for (let i6 = 0; i6 < entries5.length; i6++) {
    const entry7 = entries5[i6];
    const key8 = entry7[0];
    parcel.path[depth] = key8;
    const part9 = entry7[1];
    putText(parcel, key8, depth + 1);
    putBoolean(parcel, part9, depth + 1);
  }
}

function takePage2(parcel) {
  const object0 = {};
  const list1 = [];
  const count2 = parcel.number();
  for (let i3 = 0; i3 < count2; i3++) {
    list1.push(takeLevel(parcel));
  }
  const field4 = list1;
  object0.items = field4;
  let option5;
  if (parcel.number() !== 0) {
    option5 = takeId(parcel);
  }
  const field6 = option5;
  if (field6 !== undefined) {
    object0.next = field6;
  }
  const map7 = new Map();
  const count8 = parcel.number();
  for (let i9 = 0; i9 < count8; i9++) {
    const key10 = takeText(parcel);
    map7.set(key10, parcel.number() !== 0);
  }
  setEntries(object0, map7);
  return object0;
}

function putNode(parcel, value, depth) {
  openObject(parcel, value, depth);
  parcel.path[depth] = "children";
  const field0 = value.children;
  const count1 = putList(parcel, field0, depth + 1);
  for (let i2 = 0; i2 < count1; i2++) {
    parcel.path[depth + 1] = i2;
    const item3 = field0[i2];
    putNode(parcel, item3, depth + 2);
  }
}

function takeChange(parcel) {
  const tag0 = parcel.number();
  if (tag0 === 0) {
    return { kind: "Level", value: takeLevel(parcel) };
  }
  const part1 = takeLevel(parcel);
  const part2 = takeLevel(parcel);
  return { kind: "Both", value: [part1, part2] };
}

function putOrder(parcel, value, depth) {
  openObject(parcel, value, depth);
  parcel.path[depth] = "orderNumber";
  const field0 = value.orderNumber;
  putExact(parcel, field0, depth + 1, 0, 4294967295);
  parcel.path[depth] = "price";
  const field1 = value.price;
  putExact(parcel, field1, depth + 1, 0, 9007199254740991);
  parcel.path[depth] = "note";
  const field2 = value.note;
  if (field2 != null) {
    parcel.number(1);
    putText(parcel, field2, depth + 1);
  } else {
    parcel.number(0);
  }
  parcel.path[depth] = "paidBy";
  const field3 = value.paidBy;
  if (field3 != null) {
    parcel.number(1);
    putPayment(parcel, field3, depth + 1);
  } else {
    parcel.number(0);
  }
  parcel.path[depth] = "lines";
  const field4 = value.lines;
  if (field4 === undefined) {
    parcel.number(0);
  } else {
    parcel.number(1);
    const count5 = putList(parcel, field4, depth + 1);
    for (let i6 = 0; i6 < count5; i6++) {
      parcel.path[depth + 1] = i6;
      const item7 = field4[i6];
      putLine(parcel, item7, depth + 2);
    }
  }
}

function takeLevel(parcel) {
  return namesLevel[parcel.number()];
}

function putId(parcel, value, depth) {
  putFirst(parcel, value, depth, [putIdAsNumber, putIdAsText], "Id");
}

function takeId(parcel) {
  const tag0 = parcel.number();
  if (tag0 === 0) {
    return parcel.number();
  }
  return takeText(parcel);
}

const namesLevel = ["low", "high"];

function putPayment(parcel, value, depth) {
  const tag0 = putTag(parcel, value, depth, "type", numbersPayment, undefined);
  if (tag0 === 0) {
    refuseOthers(parcel, value, depth, ["type"]);
  }
  if (tag0 === 1) {
    refuseOthers(parcel, value, depth, ["number", "type"]);
    parcel.path[depth] = "number";
    const field1 = value.number;
    putText(parcel, field1, depth + 1);
  }
}

function putLine(parcel, value, depth) {
  const parts0 = putTuple(parcel, value, depth, 2);
  parcel.path[depth] = ".0";
  const part1 = parts0[0];
  putText(parcel, part1, depth + 1);
  parcel.path[depth] = ".1";
  const part2 = parts0[1];
  putExact(parcel, part2, depth + 1, 0, 255);
}

function putIdAsNumber(parcel, value, depth) {
  putExact(parcel, value, depth, 0, 4294967295);
}

function putIdAsText(parcel, value, depth) {
  putText(parcel, value, depth);
}

const numbersPayment = new Map([["cash", 0], ["card", 1]]);

function getImports() {
  return {
    "./data_bg.js": {
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_nextValue,
    },
  };
}

function wasmLocation() {
  return new URL("data_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
