import { equal, ferry, test } from "./harness.mjs";

test("the start function ran once", () => {
  equal(ferry.starts(), 1);
});
