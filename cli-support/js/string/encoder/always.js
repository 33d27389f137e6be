/** Makes UTF-8; a lone surrogate becomes U+FFFD. */
export const utf8Encoder = new TextEncoder();
