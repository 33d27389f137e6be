import { equal, ferry, test, throws } from "./harness.mjs";

const times = 10_000;
const symbol = Symbol("refused");
const text = "an owned string, long enough to matter";
const bytes = new Uint8Array(100);
const wrong = {
  leak_i32: symbol, leak_u32: symbol, leak_f64: 1n, leak_u64: 1, leak_i128: 1, leak_char: 2, leak_string: 1, leak_bytes: "no",
  leak_enum: "Red", leak_class: {}, leak_opt_u32: symbol, leak_opt_string: {},
};

/** What Rust holds now. */
const held = () => [ferry.live_bytes(), ferry.live_handles()];

/** Runs `body` many times; afterwards Rust holds what it held before. */
function keepsNothing(body) {
  for (let i = 0; i < 10; i++) body(); // The first calls make room.
  const before = held();
  for (let i = 0; i < times; i++) body();
  equal(held(), before);
}

for (const [name, value] of Object.entries(wrong)) {
  test(`${name}: a refused argument loses no other`, () => {
    const object = new ferry.Counter(1);
    const value2 = { any: "value" };
    keepsNothing(() => throws(() => ferry[name](text, object, value, bytes, value2)));
    object.free();
  });
}

test("one object twice is refused, and neither is lost", () => {
  keepsNothing(() => {
    const object = new ferry.Counter(1);
    throws(() => ferry.leak_class(text, object, object, bytes, {}), /freed|moved/);
  });
});

test("borrowed arguments after owned ones are refused without loss", () => {
  const [object, freed] = [new ferry.Counter(1), new ferry.Counter(2)];
  freed.free();
  const value = {};
  const numbers = new Float64Array(3);
  keepsNothing(() => {
    throws(() => ferry.leak_borrowed(value, 1, object, numbers, text));
    throws(() => ferry.leak_borrowed(value, text, {}, numbers, text));
    throws(() => ferry.leak_borrowed(value, text, object, 7, text));
    throws(() => ferry.leak_borrowed(value, text, object, numbers, 1));
  });
  keepsNothing(() => throws(() => ferry.leak_borrowed(value, text, freed, numbers, text), /freed|moved/));
  equal(ferry.leak_borrowed(value, "a", object, numbers, "b"), 6);
  object.free();
});

test("a number that is refused by the call itself loses nothing", () => {
  keepsNothing(() => throws(() => ferry.leak_late(symbol, text)));
  keepsNothing(() => throws(() => ferry.leak_late_flag(symbol, [{}, {}])));
  equal(ferry.leak_late_flag(true, [{}]), 2);
});

test("an option in an option is not lost", () => {
  keepsNothing(() => throws(() => ferry.leak_nested({}, 1)));
  equal([ferry.leak_nested({}, [1]), ferry.leak_nested(null, [1]), ferry.leak_nested(undefined, [])], [2, 1, 0]);
});

test("a receiver by value is only taken when nothing is refused", () => {
  const object = new ferry.Counter(5);
  keepsNothing(() => throws(() => object.leak_self(text, 1)));
  equal(object.get(), 5);
  equal(object.leak_self("abc", 1n), 4);
});

test("closures and imports lose nothing that is refused", () => {
  globalThis.ferryRefused = (closure) => closure("text", {}, 1);
  globalThis.ferryGives = () => 1;
  keepsNothing(() => equal(ferry.leak_closure(), true));
});

test("imports that throw give Rust nothing but the exception", () => {
  globalThis.ferryThrowsAny = () => {
    throw { any: "value" };
  };
  keepsNothing(() => equal(ferry.leak_caught(), true));
});
