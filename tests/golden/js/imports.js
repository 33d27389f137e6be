export function make() {
  return { name: "x" };
}
