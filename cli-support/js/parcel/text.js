/**
 * Text that may be joined with more: half of a surrogate pair must not find its other half in what follows.
 * @param {string} text
 * @returns {string}
 */
export function apart(text) {
  const last = text.charCodeAt(text.length - 1);
  return (last & 0xfc00) === 0xd800 ? `${text.slice(0, -1)}\ufffd` : text;
}
