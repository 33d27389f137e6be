import { equal, ferry, ok, test, throws, thrown } from "./harness.mjs";
import { show } from "./shown.mjs";

globalThis.ferryDataEcho = (value) => value;

const same = (actual, expected) => equal(show(actual), show(expected));
const spot = { x: 1.5, y: -2, label: "here" };
const home = { x: 0, y: 0 };
const proto = (value, rest) => Object.defineProperty({ ...rest }, "__proto__", { value, enumerable: true });
const everything = {
  b: true, i8: -128, u8: 255, i16: -32768, u16: 65535, i32: -2147483648, u32: 4294967295, i64: -(2n ** 63n), u64: 2n ** 64n - 1n,
  i53: Number.MIN_SAFE_INTEGER, u53: [0, Number.MAX_SAFE_INTEGER], i128: -1n, f32: 0.5, f64: NaN, char: "👋", bytes: new Uint8Array([1, 2, 255]),
  three: new Uint16Array([1, 2, 3]), texts: ["a", "日本語"], tuple: [1, "x"], map: new Map([["a", spot], ["__proto__", home]]),
  hash: new Map([[1, [spot]], [2, []]]), set: new Set(["s"]), duration: 1.5, time: new Date(1e12), color: ferry.Color.Red, unit: null,
  nested: [1, undefined, 2.5],
};
const person = { firstName: "Ada", age: 36, "e-mail": "a@b", tags: ["x"], weight: 5, nickName: null, home };

const echoes = {
  data_spot: [spot, home, { x: NaN, y: Infinity }],
  data_person: [person, { ...person, nickName: "A" }],
  data_pair: [["a", spot]],
  data_meters: [5],
  data_nothing: [null],
  data_empty: [{}],
  data_page: [{ items: [], next: 1 }, { items: [spot, home] }],
  data_page_of_pages: [{ items: [{ items: ["a", "b"] }, { items: [], next: 0 }] }],
  data_tree: [{ value: 1, left: { value: 2, others: [] }, others: [{ value: 3, right: { value: 4, others: [] }, others: [] }] }],
  data_everything: [everything],
  data_closed: [{ a: 1 }, { a: 1, b: 2 }],
  data_flat: [{ id: 1, ...spot, extra: 5, more: 6 }, { id: 1, ...home }, proto(7, { id: 1, ...home })],
  data_odd: [proto(1, { type: 2 }), proto(1, { type: 2, constructor: "c", toString: 3 })],
  data_figure: [{ type: "circle", radius: 1 }, { type: "rect", width: 1, height: 2 }, { type: "at", ...spot }, { type: "nothing" }],
  data_adjacent: [{ t: "Unit" }, { t: "One", c: 5 }, { t: "Two", c: [5, "x"] }, { t: "Named", c: {} }, { t: "Named", c: { a: false } }],
  data_external: ["Unit", { One: new Uint32Array([1]) }, { Two: [1, "x"] }, { Named: { a: true } }],
  data_untagged: [1.5, "text", [1, 2], { name: "n", values: [1, "a", { name: "o" }] }, { name: "o" }, null],
  data_level: ["very-low", "medium", "high"],
  data_known: ["one", "unknown"],
  data_option: [spot, undefined],
  data_list: [[], [spot, home], Array.from({ length: 500 }, (_, i) => ({ x: i, y: i, label: `${i} ${"é👋".repeat(i % 3)}` }))],
  data_levels: [["high", "high", "medium"]],
  data_map: [new Map([["a", { type: "nothing" }]])],
  data_tuple: [[1, spot, undefined], [1, home, { type: "circle", radius: 0 }]],
  data_array: [[spot, home]],
  data_nested: [spot, null, undefined],
  data_boxed: [spot],
};

for (const [name, values] of Object.entries(echoes)) {
  test(`${name}: a copy comes back`, () => {
    for (const value of values) same(ferry[name](value), value);
  });
}

test("what may be missing is what Rust says it is", () => {
  const { tags, weight, nickName, ...least } = person;
  same(ferry.data_person(least), { ...least, tags: [], weight: 1, nickName: null });
  same(ferry.data_secret(person), person);
  same(ferry.data_level("middle"), "medium");
  same(ferry.data_known("new"), "unknown");
  same(ferry.data_spot({ x: 1, y: 2, label: null, more: 1 }), { x: 1, y: 2 });
});

test("data stands wherever a type may stand", async () => {
  equal(ferry.data_sum(spot, [spot, home]), 3);
  same(await ferry.data_later(spot), { items: [spot, spot] });
  let caught;
  await ferry.data_later({ x: -1, y: 0 }).catch((error) => (caught = error));
  same(caught, { type: "at", x: -1, y: 0 });
  equal(await ferry.data_borrowed_later(spot), -2);
  same(thrown(() => ferry.data_refused({ type: "nothing" })), { type: "nothing" });
  const closure = ferry.data_closure();
  same(closure(spot), [{ type: "at", ...spot }, { type: "nothing" }]);
  throws(() => closure({ x: 1 }), /^y: expected a number/, TypeError);
  ok(ferry.data_through_javascript());
  same(ferry.data_as_value(spot), spot);
  const canvas = new ferry.Canvas(spot);
  same(canvas.origin, spot);
  canvas.origin = home;
  same(canvas.origin, home);
  equal(canvas.draw([{ type: "nothing" }]), 1);
  canvas.free();
});

test("objects of classes and any values are inside", () => {
  const value = { any: 1 };
  const counter = new ferry.Counter(5);
  const more = [new ferry.Counter(6)];
  const holder = ferry.data_holder({ value, counter, more });
  equal(holder.value, value);
  equal(holder.counter.count, 5);
  equal(holder.more[0].count, 6);
  throws(() => counter.count, /freed|moved/);
  holder.counter.free();
  holder.more[0].free();
});

const refused = [
  ["data_spot", 1, /^expected an object, found number$/],
  ["data_spot", [], /^expected an object, found array$/],
  ["data_spot", null, /^expected an object, found null$/],
  ["data_spot", { x: 1 }, /^y: expected a number, found undefined: the field is missing$/],
  ["data_spot", { x: 1, y: "2" }, /^y: expected a number, found string$/],
  ["data_list", [spot, spot, spot, { x: 1, y: {} }], /^\[3\]\.y: expected a number, found object$/],
  ["data_page", { items: [spot, { ...spot, label: 5 }] }, /^items\[1\]\.label: expected a string, found number$/],
  ["data_person", { ...person, age: 256 }, /^age: expected an integer from 0 to 255, found 256$/],
  ["data_person", { ...person, age: 0.5 }, /^age: expected an integer from 0 to 255, found 0.5$/],
  ["data_person", { ...person, age: NaN }, /^age: expected an integer from 0 to 255, found NaN$/],
  ["data_person", { ...person, "e-mail": 1 }, /^\["e-mail"\]: expected a string, found number$/],
  ["data_person", { ...person, home: { x: 1, y: null } }, /^home\.y: expected a number, found null$/],
  ["data_pair", ["a"], /^expected an array of 2, found one of 1$/],
  ["data_pair", ["a", { x: 1, y: "" }], /^\.1\.y: expected a number, found string$/],
  ["data_everything", { ...everything, u64: 2n ** 64n }, /^u64: expected a bigint from 0 to 18446744073709551615, found one that is out/],
  ["data_everything", { ...everything, i53: 2 ** 53 }, /^i53: expected an integer from -9007199254740991/],
  ["data_everything", { ...everything, map: new Map([["a", { x: 1 }]]) }, /^map\[0\]\.1\.y: expected a number/],
  ["data_closed", { a: 1, c: 2 }, /^expected no property "c", found one$/],
  ["data_figure", { type: "oval" }, /^type: expected "circle", "rect", "at" or "nothing", found "oval"$/],
  ["data_figure", { radius: 1 }, /^type: expected "circle", "rect", "at" or "nothing", found undefined$/],
  ["data_figure", { type: "at", x: 1 }, /^y: expected a number, found undefined/],
  ["data_adjacent", { t: "Two", c: [1, 2] }, /^c\.1: expected a string, found number$/],
  ["data_external", "Two", /^expected an array of 2, found undefined/],
  ["data_external", { One: [], Two: [] }, /^expected an object with one property, found one with 2/],
  ["data_untagged", true, /^expected one of the variants of Untagged, found boolean$/],
  ["data_level", "low", /^expected "very-low", "medium", "middle" or "high", found "low"$/],
  ["data_nothing", 1, /^expected null, found number$/],
];

for (const [name, value, message] of refused) {
  test(`${name}: ${message.source} is refused`, () => {
    throws(() => ferry[name](value), message, TypeError);
  });
}

test("hostile values are refused, and nothing is lost", () => {
  const boom = new Error("boom");
  const getter = { x: 1, get y() { throw boom; } };
  const cycle = { value: 1, others: [] };
  cycle.others.push(cycle);
  let deep = { value: 0, others: [] };
  for (let i = 0; i < 100_000; i++) deep = { value: 0, left: deep, others: [] };
  const proxy = new Proxy(spot, { get(target, key) { if (key === "label") throw boom; return target[key]; } });
  const revoked = Proxy.revocable(spot, {});
  revoked.revoke();
  const huge = [];
  huge.length = 2 ** 32 - 1;
  const counters = [new ferry.Counter(1), new ferry.Counter(2)];
  const rounds = () => {
    equal(thrown(() => ferry.data_spot(getter)), boom);
    equal(thrown(() => ferry.data_spot(proxy)), boom);
    equal(thrown(() => ferry.data_list([spot, getter])), boom);
    equal(thrown(() => ferry.data_untagged({ get name() { throw boom; } })), boom);
    throws(() => ferry.data_tree(cycle), /found a cycle/, TypeError);
    throws(() => ferry.data_tree(deep), /nested more than/, TypeError);
    throws(() => ferry.data_spot(revoked.proxy), /revoked/, TypeError);
    throws(() => ferry.data_list(huge), /^expected an array of at most/, TypeError);
    throws(() => ferry.data_holder({ value: {}, counter: counters[0], more: [counters[1], 5] }), /^more\[1\]: expected instance/);
    throws(() => ferry.data_everything({ ...everything, texts: ["a", {}] }), /^texts\[1\]: expected a string/);
  };
  for (let i = 0; i < 3; i++) rounds();
  const before = [ferry.live_bytes(), ferry.live_handles()];
  for (let i = 0; i < 20; i++) rounds();
  equal([ferry.live_bytes(), ferry.live_handles()], before);
  counters.forEach((counter) => counter.free());
});

test("nothing stays after many values", () => {
  const round = () => {
    for (const [name, values] of Object.entries(echoes)) for (const value of values) ferry[name](value);
  };
  for (let i = 0; i < 3; i++) round();
  const before = [ferry.live_bytes(), ferry.live_handles()];
  for (let i = 0; i < 20; i++) round();
  equal([ferry.live_bytes(), ferry.live_handles()], before);
});

test("values are read once, and objects that hide their properties are as good as others", () => {
  let reads = 0;
  class Hidden {
    get x() { reads++; return 1; }
    get y() { reads++; return 2; }
    get label() { reads++; return undefined; }
  }
  same(ferry.data_spot(new Hidden()), { x: 1, y: 2 });
  equal(reads, 3);
  same(ferry.data_spot(Object.assign(Object.create(null), spot)), spot);
  equal(ferry.data_spot({ x: 1, y: 2, label: "\ud83d" }).label, "\ufffd");
  equal({}.x, undefined);
});
