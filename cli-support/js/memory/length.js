/** The second word of what was copied into memory last: bytes of a string, elements of an array. Read it at once. */
export let lastLength = 0;

/**
 * Remembers the second word of what was just copied into memory.
 * @param {number} length
 */
export function setLastLength(length) {
  lastLength = length;
}
