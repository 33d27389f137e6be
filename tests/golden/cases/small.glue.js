/* @ts-self-types="./small.d.ts" */
const cellAddress = …;

// helper: var refusal = null;
// helper: function takeRefusal()
// helper: function accepted(result)
// helper: function assertString(text)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function refuseEmpty(name)
// helper: function borrowAddress(value, type, name)
// helper: const bytesAt = (address, length) => new Uint8Array(wasm.memory.buffer, address >>> 0, length);
// helper: function copyToArray(bytes, array)
// helper: function dispose()
// helper: function disown(object)
// helper: function intoRaw()
// helper: function disposable(type, name)
// helper: function fillTable()
// helper: function freed(used, name)
// helper: const reallocate = (bytes, address, old, align = 1) =>
// helper: const allocate = (bytes, align) => reallocate(bytes, 0, 0, align);
// helper: function copied(values, type)
// helper: var lastLength;
// helper: const smallViews = [];
// helper: function viewOf(type)
// helper: function giveArray(values, type)
// helper: function makeError(message)
// helper: function makeRegistry(free)
// helper: function makeTypeError(message)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function noConstructor(name)
// helper: function refuse(message)
// helper: function refuseWith(error)
// helper: var viewF64 = new Float64Array();
// helper: function memoryF64()
// helper: function resultF64(slot)
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: function newHandle(value)
// helper: function addHandle(value)
// helper: function storeError(value)
// helper: function storeUndefined()
// helper: var smallView;
// helper: const memoryBytes = () => (smallView?.length ? smallView : (smallView = new Uint8Array(wasm.memory.buffer)));
// helper: const smallDecoder = new TextDecoder("utf8", { ignoreBOM: (1) });
// helper: const stringFromWasm = (address, length) =>
// helper: const utf8Encoder = new TextEncoder();
// helper: const stringToWasm = (text) =>
// helper: function takeHandle(handle)
// helper: function succeeded(result)
// helper: function takeAddress(value, type, name)
// helper: function takeElements(address, length, type)
// helper: function takeString(address, length)
// helper: function throwBug(message)
// helper: const unwound = (error) =>

const __ferry_registry_Stack = makeRegistry((address) => {
  wasm.__wbg_stack_free(address);
});

export class Stack {
  /**
   * @private
   */
  constructor() {
    noConstructor("Stack");
  }

  /**
   * @param {number} number
   */
  push(number) {
    accepted(wasm.stack_push(borrowAddress(this, Stack), number));
  }

  /**
   * @returns {number | undefined}
   */
  pop() {
    const result0 = accepted(wasm.stack_pop(borrowAddress(this, Stack)));
    const word1 = resultF64(0);
    return result0 !== 0 ? word1 : undefined;
  }

  free() {
    freed(wasm.__wbg_stack_free(takeAddress(this, Stack)), "Stack");
  }
}

disposable(Stack, "Stack");

/**
 * Borrowed text is freed by the module.
 * @param {string} name
 */
export const greet = (name) => wasm.greet(stringToWasm(name), lastLength);

/**
 * @param {string} text
 * @param {string} part
 * @returns {number | undefined}
 */
export const position = (text, part) => {
  assertString(text);
  assertString(part);
  const result0 = wasm.position(stringToWasm(text), lastLength, stringToWasm(part), lastLength);
  const word1 = resultI32(0);
  return result0 !== 0 ? word1 >>> 0 : undefined;
};

/**
 * @param {string} text
 * @returns {string}
 */
export const parsed = (text) => takeString(succeeded(wasm.parsed(stringToWasm(text), lastLength)), resultI32(0));

/**
 * @param {Float64Array} numbers
 * @returns {Float64Array}
 */
export const scale = (numbers) => {
  const array0 = giveArray(numbers, Float64Array);
  const length1 = lastLength;
  return takeElements(wasm.scale(array0, length1, numbers), resultI32(0), Float64Array);
};

const imports = {
  "./small_bg.js": {
    i: (arg0, arg0_1) => makeError(stringFromWasm(arg0, arg0_1)),
    i2: (arg0, arg0_1) => makeTypeError(stringFromWasm(arg0, arg0_1)),
    i3: (arg0, arg0_1) => {
      refuse(stringFromWasm(arg0, arg0_1));
    },
    i4: (arg0) => {
      refuseWith(arg0);
    },
    i5: () => {
      storeUndefined();
    },
    i6: (arg0, arg0_1) => {
      throwBug(stringFromWasm(arg0, arg0_1));
    },
    i7: () => nextValue(),
    i8: (arg0, arg0_1, arg1) => {
      try {
        copyToArray(bytesAt(arg0, arg0_1), arg1);
      } catch (error) {
        unwound(error);
      }
    },
    i9: (arg0, arg0_1) => {
      try {
        alert(stringFromWasm(arg0, arg0_1));
      } catch (error) {
        unwound(error);
      }
    },
    i10: (arg0, arg0_1) => {
      try {
        return parse(stringFromWasm(arg0, arg0_1));
      } catch (error) {
        storeError(error);
        return null;
      }
    },
  },
};

const wasmLocation = () => new URL("small_bg.wasm", import.meta.url);

const started = (made) => {
  if (!wasm) {
    wasm = (made.instance ?? made).exports;
    fillTable();
  }
  return wasm;
};

// helper: const engine = WebAssembly;
export { __wbg_init as default, initSync };
