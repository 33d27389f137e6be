/* @ts-self-types="./access.d.ts" */
import { answer } from "./snippets/ferry-golden-c276c25f/inline0.js";
import { default as default2, pad } from "left-pad";

const cellAddress = …;
const constantsAddress = …;
const constantsSize = 712;

// helper: function fillTable()
// helper: function inheritedDescriptor(object, key)
// helper: function isTruthy(value)
// helper: var lastLength = 0;
// helper: const lastingTexts = [];
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function lastingString(address, length)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function setResultI32(slot, value)
// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function assertString(text)
// helper: function setLastLength(length)
// helper: const utf8Encoder = new TextEncoder();
// helper: function stringToWasm(text)
// helper: function throwBug(message)
// helper: function unwound(error)
// helper: function viewArray(address, length, memory)
// helper: function viewArrayU8(address, length)
const Gadget2 = typeof Gadget !== "undefined" ? Gadget : typeof webkitGadget !== "undefined" ? webkitGadget : undefined;
export const clock = typeof performance === "undefined" ? undefined : performance;
export const tools = typeof default2 === "undefined" ? undefined : default2?.tools;

/**
 * @returns {number}
 */
export function use_them() {
  return wasm.use_them();
}

function __ferry_isTruthy(arg0) {
  return isTruthy(arg0) | 0;
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(lastingString(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function __ferry_new_Gadget() {
  try {
    return new Gadget2();
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_get_read(arg0, arg1, arg1_1) {
  try {
    return arg0[lastingString(arg1, arg1_1)];
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_set_write(arg0, arg1, arg1_1, arg2) {
  try {
    arg0[lastingString(arg1, arg1_1)] = arg2 >>> 0;
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_delete_remove(arg0, arg1, arg1_1) {
  try {
    return delete arg0[lastingString(arg1, arg1_1)] | 0;
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_get_size(arg0) {
  try {
    return inheritedDescriptor(Gadget2.prototype, "size").get.call(arg0) | 0;
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_set_size(arg0, arg1) {
  try {
    inheritedDescriptor(Gadget2.prototype, "size").set.call(arg0, arg1 >>> 0);
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_add(arg0, arg1, arg1_1) {
  try {
    Gadget2.prototype.add.call(arg0, ...Array.from(viewArrayU8(arg1, arg1_1)));
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_get__Symbol_species_() {
  try {
    return inheritedDescriptor(Gadget2, Symbol.species).get.call(Gadget2);
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_prototype_slice_call(arg0) {
  try {
    return Array.prototype.slice.call(arg0);
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_import(arg0, arg0_1) {
  try {
    return import(lastingString(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_get_url() {
  try {
    const text0 = stringToWasm(import.meta.url);
    const length1 = lastLength;
    setResultI32(0, length1);
    return text0;
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_get_do_not_track() {
  try {
    let word0 = 0;
    let word1 = 0;
    const option2 = typeof navigator === "undefined" ? undefined : navigator?.["do-not-track"];
    if (option2 != null) {
      const text3 = stringToWasm(option2);
      const length4 = lastLength;
      word0 = text3;
      word1 = length4;
    }
    setResultI32(0, word1);
    return word0;
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_get_text() {
  try {
    return "text";
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_get_answer() {
  try {
    return answer;
  } catch (error) {
    throw unwound(error);
  }
}

function getImports() {
  return {
    "./access_bg.js": {
      __ferry_isTruthy,
      __ferry_throwBug,
      __ferry_nextValue,
      __ferry_new_Gadget,
      __ferry_get_read,
      __ferry_set_write,
      __ferry_delete_remove,
      __ferry_get_size,
      __ferry_set_size,
      __ferry_add,
      __ferry_get__Symbol_species_,
      __ferry_prototype_slice_call,
      __ferry_import,
      __ferry_get_url,
      __ferry_get_do_not_track,
      __ferry_get_text,
      __ferry_get_answer,
    },
  };
}

function wasmLocation() {
  return new URL("access_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { pad, pad as padded, __wbg_init as default, initSync };
