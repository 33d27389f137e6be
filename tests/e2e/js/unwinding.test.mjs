import { equal, ferry, ok, test, throws } from "./harness.mjs";

const times = 10_000;

/** What Rust holds now, and where its stack ends. */
const held = () => [ferry.live_bytes(), ferry.live_handles(), ferry.depth()];

/** Runs `body` many times; afterwards Rust holds what it held before. */
function leavesNothing(body) {
  for (let i = 0; i < 10; i++) body(); // The first calls make room.
  const before = held();
  for (let i = 0; i < times; i++) body();
  equal(held(), before);
}

class Mine extends Error {}

globalThis.ferryThrows = (value) => {
  if (typeof value === "function") value();
  else if (value !== null) throw value;
};

test("an exception that passes through Rust leaves its stack as it was", () => {
  const error = new Mine("mine");
  leavesNothing(() => equal(throws(() => ferry.pass(error), /mine/, Mine), error));
  equal(ferry.pass(null), 256);
});

test("what is lent to a call is given back", () => {
  const numbers = new Float64Array(2);
  const value = new Mine("mine");
  leavesNothing(() => throws(() => ferry.pass_lent("text", value, numbers, 3), /mine/, Mine));
  // What Rust changed is copied back by a destructor.
  const before = ferry.runs_destructors() ? times + 10 : 0;
  equal(numbers[0], before);
  equal(ferry.pass_lent("text", null, numbers, 3), 263);
  equal(numbers[0], before + 1);
});

test("an object is no longer borrowed after an exception", () => {
  const [a, b] = [new ferry.Held(1), new ferry.Held(2)];
  const value = new Mine("mine");
  leavesNothing(() => {
    throws(() => a.exclusive(value), /mine/, Mine);
    throws(() => a.shared(b, value), /mine/, Mine);
    throws(() => a.shared(a, value), /mine/, Mine);
  });
  equal([a.get(), b.get()], [1 + times + 10, 2]);
  equal(a.shared(b, null), 258);
  a.exclusive(null);
  leavesNothing(() => {
    const object = new ferry.Held(1);
    throws(() => object.exclusive(value), /mine/, Mine);
    object.free();
  });
  equal(b.take(), 2);
  a.free();
});

test("an object that is freed or taken during its own call goes when an exception ends the call", () => {
  leavesNothing(() => {
    const object = new ferry.Held(1);
    const end = () => {
      throws(() => object.free(), /while it was borrowed/);
      throw new Mine("mine");
    };
    throws(() => object.during(end), /mine/, Mine);
    throws(() => object.get(), /freed or moved/);
  });
  leavesNothing(() => {
    const [object, other] = [new ferry.Held(1), new ferry.Held(2)];
    // It is refused, but the object is empty from then on.
    throws(() => object.shared(other, () => other.take()), /Held/);
    throws(() => other.get(), /freed or moved/);
    equal(object.shared(object, () => equal(object.get(), 1)), 257);
    object.free();
  });
});

test("what Rust refuses leaves nothing", () => {
  const [object, freed] = [new ferry.Held(1), new ferry.Held(2)];
  freed.free();
  leavesNothing(() => {
    throws(() => freed.get(), /freed/);
    throws(() => freed.take(), /freed/);
    throws(() => object.shared(freed, null), /freed/);
    throws(() => object.during(() => object.get()), /recursive use of an object/);
    throws(() => object.during(() => object.exclusive(null)), /recursive use of an object/);
    throws(() => ferry.throw_text("text"), /text/);
  });
  equal(object.get(), 1);
  equal(ferry.throw_text(""), 64);
  object.free();
});

test("calls within calls are put in order one by one", () => {
  const error = new Mine("mine");
  const inside = () => {
    for (let i = 0; i < 100; i++) throws(() => ferry.pass(error), /mine/, Mine);
    throws(() => ferry.pass_lent(1, null, new Float64Array(1)), /string/, TypeError);
    throws(() => ferry.pass_lent("text", null, new Float64Array(1), Symbol()), undefined, TypeError);
  };
  const before = held();
  for (let i = 0; i < 100; i++) {
    equal(ferry.pass(inside), 256);
    equal(ferry.catches(() => { inside(); throw error; }), true);
    throws(() => ferry.pass(() => { inside(); ferry.pass(error); }), /mine/, Mine);
    ok(!ferry.catches(inside));
  }
  equal(held(), before);
});

test("closures let exceptions pass", () => {
  const error = new Mine("mine");
  const call = { call_it: (closure) => (closure(), true) };
  const caught = { call_it: (closure) => { try { closure(); } catch { return false; } return true; } };
  leavesNothing(() => {
    throws(() => ferry.pass_closure(call, error), /mine/, Mine);
    equal(ferry.pass_closure(caught, error), false);
  });
  equal(ferry.pass_closure(call, null), true);
});

test("promises of calls that throw are rejected, and Rust's stack is as it was", async () => {
  const error = new Mine("mine");
  const before = ferry.depth();
  for (let i = 0; i < times; i++) {
    let caught;
    await ferry.pass_in_promise(error).catch((reason) => { caught = reason; });
    equal(caught, error);
  }
  equal([ferry.depth(), await ferry.pass_in_promise(null)], [before, 256]);
});
