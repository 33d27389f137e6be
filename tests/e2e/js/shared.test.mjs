import { equal, ferry, test, throws } from "./harness.mjs";

// Random values of every shape: what serde writes as JSON is what Ferry gives, and both read it back the same way.

let seed = 12345;
const random = (below) => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
const pick = (...makers) => makers[random(makers.length)]();
const number = () => pick(() => 0, () => random(1000), () => random(2 ** 30), () => 4294967295);
const float = () => pick(() => 0.5, () => -1e300, () => random(1000) / 8, () => 5);
const text = () => pick(() => "", () => `text ${random(100)}`, () => "é👋\u0000\"\\", () => "__proto__");
const flag = () => random(2) === 1;
const list = (make) => Array.from({ length: random(4) }, make);
const orNull = (make) => (flag() ? make() : null);
const perhaps = (key, make) => (flag() ? { [key]: make() } : {});

const person = () => ({
  firstName: text(), AGE: random(256), nickName: orNull(text), ...perhaps("title", text), ...perhaps("tags", () => [text()]), week: number(),
});
const defaults = () => ({ a: number(), b: text(), c: random(2 ** 31) * 4194304 });
const external = () => pick(
  () => "JUST_UNIT", () => ({ NEW_TYPE: float() }), () => ({ TWO_FIELDS: [number(), text()] }),
  () => ({ WITH_NAMES: { firstName: text(), other: orNull(flag) } }),
);
const internal = () => pick(
  () => ({ kind: "just-unit" }), () => ({ kind: "defaults", ...defaults() }), () => ({ kind: "with-names", FIRST: number() }),
  () => ({ kind: "newer", a: flag() }),
);
const adjacent = () => pick(
  () => ({ t: "JustUnit" }), () => ({ t: "NewType", c: float() }), () => ({ t: "TwoFields", c: [number(), text()] }),
  () => ({ t: "WithNames", c: { a: new Float64Array(list(float)) } }),
);
const untagged = () => pick(float, text, () => [number(), number()], () => ({ a: flag() }), () => ({ b: orNull(text), c: number() }));
const flat = () => ({ id: number(), x: float(), y: orNull(float), ...internal() });
const rest = () => {
  const made = { id: number() };
  for (const key of list(() => pick(() => "one", () => "two", () => "constructor", () => "é"))) made[key] = untagged();
  return made;
};
const page = (depth = 0) => ({ items: list(external), next: depth < 3 ? orNull(() => page(depth + 1)) : null });
const shapes = {
  person, defaults, external, internal, adjacent, untagged, flat, rest, page, name: text, list: () => list(internal),
  derived: () => ({ someName: text(), unit: null, count: number() }),
};

/** As JSON has it: typed arrays are arrays there, and nothing is null; properties in no order. */
const plain = (value) => {
  if (ArrayBuffer.isView(value)) return Array.from(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, plain(value[key])]));
};
const canonical = (value) => JSON.stringify(plain(value));

for (const [name, make] of Object.entries(shapes)) {
  test(`shared_${name}: Ferry and serde agree on 200 random values`, () => {
    for (let i = 0; i < 200; i++) {
      const value = make();
      const expected = canonical(value);
      equal(canonical(ferry[`shared_${name}`](value)), expected);
      equal(canonical(JSON.parse(ferry[`shared_${name}_json`](value))), expected);
      equal(canonical(ferry[`shared_${name}_from`](expected)), expected);
    }
  });
}

const refused = {
  person: [{}, { ...person(), AGE: 256 }, { ...person(), more: 1 }, { ...person(), tags: 1 }, { ...person(), nickName: 5 }],
  external: ["OTHER", { NEW_TYPE: "x" }, { TWO_FIELDS: [1] }, {}, 5, { JUST_UNIT: null, NEW_TYPE: 1 }],
  internal: [{}, { kind: "other" }, { kind: "with-names" }, { kind: "newer", a: 1 }],
  adjacent: [{ t: "NewType" }, { t: "Other" }, { t: "TwoFields", c: [1, 2] }],
  untagged: [true, { a: 1 }, [1], null],
};

for (const [name, values] of Object.entries(refused)) {
  test(`shared_${name}: what serde refuses, Ferry refuses`, () => {
    for (const value of values) {
      throws(() => ferry[`shared_${name}_from`](JSON.stringify(value)));
      throws(() => ferry[`shared_${name}`](value), undefined, TypeError);
    }
  });
}

test("what may be missing may be missing for both", () => {
  const least = { firstName: "a", AGE: 1 };
  equal(canonical(ferry.shared_person(least)), canonical(ferry.shared_person_from(JSON.stringify(least))));
  equal(canonical(ferry.shared_defaults({})), canonical(ferry.shared_defaults_from("{}")));
  equal(canonical(ferry.shared_internal({ kind: "older", a: true })), canonical({ kind: "newer", a: true }));
});
