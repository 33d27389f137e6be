/**
 * The number of a string among those of an enum; any other value has the number after the last.
 * @param {unknown} value
 * @param {readonly unknown[]} texts of the enum
 * @returns {number}
 */
export function stringToIndex(value, texts) {
  const index = texts.indexOf(value);
  return index < 0 ? texts.length : index;
}
