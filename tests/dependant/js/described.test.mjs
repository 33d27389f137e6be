import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

const ferry = createRequire(import.meta.url)(process.env.FERRY_PACKAGE);
const { deepEqual, equal, ok, throws } = assert;

test("what says that it is a number, text or bytes is one, in both directions", () => {
  equal(ferry.meters(10), 6);
  equal(ferry.meters(0xffff_ffff), 0x8000_0000);
  equal(ferry.label("größer"), "GRÖSSER");
  equal(ferry.ratio(1.25), 2.5);
  equal(ferry.serial(2n ** 53n), 2n ** 53n + 1n);
  deepEqual(ferry.hash(Uint8Array.of(1, 2, 3)), Uint8Array.of(3, 2, 1));
});

test("what says that it is an option is one", () => {
  deepEqual([ferry.buffer_size(9), ferry.buffer_size(1), ferry.buffer_size(undefined)], [8, undefined, 1]);
});

test("what says that it is an exported struct is an object of its class", () => {
  const object = ferry.wrapper(new ferry.Inner(3));
  ok(object instanceof ferry.Inner);
  equal(object.count, 4);
  equal(ferry.spoken(object).count, 8);
  throws(() => ferry.wrapper({ count: 1 }), /Inner/);
  equal(ferry.maybe_wrapper(new ferry.Inner(1)).count, 11);
  equal(ferry.maybe_wrapper(null), undefined);
});

test("an option of it is an option of what it says it is", () => {
  deepEqual([ferry.maybe_meters(3), ferry.maybe_meters(null)], [undefined, 7]);
  deepEqual([ferry.maybe_label("a"), ferry.maybe_label(undefined)], [undefined, "none"]);
});

test("results and promises of it are such", async () => {
  equal(ferry.checked_meters(5), 5);
  throws(() => ferry.checked_meters(6), /refused/);
  equal(await ferry.later_meters(41), "42");
});

test("closures take and return it", () => {
  const add = ferry.handler();
  deepEqual([add(2), add(3)], ["2", "5"]);
  equal(ferry.with_closure(6), "10 m");
  const place = ferry.placed();
  deepEqual([place({ x: 1 }, 2), place({ x: 1 })], [{ x: 3 }, undefined]);
});

test("it is what it says under any other name, and in lists", () => {
  deepEqual(ferry.aliased({ x: 1 }), [{ x: 2 }, { x: 2 }]);
  deepEqual([ferry.places([{ x: 5 }]), ferry.places([])], [[{ x: 5 }], undefined]);
  equal(ferry.tagged_number(12), "12");
  equal(ferry.tagged_value({ x: 1.5 }), 1.5);
  equal(ferry.named(/a/).source, "a");
});

test("fields and members have it", () => {
  const track = new ferry.Track(10, "one");
  deepEqual([track.length, track.title, track.size, track.at], [10, "one", undefined, undefined]);
  track.length = 4_000_000_000;
  track.title = "two";
  track.size = 512;
  track.at = { x: 1 };
  deepEqual([track.length, track.title, track.size, track.at], [4_000_000_000, "two", 512, { x: 1 }]);
  track.length = 1;
  deepEqual([track.longer(5), track.longer()], [6, 7]);
  track.free();
});

test("what is imported by hand is there", () => {
  const inner = new ferry.Inner(9);
  deepEqual([ferry.by_hand(inner), ferry.by_hand({}), ferry.by_trait(new ferry.Inner(8))], [9, undefined, 8]);
  throws(() => inner.count);
  deepEqual([ferry.solo_by_hand(new ferry.Solo(7)), ferry.solo_by_hand(new ferry.Inner(6))], [7, undefined]);
});

test("data and tuples have it as a part", () => {
  const at = { x: 1 };
  deepEqual(ferry.sketched({ at }, [{ x: 2 }, 1]), [{ at: { x: 2 }, by: at }, { at }]);
});
