/**
 * As `TextEncoder.encodeInto`, with a copy.
 *
 * Units: `read` in code units, `written` in bytes.
 * @param {string} text
 * @param {Uint8Array} target
 * @returns {{ read: number, written: number }}
 */
export function encodeAndCopy(text, target) {
  const encoder = new TextEncoder();
  // A code unit takes three bytes at most: what certainly fits is encoded, the rest is the caller's.
  let read = text.length;
  let bytes = encoder.encode(text);
  if (bytes.length > target.length) {
    read = Math.floor(target.length / 3);
    const last = text.charCodeAt(read - 1);
    if (last >= 0xd800 && last <= 0xdbff) {
      read -= 1;
    }
    bytes = encoder.encode(text.slice(0, read));
  }
  target.set(bytes);
  return { read, written: bytes.length };
}
