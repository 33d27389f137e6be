import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

const ferry = createRequire(import.meta.url)(process.env.FERRY_PACKAGE);

test("types that delegate to an imported type cross like it", async () => {
  assert.equal(ferry.there_and_back(1.5), 1.5);
  assert.deepEqual([ferry.maybe(2), ferry.maybe(undefined), ferry.maybe(null)], [2, undefined, undefined]);
  assert.deepEqual([ferry.lent(3), await ferry.lent_for_long(4)], [3, 4]);
  assert.deepEqual(ferry.all([5, 6]), [5, 6]);
  assert.deepEqual([ferry.checked(7), ferry.checked("seven")], [7, undefined]);
  assert.equal(ferry.typed("any"), "any");
});

test("a text that is kept arrives as it would otherwise", () => {
  const seen = [];
  globalThis.ferryTexts = (...values) => seen.push(values) > 0;
  for (const text of ["kept", "", "größer 😀".repeat(20)]) {
    for (const keep of [true, false]) {
      const held = ferry.held();
      assert.equal(ferry.lends(text, keep), true);
      assert.deepEqual(seen.splice(0), [[text, text, [text, "other"], text], [text, undefined, [], ""]]);
      assert.equal(ferry.held(), held);
    }
  }
});

test("values cross by way of JSON", () => {
  const page = { title: "Home", tags: { a: 1 } };
  assert.deepEqual(ferry.tagged(page, "b"), { title: "Home", tags: { a: 1, b: null } });
  assert.throws(() => ferry.tagged({ tags: {} }, "b"), /missing field `title`/);
  assert.deepEqual([ferry.is_unit(null), ferry.is_unit(undefined), ferry.is_unit(0)], [true, true, false]);
});

test("what is to be called when the module ends is called", () => {
  let aborted = 0;
  globalThis.ferryAborted = () => aborted++;
  assert.throws(() => ferry.panics(), /at last/);
  assert.throws(() => ferry.panics(), /has ended/);
  assert.equal(aborted, 1);
});
