import { equal, ferry, ok, rejected, test, throws } from "./harness.mjs";
import { Store } from "./host.js";

test("a future that is ready gives a resolved promise", async () => {
  const promise = ferry.ready_at_once(41);
  ok(promise instanceof Promise);
  equal(await promise, 42);
  equal(await ferry.ready_text("ä"), "<ä>");
  equal(await ferry.nothing_async(), undefined);
});

test("a ready future takes one microtask, like an async function of JavaScript", async () => {
  const seen = [];
  ferry.ready_at_once(1).then(() => seen.push("rust"));
  (async () => 1)().then(() => seen.push("js"));
  ferry.ready_at_once(1).then(() => seen.push("rust again"));
  for (let i = 0; i < 3; i++) await null;
  equal(seen, ["rust", "js", "rust again"]);
});

test("a future that waits gives its value later", async () => {
  equal(await ferry.doubled_later(21), 42);
  equal(await Promise.all([1, 2, 3].map((n) => ferry.doubled_later(n))), [2, 4, 6]);
});

test("every kind of result arrives later, too", async () => {
  equal(await ferry.maybe_later(3), 1.5);
  equal(await ferry.maybe_later(), undefined);
  equal(await ferry.vector_later(3), new Float64Array([0, 1, 2]));
  equal(await ferry.wide_later(2n ** 63n), 2n ** 63n + 1n);
});

test("borrowed arguments live until the function completes", async () => {
  const calls = [];
  for (let i = 0; i < 10; i++) calls.push(ferry.borrowed_later(`text ${i}`, new Uint32Array([i, i + 1]), i));
  const texts = await Promise.all(calls);
  texts.forEach((text, i) => equal(text, `text ${i} [${i}, ${i + 1}] JsValue(${i})`));
});

test("an error rejects, at once and later", async () => {
  const error = await rejected(ferry.fail_at_once());
  ok(error instanceof Error);
  equal(error.message, "at once");
  equal((await rejected(ferry.borrowed_later("", new Uint32Array(), 0))).message, "no text");
  for (const reason of [undefined, null, 5, "text"]) equal(await rejected(ferry.fail_with(reason)), reason);
});

test("an argument that is refused rejects", async () => {
  const error = await rejected(ferry.ready_text(5));
  ok(error instanceof TypeError);
  ok(await rejected(ferry.move_counter({}, {})) instanceof TypeError);
});

test("imported async functions are awaited, and caught", async () => {
  equal(await ferry.text_later("a", false), "a, later");
  equal((await rejected(ferry.text_later("b", true))).message, "b failed");
  equal(await ferry.later_or_throw("c", false), "c, later");
  equal((await rejected(ferry.later_or_throw("d", true))).message, "d failed");
  equal(await ferry.text_later("e", false), "e, later");
});

test("async methods and properties of JavaScript objects are awaited", async () => {
  equal(await ferry.use_store(new Store(true, { pi: 3.5 }), "pi"), 3.5);
  equal(await ferry.use_store(new Store(true, {}), "pi"), undefined);
  equal(await ferry.use_store(new Store(false, { pi: 3.5 }), "pi"), undefined);
});

test("any value can be awaited", async () => {
  equal(await ferry.wait_for(7), 7);
  equal(await ferry.wait_for({ then: (done) => done("thenable") }), "thenable");
  equal(await rejected(ferry.wait_for(Promise.reject(8))), 8);
  equal(await ferry.wait_for(undefined), undefined);
  equal(await ferry.sum_of(Promise.resolve(2), 5), 10);
});

test("tasks are woken from anywhere, and once is enough", async () => {
  ferry.open_gate(false);
  const passing = ["a", "b", "c"].map((name) => ferry.pass_gate(name));
  await null;
  ferry.open_gate(false);
  await null;
  ferry.open_gate(true);
  equal(await Promise.all(passing), ["a passed", "b passed", "c passed"]);
  equal(await ferry.pass_gate("d"), "d passed");
  ferry.open_gate(false);
});

test("a task that wakes itself goes on, and lets others run", async () => {
  let others = 0;
  let done = false;
  const promise = ferry.yield_times(100).then((count) => { done = true; return count; });
  while (!done) { await null; others++; }
  equal(await promise, 100);
  ok(others >= 100, `only ${others} others ran`);
});

test("a spawned task begins after the call that spawned it", async () => {
  ferry.spawn_and_log("one");
  equal(ferry.take_log(), "one before, one after");
  await null;
  equal(ferry.take_log(), "one begins");
  for (let i = 0; i < 5; i++) await null;
  equal(ferry.take_log(), "one ends");
});

test("Rust makes promises by hand", async () => {
  equal(await ferry.promise_by_hand(3, false), 3);
  equal((await rejected(ferry.promise_by_hand(3, true))).message, "by hand");
  const callback = ferry.lend_async_callback();
  equal(await callback(4), 5);
});

test("a dropped wait is forgotten, whichever way its promise goes", async () => {
  let late;
  const never = new Promise((_, reject) => { late = reject; });
  equal(await ferry.race(Promise.resolve("fast"), never), "fast");
  late(new Error("too late"));
  equal(await ferry.race(new Promise(() => {}), Promise.resolve("b")), "b");
  await null;
});

test("an object is borrowed until its method completes", async () => {
  const counter = new ferry.Counter(1);
  const reading = counter.readLater();
  throws(() => counter.increment(), /recursive use of an object.* Counter /);
  equal(counter.get(), 1);
  equal(await reading, 2);
  const adding = counter.addLater(5);
  throws(() => counter.get(), /recursive use of an object.* Counter /);
  ok(/recursive use of an object.* Counter /.test((await rejected(counter.addLater(1))).message));
  equal(await adding, 6);
  equal(await counter.countLater, 6);
  equal(await counter.finishLater(), 6);
  throws(() => counter.get(), /Counter.*(freed|moved)/);
  ok(/Counter.*(freed|moved)/.test((await rejected(counter.readLater())).message));
});

test("an object freed while its method waits lives until that completes", async () => {
  const counter = new ferry.Counter(1);
  const drops = ferry.drops();
  const reading = counter.readLater();
  throws(() => counter.free(), /while it was borrowed/);
  equal(ferry.drops(), drops);
  equal(await reading, 2);
  equal(ferry.drops(), drops + 1);
});

test("objects are made and lent asynchronously", async () => {
  const a = await ferry.Counter.makeLater(3);
  ok(a instanceof ferry.Counter);
  equal((await rejected(ferry.Counter.makeLater(0))).message, "nothing to count from");
  const b = new ferry.Counter(4);
  equal(await ferry.move_counter(a, b), undefined);
  equal(b.get(), 7);
  a.free();
  b.free();
});

test("JavaScript calls back while a task waits", async () => {
  equal(await ferry.call_back_later(), 1);
});
