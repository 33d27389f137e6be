export const quadrupled = (value) => 4 * value;
