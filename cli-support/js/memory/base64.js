/**
 * Bytes from their text in base 64.
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesFromBase64(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) {
    bytes[i] = binary.charCodeAt(i);
  }
  return bytes;
}
