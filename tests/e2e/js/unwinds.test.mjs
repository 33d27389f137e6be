// Panics that unwind: only in a build in which they do.
import { equal, ferry, ok, test, throws } from "./harness.mjs";

const times = 10_000;

globalThis.ferryUnwindThrows = (value) => {
  if (value !== undefined) throw value;
};
globalThis.ferryUnwindCalls = (callback) => callback();

/** Calls `body`, which must throw a `PanicError` that says this. */
function panics(body, pattern) {
  const error = throws(body, pattern);
  equal(error.name, "PanicError");
  return error;
}

async function rejects(promise, pattern) {
  const [error] = await Promise.all([promise.then(() => undefined, (reason) => reason)]);
  ok(pattern.test(error?.message), `${error}`);
  return error;
}

test("a panic is thrown as an error, its destructors run, and everything goes on", () => {
  ferry.unwound_drops();
  panics(() => ferry.panics_with("Räuber 🦊"), /^Räuber 🦊$/);
  equal(ferry.panics_with(""), 7);
  equal(ferry.unwound_drops(), 2);
  const fallible = panics(() => ferry.panics_instead_of_error(true), /^instead of an error$/);
  ok(fallible instanceof Error);
  equal(throws(() => ferry.panics_instead_of_error(false), /^an error$/).name, "Error");
  equal(ferry.unwound_drops(), 2);
});

test("an object is no longer borrowed after a panic", () => {
  const thing = new ferry.Fragile(1);
  panics(() => thing.shake(true), /shaken at 2/);
  equal(thing.shake(false), 3);
  equal(thing.value, 3);
  thing.free();
  panics(() => new ferry.Fragile(0), /without a value/);
});

test("a panic in a closure is thrown to its caller, and the closure can be called again", () => {
  const closure = ferry.panicking_closure();
  equal(closure(1), 2);
  panics(() => closure(10), /^10 is too much$/);
  equal(closure(2), 3);
  equal(ferry.unwound_drops(), 3);
});

test("a panic unwinds through JavaScript and Rust in turn", () => {
  equal(ferry.panics_through_javascript(false), 7);
  panics(() => ferry.panics_through_javascript(true), /^in between$/);
  equal(ferry.unwound_drops(), 4);
});

test("what JavaScript throws runs destructors and is what it was", () => {
  const error = new RangeError("mine");
  equal(throws(() => ferry.lets_pass(error), /mine/, RangeError), error);
  for (const value of ["text", 0, false]) {
    let thrown;
    try {
      ferry.lets_pass(value);
    } catch (caught) {
      thrown = caught;
    }
    equal(thrown, value);
  }
  equal(ferry.lets_pass(undefined), 7);
  equal(ferry.unwound_drops(), 5);
});

test("Rust can catch both", () => {
  equal(ferry.catches_all("thrown"), 'true Some("a panic")');
  equal(ferry.catches_all(undefined), 'false Some("a panic")');
  equal(ferry.unwound_drops(), 4);
});

test("a panic after waiting rejects, and drops the future", async () => {
  equal(await ferry.panics_later(Promise.resolve(), ""), 7);
  equal((await rejects(ferry.panics_later(Promise.resolve(), "later"), /^later$/)).name, "PanicError");
  equal((await rejects(ferry.panics_later(1, "at once"), /^at once$/)).name, "PanicError");
  await rejects(ferry.panics_later(Promise.reject(new Error("no")), ""), /it was not rejected.*no/s);
  const error = new Error("thrown later");
  equal(await rejects(ferry.throws_later(Promise.resolve(), error), /thrown later/), error);
  equal(ferry.unwound_drops(), 5);
});

test("a panic that nobody waits for is reported, and its task is gone", async () => {
  const before = ferry.live_handles();
  // A test runner listens as well, and would call it a failure.
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  const reported = new Promise((resolve) => process.once("unhandledRejection", resolve));
  ferry.panics_unheard();
  equal((await reported).message, "nobody waits");
  for (const other of others) process.on("unhandledRejection", other);
  equal(ferry.unwound_drops(), 1);
  equal(ferry.live_handles(), before);
});

test("nothing is left of thousands of panics", () => {
  const held = () => [ferry.live_bytes(), ferry.live_handles(), ferry.depth()];
  const thing = new ferry.Fragile(1);
  const error = new Error("mine");
  const body = () => {
    panics(() => ferry.panics_with("no"), /no/);
    panics(() => thing.shake(true), /shaken/);
    panics(() => ferry.panics_through_javascript(true), /in between/);
    throws(() => ferry.lets_pass(error), /mine/);
  };
  for (let i = 0; i < 10; i++) body();
  const before = held();
  for (let i = 0; i < times; i++) body();
  equal(held(), before);
  thing.free();
  ferry.unwound_drops();
});
