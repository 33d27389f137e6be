import { encodeAndCopy } from "../encode_copy.js";

/** Makes UTF-8, with a copy where the host has no `encodeInto`; a lone surrogate becomes U+FFFD. */
export const utf8Encoder =
  typeof TextEncoder.prototype.encodeInto === "function" ? new TextEncoder() : { encodeInto: encodeAndCopy };
