import { equal, ferry, ok, test, throws } from "./harness.mjs";
import { show } from "./shown.mjs";

const same = (actual, expected) => equal(show(actual), show(expected));
const [object, fn] = [{ any: 1 }, () => 5];
const long = Array.from({ length: 1000 }, (_, i) => `${i} ${"é👋x".repeat(i % 5)}`);

const echoes = {
  list_bool: [[], [true, false]],
  list_char: [["a", "é", "👋", "\0"]],
  list_i128: [[0n, -1n, 2n ** 127n - 1n, -(2n ** 127n)]],
  list_u128: [[0n, 2n ** 128n - 1n]],
  list_text: [[], [""], ["a", "", "ä", "👋🏽", "日本語", "\ufeffbom"], long],
  list_boxed_text: [["x", "y"]],
  list_value: [[], [undefined, null, true, 1.5, "text", object, fn]],
  list_error: [[new Error("e")]],
  list_import: [[fn, fn]],
  list_enum: [[0, 6]],
  list_usize: [new Uint32Array([0, 4294967295])],
  list_isize: [new Int32Array([-2147483648, 5])],
  list_option: [["a", undefined, ""]],
  list_list: [[], [new Uint16Array([1, 65535]), new Uint16Array(0), new Uint16Array(9)]],
  list_pairs: [[["a", 1], ["b", 4294967295]]],
  list_unit: [[undefined, undefined]],
  list_time: [[new Date(0), new Date(1e12)]],
  list_duration: [[0, 1.5, 1e9]],
  list_rc: [["shared"]],
  opt_list: [["a"], [], undefined],
  opt_list_value: [[object], undefined],
  tuple_one: [[true]],
  tuple_mixed: [[255, -(2n ** 63n), 2n ** 64n - 1n, "text", 0.5, object, "é"], [0, 0n, 0n, "", undefined, undefined, "x"]],
  tuple_nested: [[[1, 2], ["a", "b"]]],
  tuple_eight: [[1, 2, 3, -4, -5, -6, 0.5, NaN]],
  opt_tuple: [[1, "a"], undefined],
  array_numbers: [new Float64Array([1, -0, Infinity])],
  array_text: [["a", "b"]],
  array_long: [[true, false, true, false, true, false, true, false, true]],
  array_empty: [[]],
  map_hash: [new Map(), new Map([["a", 1], ["b", 2]])],
  map_tree: [new Map([[1, ["x"]], [2, []]])],
  map_of_maps: [new Map([["a", new Map([["x", true]])], ["b", new Map()]])],
  set_hash: [new Set(["a", "b"])],
  set_tree: [new Set([1n, -1n])],
  opt_map: [new Map([[1, 2]]), undefined],
  boxed_number: [7],
  boxed_text: ["boxed"],
  rc_text: ["rc"],
  arc_text: ["arc"],
  cow_text: ["cow"],
  opt_rc_text: ["rc", undefined],
  duration: [0, 0.25, 86400000],
  opt_duration: [5, undefined],
  time: [new Date(0), new Date(1.7e12)],
  opt_time: [new Date(5), undefined],
  nullable: [0, 4294967295, null],
  nullable_text: ["", "text", null],
  nullable_value: [object, 1, null, undefined],
  opt_nullable_value: [object, null, undefined],
  list_nullable_value: [[null, undefined, 1]],
  opt_nullable_wide: [2n ** 127n, 0n, null, undefined],
  nullable_list: [[true], null],
  opt_nullable: [1, null, undefined],
  opt_nullable_text: ["", null, undefined],
  opt_opt: [1, null, undefined],
  opt_opt_value: [object, null, undefined],
  list_opt_opt: [[true, null, undefined, false]],
  non_null: [1, 4294967295],
  opt_non_null: [1, undefined],
  pointer: [0, 4294967295],
  opt_pointer: [0, undefined],
};

for (const [name, values] of Object.entries(echoes)) {
  test(`${name} goes there and back`, () => {
    for (const value of values) same(ferry[name](value), value);
    const before = ferry.live_handles();
    for (let i = 0; i < 20; i++) for (const value of values) ferry[name](value);
    equal(ferry.live_handles(), before);
  });
}

test("identity of values survives a list", () => {
  const [a, b] = ferry.list_value([object, fn]);
  ok(a === object && b === fn);
  ok(ferry.opt_opt_value(object) === object);
});

test("what has a length and elements is a list", () => {
  const elements = (function () {
    return arguments;
  })(object, 5);
  same(ferry.list_value(elements), [object, 5]);
  same(ferry.list_value(new Uint8Array([1, 2])), [1, 2]);
  same(ferry.list_value({ length: 2, 0: "a" }), ["a", undefined]);
  same(ferry.list_text({ length: 1, 0: "a" }), ["a"]);
  for (const other of ["ab", 5, new Set(["a"]), { length: "x" }, { length: -1 }, null, undefined]) {
    throws(() => ferry.list_value(other), /^expected an array, found /, TypeError);
    throws(() => ferry.list_text(other), /^expected an array, found /, TypeError);
  }
});

test("a list of objects moves every one", () => {
  const counters = [new ferry.Counter(1), new ferry.Counter(2)];
  const back = ferry.list_class(counters);
  same(back.map((counter) => counter.get()), [1, 2]);
  throws(() => counters[0].get(), /freed|moved/);
  const counter = ferry.nullable_class(back[0]);
  equal(counter.get(), 1);
  equal(ferry.nullable_class(null), null);
  throws(() => ferry.list_class([counter, counter]), /freed|moved/);
  throws(() => ferry.list_class([back[1], {}]), /^\[1\]: array contains a value of the wrong type: expected instance of Counter, found object$/, TypeError);
  equal(back[1].get(), 2);
  back[1].free();
});

const wrong = [
  ["list_text", ["a", 1], "[1]: array contains a value of the wrong type: expected a string, found number"],
  ["list_text", "a", "expected an array, found string"],
  ["list_bool", [0], "[0]: expected a boolean, found number"],
  ["list_i128", [1], "[0]: expected a bigint, found number"],
  ["list_pairs", [["a", 1], ["b", 2], ["c", 3], ["d", "x"]], "[3].1: expected a number, found string"],
  ["list_pairs", [["a"]], "[0]: expected an array of 2, found one of 1"],
  ["list_list", [[1], [2, "x"]], "[1]: expected a Uint16Array or an array of numbers, found string at index 1"],
  ["list_enum", ["Red"], "[0]: invalid enum value passed: expected a variant of Color (a number), found string"],
  ["list_char", ["\ud800"], "[0]: expected a valid Unicode scalar value, found 55296"],
  ["list_time", [new Date(NaN)], "[0]: expected a valid Date, found an instance of Date"],
  ["list_option", ["a", 5], "[1]: expected a string, found number"],
  ["array_text", ["a"], "expected an array of 2, found one of 1"],
  ["array_numbers", [1, 2], "expected an array of 3, found one of 2"],
  ["tuple_nested", [[1, 2], ["a", null]], ".1[1]: expected a string, found null"],
  ["map_hash", [], "expected a Map, found array"],
  ["map_hash", new Map([["a", "b"]]), "[0].1: expected a number, found string"],
  ["map_of_maps", new Map([["a", new Map([[1, true]])]]), "[0].1[0].0: expected a string of one character, found number"],
  ["set_tree", new Set([1]), "[0]: expected a bigint, found number"],
  ["time", 5, "expected a valid Date, found number"],
  ["non_null", 0, "expected a number argument that is not 0, found 0"],
];

test("what is wrong is said with its place", () => {
  for (const [name, value, message] of wrong) equal(throws(() => ferry[name](value), undefined, TypeError).message, message);
});

test("what Rust refuses throws", () => {
  throws(() => ferry.list_enum([0, 3]), /Color/);
  throws(() => ferry.duration(-1), /duration/);
  throws(() => ferry.time(new Date(-5)), /1970/);
  throws(() => ferry.list_duration([1, NaN]), /duration/);
});

test("null and undefined are taken for an absent list", () => {
  equal(ferry.opt_list(null), undefined);
  equal(ferry.opt_tuple(null), undefined);
  equal(ferry.nullable(undefined), null);
  same(ferry.list_option(["a", null]), ["a", undefined]);
});

test("half a surrogate pair does not join the next text", () => {
  same(ferry.list_text(["\ud83d", "\udc4b", "x\ud83d"]), ["\ufffd", "\ufffd", "x\ufffd"]);
});

test("a list that changes while it is read cannot write outside", () => {
  const list = ["a", "b", "c"];
  Object.defineProperty(list, 0, { get() { list.length = 1; return "a"; }, configurable: true });
  try { ferry.list_text(list); } catch (error) { ok(error instanceof TypeError); }
  same(ferry.list_text(["x"]), ["x"]);
});

test("slices are taken by exports", () => {
  equal(ferry.joined_list(["a", "b"], [true]), "a+b [true]");
  equal(ferry.joined_list([], []), " []");
  equal(ferry.length_of_values([1, object]), 2);
});

test("imports take and give lists, tuples and options", () => {
  let seen;
  let calls = 0;
  globalThis.ferrySee = (...values) => { seen = values; calls++; return ["back", "again"]; };
  same(ferry.show_texts(object), ["back", "again"]);
  equal(calls, 1);
  same(seen.slice(0, 4), [["a", "é"], ["b"], ["c"], [true, false]]);
  ok(seen[4][0] === object && seen[4][1] === null);
  globalThis.ferrySee = (...values) => { seen = values; return [5, [true, null]]; };
  same(ferry.show_pairs(), [5, [true, undefined]]);
  same(seen, [[["x", 1]], [6], [2]]);
  ferry.show_scalars();
  same(seen, [7, 8n, "text", "boxed", "cow", 9]);
  globalThis.ferrySee = (text, value, bytes, texts) => { seen = [text, value, bytes && [...bytes], texts]; };
  ferry.show_options(true);
  same(seen, ["text", true, [1, 2], ["t"]]);
  ferry.show_options(false);
  same(seen, [undefined, undefined, undefined, undefined]);
  globalThis.ferrySee = () => new Map([["a", [1, 2]], ["b", new Uint8Array(3)]]);
  equal(ferry.read_map(), 5);
  globalThis.ferrySee = () => new Map([["a", ["x"]]]);
  throws(() => ferry.read_map(), /^\[0\]\.1: /, TypeError);
});

test("closures take and give lists, tuples and maps", () => {
  globalThis.ferryCall = (call) => call(["a", "b"], [1, true], new Map([["x", 1]]));
  same(ferry.call_with_parts(), [["a", 2], ["b", 2]]);
  globalThis.ferryCall = (call) => call(["a"], [1, false]);
  same(ferry.call_with_parts(), [["a", undefined]]);
});

test("a result may be a list", () => {
  same(ferry.parts_or_error(false), ["part"]);
  throws(() => ferry.parts_or_error(true), /no parts/);
});

test("lists, tuples and maps leak nothing, accepted or refused", () => {
  const text = "text that is long enough to be allocated";
  const held = () => [ferry.live_bytes(), ferry.live_handles()];
  const body = () => {
    ferry.list_pairs([[text, 1]]);
    ferry.tuple_mixed([1, 2n, 3n, text, 0.5, object, "x"]);
    ferry.map_tree(new Map([[1, [text]]]));
    ferry.list_value([object, 1]);
    throws(() => ferry.list_pairs([[text, 1], [text, "x"]]));
    throws(() => ferry.leak_parts([object, text], [text, 1]));
  };
  for (let i = 0; i < 10; i++) body();
  const before = held();
  for (let i = 0; i < 10_000; i++) body();
  equal(held(), before);
});
