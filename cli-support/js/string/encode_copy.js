/**
 * As `TextEncoder.encodeInto` where all of the text fits, with a copy.
 *
 * Units: bytes.
 * @param {string} text
 * @param {Uint8Array} target with three bytes for each code unit, or more
 * @returns {{ written: number }}
 */
export function encodeAndCopy(text, target) {
  const bytes = new TextEncoder().encode(text);
  target.set(bytes);
  return { written: bytes.length };
}
