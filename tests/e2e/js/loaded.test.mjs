// The module and its instance, where the loader has them.
import { equal, ferry, ok, test } from "./harness.mjs";

test("Rust has the module and the instance from the beginning", () => {
  equal(ferry.wereThere(), true);
});

test("the instance is the one that is running", () => {
  ok(ferry.instance() instanceof WebAssembly.Instance);
  equal(ferry.instance().exports, ferry.exports());
});

test("the module is compiled, and can be instantiated again", () => {
  const module = ferry.module();
  ok(module instanceof WebAssembly.Module);
  const names = (list) => list.map(({ name }) => name).sort().join();
  equal(names(WebAssembly.Module.exports(module)), Object.keys(ferry.exports()).sort().join());
});
