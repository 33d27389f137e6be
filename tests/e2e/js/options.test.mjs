import { equal, ferry, test, throws } from "./harness.mjs";

const cases = {
  opt_i8: [-128, 0], opt_u16: [65535, 0], opt_i32: [-2147483648, 0], opt_u32: [4294967295, 0], opt_i64: [-1n, 0n], opt_u64: [2n ** 64n - 1n, 0n],
  opt_i128: [-(2n ** 100n), 0n], opt_f32: [0.5, 0], opt_f64: [NaN, -0], opt_bool: [true, false], opt_char: ["👋", "\0"], opt_string: ["text", ""],
};

for (const [name, values] of Object.entries(cases)) {
  test(`${name.slice(4)} may be absent`, () => {
    for (const value of values) equal(ferry[name](value), value);
    equal(ferry[name](undefined), undefined);
    equal(ferry[name](null), undefined);
    equal(ferry[name](), undefined);
  });
}

test("bytes may be absent", () => {
  equal(ferry.opt_bytes(new Uint8Array([1, 2])), new Uint8Array([1, 2]));
  equal(ferry.opt_bytes(new Uint8Array()), new Uint8Array());
  equal(ferry.opt_bytes(null), undefined);
});

test("a value may be absent", () => {
  const object = { a: 1 };
  equal(ferry.opt_value(object), object);
  equal(ferry.opt_value(false), false);
  equal(ferry.opt_value(null), undefined);
  equal(ferry.opt_value(undefined), undefined);
});

test("an enum may be absent", () => {
  equal(ferry.opt_color(ferry.Color.Blue), 6);
  equal(ferry.opt_color(ferry.Color.Red), 0);
  equal(ferry.opt_color(), undefined);
  throws(() => ferry.opt_color(3));
});

test("an object may be absent", () => {
  equal(ferry.opt_class(false), undefined);
  const made = ferry.opt_class(true, null);
  equal(made.get(), 1);
  const back = ferry.opt_class(true, made);
  equal(back.get(), 1);
  throws(() => made.get(), /freed|moved/);
  back.free();
});

test("several options keep their places", () => {
  equal(ferry.described("Ann", 3), 'Some("Ann") Some(3)');
  equal(ferry.described(null, 0), "None Some(0)");
  equal(ferry.described("", undefined), 'Some("") None');
});

test("JavaScript's own values or none", () => {
  equal(ferry.js_option("a"), "a");
  equal(ferry.js_option(null), undefined);
  equal(ferry.js_option(), undefined);
  equal(ferry.js_nullable("a"), "a");
  equal(ferry.js_nullable(null), null);
  equal(ferry.js_nullable(), null);
  equal(ferry.js_options(["a", undefined, null]), ["a", null, null]);
  globalThis.ferryHost.echo = (value) => value;
  equal(["a", undefined, null].map(ferry.js_option_there_and_back), [true, true, true]);
});
