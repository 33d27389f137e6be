/** Makes text of UTF-8. */
export const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Up to this many bytes, making characters of them is faster than the decoder. */
export const shortBytes = 32;

/**
 * Makes text of bytes that are all ASCII: eight at a time, because each piece costs as much as its joining.
 * @param {Uint8Array} memory
 * @param {number} start
 * @param {number} end
 * @returns {string | null} null if they are not
 */
export function asciiText(memory, start, end) {
  let text = "";
  let i = start;
  for (; i + 8 <= end; i += 8) {
    const a = memory[i];
    const b = memory[i + 1];
    const c = memory[i + 2];
    const d = memory[i + 3];
    const e = memory[i + 4];
    const f = memory[i + 5];
    const g = memory[i + 6];
    const h = memory[i + 7];
    if ((a | b | c | d | e | f | g | h) > 127) {
      return null;
    }
    text += String.fromCharCode(a, b, c, d, e, f, g, h);
  }
  if (i + 4 <= end) {
    const a = memory[i];
    const b = memory[i + 1];
    const c = memory[i + 2];
    const d = memory[i + 3];
    if ((a | b | c | d) > 127) {
      return null;
    }
    text += String.fromCharCode(a, b, c, d);
    i += 4;
  }
  for (; i < end; i++) {
    if (memory[i] > 127) {
      return null;
    }
    text += String.fromCharCode(memory[i]);
  }
  return text;
}
