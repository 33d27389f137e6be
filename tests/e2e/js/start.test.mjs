import { equal, ferry, test } from "./harness.mjs";

test("every start function ran once", () => {
  equal(ferry.starts(), 111);
});

test("a start function is a function, unless it is `private`", () => {
  ferry.started();
  equal(ferry.starts(), 112);
  ferry.also_started();
  equal(ferry.starts(), 122);
  equal("started_unseen" in ferry, false);
});
