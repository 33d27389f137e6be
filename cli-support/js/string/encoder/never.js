import { encodeAndCopy } from "../encode_copy.js";

/** Makes UTF-8 where there is no `encodeInto`; a lone surrogate becomes U+FFFD. */
export const utf8Encoder = { encodeInto: encodeAndCopy };
