import { equal, ferry, ok, test } from "./harness.mjs";

const values = [undefined, null, true, false, 0, -0, NaN, 1.5, "text", 5n, Symbol.iterator, {}, [], () => {}];

test("any value comes back as itself", () => {
  for (const value of values) {
    equal(Object.is(ferry.echo_value(value), value), true);
    equal(Object.is(ferry.cloned(value), value), true);
  }
});

test("values are compared as by ===", () => {
  const object = {};
  equal(ferry.same(object, object), true);
  equal(ferry.same({}, {}), false);
  equal(ferry.same("a", "a"), true);
  equal(ferry.same(NaN, NaN), false);
  equal(ferry.same(0, -0), true);
  equal(ferry.same(null, undefined), false);
});

test("Rust can find out what a value is", () => {
  equal(ferry.facts(undefined), "undefined");
  equal(ferry.facts(null), "null");
  equal(ferry.facts(1.5), "truthy, number 1.5");
  equal(ferry.facts(0), "number 0");
  for (const other of [NaN, "NaN", NaN, {}, NaN]) equal(ferry.facts(other).includes("number"), typeof other === "number");
  equal(ferry.facts(NaN), "number NaN");
  equal(ferry.facts(-Infinity), "truthy, number -inf");
  equal(ferry.facts("abc"), "string, truthy, text abc");
  equal(ferry.facts(false), "flag false");
  equal(ferry.facts([]), "object, array, truthy");
  equal(ferry.facts(() => 1), "function, truthy");
  equal(ferry.facts(Symbol()), "symbol, truthy");
  equal(ferry.facts(7n), "bigint, truthy");
});

test("values are described for people", () => {
  equal(ferry.described_value("a\"b"), 'JsValue("a\\"b")');
  equal(ferry.described_value(5n), "JsValue(5n)");
  equal(ferry.described_value([1, "x", null]), 'JsValue([1, "x", null])');
  equal(ferry.described_value({ a: 1 }), 'JsValue(Object({"a":1}))');
});

test("constants need no handle", () => {
  const before = ferry.live_handles();
  equal([0, 1, 2, 3, 4, 5].map((which) => ferry.constants(which)), [undefined, null, true, false, 1.5, "text"]);
  equal(ferry.live_handles(), before);
});

test("handles do not leak", () => {
  equal(ferry.churn({ some: "object" }, 10000), 0);
  const before = ferry.live_handles();
  for (let i = 0; i < 10000; i++) ferry.cloned({ i });
  equal(ferry.live_handles(), before);
});

test("Rust reaches its own memory, functions and exports", () => {
  equal(ferry.own_instance(), "JsValue(WebAssembly.Memory) JsValue(WebAssembly.Table) true");
});

test("a panic becomes an Error with its message", () => {
  const error = ferry.panic_error("it went wrong");
  ok(error instanceof Error);
  equal(error.message, "it went wrong");
});
