import { equal, ferry, test, throws, thrown } from "./harness.mjs";
import { show } from "./shown.mjs";

const same = (actual, expected) => equal(show(actual), show(expected));

const size = { width: 1, height: 2 };
const echoes = {
  merged_sketch: [
    { id: 1, ...size, Solid: "red", a: 1 },
    { id: 1, Mixed: { from: "a", to: "b" } },
    { id: 1, None: null },
  ],
  merged_message: [
    { t: "Paint", Solid: "red" },
    { t: "Paint", None: null },
    { t: "Map", a: 1, b: 2 },
    { t: "Nil" },
    { t: "Unit" },
    { t: "Size", size },
    1.5,
    { open: true },
  ],
  merged_version: [[1, 2, "3"]],
  merged_matrix: [{ rows: [[size, size]] }],
  merged_numbers: [{ rows: [new Float32Array([1]), new Float32Array([2]), new Float32Array([3])] }],
  merged_owners: [{ pair: [size, size], array: [size, size], cow: size, arcs: [size], queue: [size], named: new Map([["a", [size]]]) }],
  merged_kinded: [
    { kind: "Kinded", new: 1, left: 5, one: null, bytes: new Uint8Array([1]), set: new Set(["a"]), counts: new Map([[1, 2]]) },
  ],
  merged_shared: [size],
  merged_list: [[size, size]],
};

for (const [name, values] of Object.entries(echoes)) {
  test(`${name}: a copy comes back`, () => {
    for (const value of values) same(ferry[name](value), value);
  });
}

test("properties are in the order of the fields", () => {
  equal(JSON.stringify(ferry.merged_sketch({ a: 1, Solid: "red", ...size, id: 1 })), '{"id":1,"width":1,"height":2,"Solid":"red","a":1}');
});

test("what does not fit as a whole is not there", () => {
  same(ferry.merged_sketch({ id: 1, width: 5, None: null }), { id: 1, None: null });
  throws(() => ferry.merged_sketch({ id: 1 }), /^expected "Solid", "Mixed" or "None", found undefined$/, TypeError);
  const boom = new Error("boom");
  equal(thrown(() => ferry.merged_sketch({ id: 1, get width() { throw boom; }, None: null })), boom);
});

test("the end of a tuple may be missing", () => {
  same(ferry.merged_version([1]), [1, 0, "last"]);
  same(ferry.merged_version([1, 2]), [1, 2, "last"]);
  same(ferry.merged_version([1, undefined, "x"]), [1, 0, "x"]);
  throws(() => ferry.merged_version([]), /^expected an array of 3, found one of 0$/, TypeError);
  throws(() => ferry.merged_version([1, "2"]), /^\.1: expected a number, found string$/, TypeError);
});

test("what JSON has for maps, sets and bytes is taken", () => {
  const value = { old: 1, left: 5, bytes: [1, 2], set: ["a"], counts: { 7: 8 } };
  same(ferry.merged_kinded(value), {
    kind: "Kinded", new: 1, left: 5, one: 1, bytes: new Uint8Array([1, 2]), set: new Set(["a"]), counts: new Map([[7, 8]]),
  });
  throws(() => ferry.merged_kinded({ ...value, bytes: [1, 256] }), /^bytes\[1\]: expected an integer that a Uint8Array holds, found 256$/);
  throws(() => ferry.merged_kinded({ ...value, new: 1 }), /^expected one of "new" and "old"/, TypeError);
  throws(() => ferry.merged_kinded({ ...value, left: undefined }), /^left: expected a number, found undefined: the field is missing$/);
  throws(() => ferry.merged_kinded({ ...value, counts: { x: 1 } }), /^counts\[0\]\.0: expected an integer/, TypeError);
  throws(() => ferry.merged_matrix({ rows: [[size], [size]] }), /^rows: expected an array of 1, found one of 2$/);
});

test("nothing stays after values that were tried", () => {
  const round = () => {
    for (const [name, values] of Object.entries(echoes)) for (const value of values) ferry[name](value);
    thrown(() => ferry.merged_message({ t: "Size", size: { width: 1 } }));
  };
  for (let i = 0; i < 3; i++) round();
  const before = [ferry.live_bytes(), ferry.live_handles()];
  for (let i = 0; i < 20; i++) round();
  equal([ferry.live_bytes(), ferry.live_handles()], before);
});

const exact = { id: 1, wait: [1.5], "an address": "::1", letter: "é", wide: 2n ** 128n - 1n };

test("what Rust refuses says where it is, and is a TypeError", () => {
  same(ferry.merged_exact(exact), exact);
  for (const [bad, message] of [
    [{ id: 0 }, /^id: expected a number that is not 0, found 0$/],
    [{ wait: [1, -1] }, /^wait\[1\]: expected a duration/],
    [{ "an address": "x" }, /^\["an address"\]: expected an IP address/],
    [{ letter: "ab" }, /^letter: expected a string of one character, found one of 2$/],
    [{ letter: "" }, /^letter: expected a string of one character, found one of 0$/],
    [{ letter: "\ud800" }, /^letter: expected a valid Unicode scalar value/],
    [{ wide: 2n ** 128n }, /^wide: expected a u128/],
    [{ wide: -1n }, /^wide: expected a u128/],
    [{ id: 0, wait: [-1] }, /^id: expected a number that is not 0/],
  ]) {
    throws(() => ferry.merged_exact({ ...exact, ...bad }), message, TypeError);
  }
  throws(() => ferry.merged_nested({ One: [exact, { ...exact, id: 0 }] }), /^One\[1\]\.id: expected a number that is not 0/, TypeError);
  throws(() => ferry.merged_nested({ Two: { exact: { ...exact, wait: [NaN] } } }), /^Two\.exact\.wait\[0\]: expected a duration/, TypeError);
});

test("closures are in data, and data is in any value", () => {
  const { changed, done, all } = ferry.merged_handlers();
  equal([changed(size), done, all[0](5)], [2, undefined, 6]);
  same(ferry.merged_of_any(size), size);
  throws(() => ferry.merged_of_any({ width: 1 }), /^height: expected a number, found undefined: the field is missing$/, TypeError);
  same(ferry.merged_queue([1, 2]), new Uint16Array([1, 2]));
  same(ferry.merged_boxes([size, [size]]), [size, [size]]);
});
