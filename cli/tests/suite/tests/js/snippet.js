export function tripled(value) {
  return 3 * value;
}
