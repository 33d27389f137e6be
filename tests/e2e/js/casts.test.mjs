import { equal, ferry, ok, test, throws } from "./harness.mjs";

test("numbers become integers as in JavaScript", () => {
  equal(ferry.tried("u8", 300.9), "44");
  equal(ferry.tried("u8", NaN), "0");
  equal(ferry.tried("i32", -Infinity), "0");
  equal(ferry.tried("i32", -1.9), "-1");
  equal(ferry.tried("usize", -5), "0");
  equal(ferry.tried("f64", 0.5), "0.5");
  equal(ferry.tried("u8", "1"), 'refused JsValue("1")');
});

test("a bigint must fit", () => {
  equal(ferry.tried("i64", -(2n ** 63n)), "-9223372036854775808");
  equal(ferry.tried("i64", 2n ** 63n), "refused JsValue(9223372036854775808n)");
  equal(ferry.tried("u64", 2n ** 63n), "9223372036854775808");
  equal(ferry.tried("u64", -1n), "refused JsValue(-1n)");
  equal(ferry.tried("i128", -(2n ** 127n)), String(-(2n ** 127n)));
  ok(ferry.tried("i128", 2n ** 127n).startsWith("refused"));
  equal(ferry.tried("u128", 2n ** 128n - 1n), String(2n ** 128n - 1n));
  equal(ferry.tried("i64", 1), "refused JsValue(1)");
});

test("text, truth and nothing are exactly that", () => {
  equal(ferry.tried("bool", true), "true");
  equal(ferry.tried("bool", 1), "refused JsValue(1)");
  equal(ferry.tried("char", "x"), "'x'");
  equal(ferry.tried("char", "🦀"), "'🦀'");
  equal(ferry.tried("char", "xy"), 'refused JsValue("xy")');
  equal(ferry.tried("char", ""), 'refused JsValue("")');
  equal(ferry.tried("String", "text"), '"text"');
  equal(ferry.tried("()", undefined), "()");
  equal(ferry.tried("()", null), "refused JsValue(null)");
});

test("what may be missing is told apart", () => {
  equal(ferry.tried("Option<u8>", undefined), "None");
  equal(ferry.tried("Option<u8>", null), "None");
  equal(ferry.tried("Option<u8>", 7), "Some(7)");
  equal(ferry.tried("Option<Nullable<u8>>", undefined), "None");
  equal(ferry.tried("Option<Nullable<u8>>", null), "Some(Null)");
  equal(ferry.tried("Nullable<u8>", 7), "Value(7)");
  equal(ferry.tried("Nullable<u8>", undefined), "refused JsValue(undefined)");
});

test("an array is converted element by element", () => {
  equal(ferry.tried("Vec<Option<String>>", ["a", null, "b"]), '[Some("a"), None, Some("b")]');
  equal(ferry.tried("Vec<Option<String>>", ["a", 1]), 'refused JsValue(["a", 1])');
  equal(ferry.tried("Vec<Option<String>>", { length: 0 }), 'refused JsValue(Object({"length":0}))');
});

test("any value is made a number as by unary plus", () => {
  equal(ferry.number_of("0x10"), 16);
  equal(ferry.number_of({ valueOf: () => 3 }), 3);
  throws(() => ferry.number_of(1n), /./, TypeError);
  throws(() => ferry.number_of(Symbol()), /./, TypeError);
});

test("a value is carried through JavaScript as any pair of types", () => {
  equal(ferry.carried("bytes"), new Uint8Array([1, 2, 3]));
  equal(ferry.carried("floats"), new Float64Array([0.5]));
  equal(ferry.carried("bigints"), new BigInt64Array([-1n]));
  equal(ferry.carried("text"), "text");
  equal(ferry.carried("option"), 7n);
  ok(/Uint8Array/.test(ferry.carried("view")));
  equal(ferry.recast(7), 7);
});

test("a slice of numbers as a value is a view of them, whatever their type", () => {
  const arrays = [
    new Int8Array([-1, 2]),
    new Uint8Array([1, 2]),
    new Int16Array([-1, 2]),
    new Uint16Array([1, 2]),
    new Int32Array([-1, 2]),
    new Uint32Array([1, 2]),
    new BigInt64Array([-1n, 2n]),
    new BigUint64Array([1n, 2n]),
    new Float32Array([0.5, 2]),
    new Float64Array([0.5, 2]),
    new Uint32Array([1, 2]),
  ];
  const views = ferry.views();
  equal(views, arrays);
  ok(views.every((view) => view.buffer === views[0].buffer && view.buffer.byteLength >= 65536));
});

test("conversions leak no handles", () => {
  const before = ferry.live_handles();
  for (let i = 0; i < 10000; i++) {
    ferry.tried("Vec<Option<String>>", ["a", i]);
    ferry.tried("Option<u8>", "no");
    ferry.operate("+", {}, "x");
    ferry.carried("bytes");
    ferry.carried("view");
  }
  equal(ferry.live_handles(), before);
});
