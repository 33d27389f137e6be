import { equal, ferry, test } from "./harness.mjs";

test("every start function ran once", () => {
  equal(ferry.starts(), 11);
});

test("a public start function is a function, a private one is not", () => {
  ferry.started();
  equal(ferry.starts(), 12);
  equal("also_started" in ferry, false);
});
