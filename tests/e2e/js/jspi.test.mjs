import { equal, ferry, ok, rejected, test, throws } from "./harness.mjs";
import { Shelf, beManual, pending, settleAll } from "./jspi.js";

const there = "promising" in WebAssembly;

/** The same in every run. */
function randomly(seed) {
  return () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
}

/** A test of what only some engines can do. */
const waiting = (name, body) => test(name, there ? body : async () => {});

test("where the engine cannot wait, a call says so", async () => {
  if (there) return;
  const reason = await rejected(ferry.waits_once(1));
  ok(reason instanceof Error && reason.message.includes("JavaScript Promise Integration"), reason.message);
  const clerk = new ferry.Clerk();
  ok((await rejected(clerk.serve("Ada"))).message.includes("JavaScript Promise Integration"));
  equal(clerk.served(), 0);
  clerk.free();
});

test("only what is exported with `jspi` may wait", async () => {
  const error = throws(() => ferry.is_told_that_it_cannot_wait());
  ok(error.message.includes("`settled_text` waits for a promise, which only a function that is exported with `jspi`"), error.message);
  ok(throws(() => ferry.cannot_wait(1)).message.includes("`settled` waits"));
  ok((await rejected(ferry.a_task_cannot_wait())).message.includes("`settled_text` waits"));
});

waiting("a call gives a promise of what it returns", async () => {
  equal(await ferry.waits_for_nothing(1), 2);
  const promise = ferry.waits_once(21);
  ok(promise instanceof Promise);
  equal(await promise, 42);
});

waiting("a hundred calls wait at once, and end in any order", async () => {
  for (let round = 0; round < 3; round++) {
    beManual(true);
    const calls = Array.from({ length: 100 }, (_, i) => ferry.sums_on_its_stack(i, i % 4));
    equal(pending(), 100);
    // Other calls come and go meanwhile.
    equal(ferry.waits_for_nothing(1) instanceof Promise, true);
    await settleAll(randomly(round + 7));
    beManual(false);
    const sums = await Promise.all(calls);
    const expected = (i) => Array.from({ length: (i % 4) + 1 }, (_, d) => 2 * (i + d)).reduce((a, b) => a + b);
    sums.forEach((sum, i) => equal(sum, BigInt(expected(i))));
  }
});

waiting("a rejection is an `Err`, or is thrown", async () => {
  equal(await ferry.text_that_waits("one", false), "one, settled: one");
  equal((await rejected(ferry.text_that_waits("two", true))).message, "two failed");
  equal(await ferry.text_or_throws("three", false), "three, settled");
  equal((await rejected(ferry.text_or_throws("four", true))).message, "four failed");
  equal((await rejected(ferry.value_that_waits({}, true))).message, "value failed");
  const value = {};
  ok((await ferry.value_that_waits(value, false)) === value);
  equal(await ferry.text_that_waits("after that", false), "after that, settled: after that");
});

waiting("results of several words are those of their own call", async () => {
  const calls = Array.from({ length: 20 }, (_, i) => ferry.words_that_wait(i % 3 ? i : undefined, BigInt(i)));
  (await Promise.all(calls)).forEach((result, i) => {
    if (i % 3) equal([...result], [BigInt(i), BigInt(i)]);
    else equal(result, undefined);
  });
});

waiting("what is no promise is waited for, too", async () => {
  equal(await ferry.at_once_is_fine(1.5), 1.5);
  equal(await ferry.at_once_is_fine(undefined), undefined);
  ok((await rejected(ferry.at_once_is_fine(13))) instanceof RangeError);
});

waiting("an exception ends its call and no other", async () => {
  const other = ferry.text_that_waits("other", false);
  for (let i = 0; i < 5; i++) {
    equal((await rejected(ferry.waits_then_throws())).message, "thrown through Rust");
    equal((await rejected(ferry.throws_before_it_waits())).message, "thrown through Rust");
  }
  equal(await other, "other, settled: other");
  equal(await ferry.sums_on_its_stack(1, 2), 12n);
});

waiting("a call through JavaScript cannot wait, and the one around it can", async () => {
  const said = await ferry.not_through_javascript(7);
  ok(said.startsWith("`settled_text` waits for a promise"), said);
  ok(said.endsWith("then 7"), said);
});

waiting("methods of JavaScript's objects are waited for", async () => {
  const shelf = new Shelf({ pi: 3.14 });
  equal(await ferry.uses_objects(shelf, "pi"), 3.14);
  equal(await ferry.uses_objects(shelf, "e"), undefined);
});

waiting("what a call borrows is borrowed until it ends", async () => {
  const clerk = new ferry.Clerk();
  const served = clerk.serve("Ada");
  throws(() => clerk.served(), /Clerk/);
  equal(await served, "Ada, settled");
  equal(clerk.served(), 1);
  ok((await rejected(clerk.serve(""))) instanceof Error);
  equal(await clerk.wait_then_serve(Promise.resolve()), 2);
  const late = clerk.wait_then_serve(Promise.reject(new Error("too late")));
  equal((await rejected(late)).message, "too late");
  equal(await clerk.retire(), 2);
  throws(() => clerk.served(), /Clerk/);
  const clumsy = new ferry.Clerk();
  const drops = [clumsy, await ferry.Clerk.open(2)].map((clerk) => rejected(clerk.drop_everything()));
  for (const drop of drops) equal((await drop).message, "thrown through Rust");
  equal(clumsy.served(), 0);
  equal(await clumsy.serve("Bo"), "Bo, settled");
  clumsy.free();
  const other = await ferry.Clerk.open(5);
  equal(other.served(), 5);
  other.free();

  const counter = new ferry.Counter(3);
  const waits = ferry.borrows(counter);
  equal(counter.get(), 3);
  throws(() => counter.increment(), /Counter/);
  equal(await waits, 0);
  counter.increment();
  counter.free();
});

waiting("an `async fn` may wait in the middle of a poll", async () => {
  equal(await ferry.async_that_waits(2, Promise.resolve(0.5)), 4.5);
  equal(await rejected(ferry.async_that_waits(2, Promise.reject("no"))), "no");
  equal(await ferry.async_text("ä"), "ä, settled");
  const calls = Array.from({ length: 10 }, (_, i) => ferry.async_that_waits(i, Promise.resolve(i)));
  equal(await Promise.all(calls), Array.from({ length: 10 }, (_, i) => 3 * i));
});
