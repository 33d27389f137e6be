import { equal, ferry, test, throws, thrown } from "./harness.mjs";

test("Ok is returned", () => {
  equal(ferry.parse(" 42 "), 42);
  equal(ferry.checked(true), undefined);
  equal(ferry.text_or_throw(true, "fine"), "fine");
  equal(ferry.value_or_throw(true, null), null);
  equal(ferry.option_or_throw(true, 1.5), 1.5);
  equal(ferry.option_or_throw(true, undefined), undefined);
  equal(ferry.wide_or_throw(true, -5n), -5n);
  const counter = ferry.counter_or_throw(true);
  equal(counter.get(), 5);
  counter.free();
});

test("a JsError is thrown as an Error with its message", () => {
  throws(() => ferry.parse("x"), /^invalid digit found in string$/);
  throws(() => ferry.checked(false), /^not ok$/);
  throws(() => ferry.option_or_throw(false, 1), /^no option$/);
  throws(() => ferry.wide_or_throw(false, 1n), /^no number$/);
  throws(() => ferry.counter_or_throw(false), /^no counter$/);
});

test("any value is thrown as it is", () => {
  equal(thrown(() => ferry.text_or_throw(false, "bad")), "bad");
  for (const value of [undefined, null, 0, false, "", NaN]) equal(thrown(() => ferry.value_or_throw(false, value)), value);
  const object = { code: 7 };
  equal(thrown(() => ferry.value_or_throw(false, object)), object);
});

test("an error leaves nothing behind for the next call", () => {
  throws(() => ferry.checked(false));
  equal(ferry.checked(true), undefined);
  equal(ferry.parse("7"), 7);
});

test("errors leak no handles", () => {
  const before = ferry.live_handles();
  for (let i = 0; i < 10000; i++) {
    throws(() => ferry.checked(false));
    ferry.value_or_throw(true, { i });
    thrown(() => ferry.value_or_throw(false, { i }));
  }
  equal(ferry.live_handles(), before);
});
