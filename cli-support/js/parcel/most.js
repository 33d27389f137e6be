/** More elements do not fit into Rust's memory; an array may have more without holding any. */
export const mostElements = 2 ** 26;
