const cellAddress = …;

// helper: function fillTable()
// helper: var lastLength = 0;
// helper: function linkText(text)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: function setResultI32(slot, value)
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function assertString(text)
// helper: function setLastLength(length)
// helper: const utf8Encoder = new TextEncoder();
// helper: function stringToWasm(text)
// helper: function takeString(address, length)
// helper: function throwBug(message)
// helper: function unwound(error)

/**
 * @returns {string}
 */
export function url_of_inline() {
  const result0 = wasm.url_of_inline();
  const word1 = resultI32(0);
  return takeString(result0, word1);
}

export function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

export function __ferry_nextValue() {
  return nextValue();
}

export function __ferry_get_link() {
  try {
    const text0 = stringToWasm(linkText("postMessage('started');"));
    const length1 = lastLength;
    setResultI32(0, length1);
    return text0;
  } catch (error) {
    throw unwound(error);
  }
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_set_wasm };
