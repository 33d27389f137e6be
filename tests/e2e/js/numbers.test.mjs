import { equal, ferry, test, throws } from "./harness.mjs";

const integers = {
  i8: [-128, 127], u8: [0, 255], i16: [-32768, 32767], u16: [0, 65535],
  i32: [-2147483648, 2147483647], u32: [0, 4294967295], isize: [-2147483648, 2147483647], usize: [0, 4294967295],
};

for (const [type, [low, high]] of Object.entries(integers)) {
  test(`${type} keeps its whole range`, () => {
    for (const value of [low, high, 0, 1]) equal(ferry[`echo_${type}`](value), value);
  });
  test(`${type} wraps around and cuts fractions`, () => {
    equal(ferry[`echo_${type}`](high + 1), low);
    equal(ferry[`echo_${type}`](1.9), 1);
  });
}

test("64 and 128 bits are bigints, and wrap around", () => {
  const cases = {
    i64: [-(2n ** 63n), 2n ** 63n - 1n], u64: [0n, 2n ** 64n - 1n],
    i128: [-(2n ** 127n), 2n ** 127n - 1n], u128: [0n, 2n ** 128n - 1n],
  };
  for (const [type, [low, high]] of Object.entries(cases)) {
    for (const value of [low, high, 0n, 1n, 2n ** 63n - 1n, 12345678901234567n]) equal(ferry[`echo_${type}`](value), value);
    equal(ferry[`echo_${type}`](high + 1n), low);
    throws(() => ferry[`echo_${type}`](1), undefined, TypeError);
  }
});

test("floats keep their special values", () => {
  for (const value of [0.1, -0, Infinity, -Infinity, NaN, 5e-324, 1.7976931348623157e308]) equal(ferry.echo_f64(value), value);
  equal(ferry.echo_f32(0.1), Math.fround(0.1));
  equal(ferry.echo_f32(-0), -0);
});

test("booleans are taken as numbers of 32 bits", () => {
  for (const value of [true, 1, 2, "1", -1.5]) equal(ferry.echo_bool(value), true);
  for (const value of [false, 0, "", null, undefined, NaN, "abc", {}, [], 0.5, 2 ** 32]) equal(ferry.echo_bool(value), false);
});

test("a char is the first character of a string", () => {
  for (const value of ["a", "ß", "€", "👋", "\0", "\u{10ffff}"]) equal(ferry.echo_char(value), value);
  for (const [value, first] of [["", "\0"], ["ab", "a"], ["👋!", "👋"], ["e\u0301", "e"]]) equal(ferry.echo_char(value), first);
  for (const value of ["\ud800", "\udc00a", 97, undefined]) throws(() => ferry.echo_char(value), /one character|Unicode scalar value/, TypeError);
});

test("many arguments keep their places", () => {
  equal(ferry.mixed(1, -2n, 1.5, 2.25, true, "ü"), "1 -2 1.5 2.25 true ü");
});

test("functions have the names they were given", () => {
  equal(ferry.camelCase(), 7);
  equal(ferry.nothing(), undefined);
  equal(ferry.add(4294967295, 2), 1);
  equal(ferry.names(1, 2, 3), 123);
});
