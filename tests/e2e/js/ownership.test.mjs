import { equal, ferry, ok, test, throws } from "./harness.mjs";

const times = 10_000;

/** Runs the garbage collector, where the host lets us. */
const collect = globalThis.gc ? () => globalThis.gc() : globalThis.Bun && (() => globalThis.Bun.gc(true));

/** What Rust holds now. */
const held = () => [ferry.live_bytes(), ferry.live_handles()];

/** Runs `body` many times; afterwards Rust holds what it held before. */
async function keepsNothing(body) {
  for (let i = 0; i < 10; i++) await body(); // The first calls make room.
  await null;
  const before = held();
  for (let i = 0; i < times; i++) await body();
  await null;
  equal(held(), before);
}

test("the garbage collector frees forgotten objects and closures", async () => {
  if (!collect) return;
  const drops = ferry.drops();
  (() => { for (let i = 0; i < 100; i++) new ferry.Counter(i); })();
  for (let i = 0; i < 200 && ferry.drops() < drops + 90; i++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  ok(ferry.drops() >= drops + 90, `only ${ferry.drops() - drops} of 100 were freed`);
});

test("a freed or moved object is not freed again by the collector", async () => {
  if (!collect) return;
  // What others have forgotten is collected before.
  for (let i = 0, before = -1; i < 20 || before !== ferry.drops(); i++) {
    before = ferry.drops();
    collect();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const drops = ferry.drops();
  (() => {
    for (let i = 0; i < 100; i++) {
      const counter = new ferry.Counter(i);
      if (i % 2) counter.free();
      else ferry.consume(counter);
    }
  })();
  for (let i = 0; i < 5; i++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  equal(ferry.drops(), drops + 100);
});

test("`using` after free or move is harmless, freeing twice is not", () => {
  if (!Symbol.dispose) return;
  const drops = ferry.drops();
  const [freed, moved, kept] = [1, 2, 3].map((n) => new ferry.Counter(n));
  freed.free();
  ferry.consume(moved);
  for (const counter of [freed, moved, kept, kept]) counter[Symbol.dispose]();
  equal(ferry.drops(), drops + 3);
  throws(() => freed.free(), /Counter.*(freed|moved)/);
  throws(() => kept.get(), /Counter.*(freed|moved)/);
});

test("a class keeps its name", () => {
  equal(ferry.Counter.name, "Counter");
});

test("memory may grow during a call", () => {
  const numbers = new Float64Array([1, 2]);
  let grown = 0;
  const text = ferry.during_a_call("lent", numbers, () => { for (; grown < 20; grown++) ferry.grow_memory(); });
  equal(text, "lent [2.0, 3.0]");
  equal(numbers, new Float64Array([2, 3]));
  for (let i = 0; i < 20; i++) {
    ferry.grow_memory();
    equal(ferry.ready_text === undefined, false);
    equal(ferry.during_a_call("long ".repeat(20000), numbers, () => ferry.grow_memory()).length > 100000, true);
  }
});

test("an exception that nobody catches passes through Rust, and gives back what the glue lent", () => {
  const counter = new ferry.Counter(1);
  const error = new Error("passing");
  const fail = () => { throw error; };
  equal(throws(() => counter.duringUncaught("text", fail), /passing/), error);
  // No destructor has run on the way, but the borrow of the object ended with the call.
  equal(counter.get(), 1);
  counter.free();
  const other = new ferry.Counter(2);
  for (let i = 0; i < 100; i++) {
    throws(() => ferry.during_a_call("x".repeat(30000), new Float64Array(1000), fail), /passing/);
  }
  equal(other.duringUncaught("text", () => {}), 4);
  equal(other.get(), 2);
  other.free();
});

test("objects, closures and borrows keep nothing", async () => {
  const shared = new ferry.Counter(1);
  await keepsNothing(() => {
    const counter = new ferry.Counter(1);
    counter.plus(shared).free();
    counter.reading(() => shared.get());
    ferry.consume(counter);
    ferry.twice(3, 4);
    ferry.keep_closure("a");
    ferry.drop_closure();
  });
  shared.free();
});

test("promises keep nothing", async () => {
  const counter = new ferry.Counter(1);
  await keepsNothing(async () => {
    await ferry.ready_at_once(1);
    await ferry.doubled_later(1);
    await ferry.text_later("some text", false);
    await ferry.text_later("some text", true).catch(() => {});
    await ferry.wait_for({ any: "value" });
    await ferry.promise_by_hand(1, true).catch(() => {});
    await ferry.race(Promise.resolve(1), Promise.resolve(2));
    await counter.addLater(1);
    ferry.spawn_and_log("x");
    for (let i = 0; i < 4; i++) await null;
    ferry.take_log();
  });
  counter.free();
});

test("what an `async` function changes is copied back when it has completed", async () => {
  const numbers = new Float64Array([1, 2]);
  const added = ferry.add_one_later(numbers, Promise.resolve());
  equal([...numbers], [1, 2]);
  equal(await added, 2);
  equal([...numbers], [2, 3]);
});

test("a method called `free` takes the place of the one that every class has", () => {
  const freed = new ferry.Freed(7);
  equal(freed.free(), 7);
  throws(() => freed.free(), /moved value/);
  if (Symbol.dispose) {
    freed[Symbol.dispose]();
    new ferry.Freed(1)[Symbol.dispose]();
  }
});
