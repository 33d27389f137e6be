import { equal as same, ferry, test, throws } from "./harness.mjs";

const kept = globalThis.ferryKept;

const show = (key, value) => {
  if (value instanceof Map) return Object.fromEntries(value);
  if (ArrayBuffer.isView(value)) return [...value];
  // What may be missing comes last.
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value).sort()) : value;
};
const text = (value) => JSON.stringify(value, show);
const equal = (actual, expected) => same(text(actual), text(expected));

/** What comes back through Ferry is what serde makes of it. */
function likeSerde(name, value) {
  equal(ferry[`kind_${name}`](value), JSON.parse(ferry[`json_${name}`](text(value))));
}

test("fields have other names, if JavaScript gives them so", () => {
  likeSerde("aliased", { fullName: "Ann", age: 1 });
  likeSerde("aliased", { name: "Ann" });
  likeSerde("aliased", { years: 3, toString: "own" });
  throws(() => ferry.kind_aliased({ age: 1 }), /fullName|name|toString/);
  throws(() => ferry.kind_aliased({ name: "Ann", surname: "Lee" }), /expected no property "surname"/);
});

test("a type crosses as the one it is made of, and may refuse it in its own words", () => {
  likeSerde("email", "a@b");
  likeSerde("emails", ["a@b", "c@d"]);
  likeSerde("percent", 100);
  likeSerde("percents", [1, 2]);
  likeSerde("maybe_percent", 5);
  equal(ferry.kind_maybe_percent(undefined), undefined);
  likeSerde("contact", { email: "a@b", others: [], by_name: new Map([["c", "c@d"]]), share: 7 });
  throws(() => ferry.kind_email("nobody"), /^`nobody` is no address$/);
  // Small glue says it in fewer words.
  throws(() => ferry.kind_email(1), /expected a string|not a string/);
  throws(() => ferry.kind_emails(["a@b", "nobody"]), /no address/);
  throws(() => ferry.kind_percent(101), /more than a hundred percent/);
  throws(() => ferry.kind_maybe_percent(101), /more than a hundred percent/);
  throws(() => ferry.kind_percents([1, 101]), /more than a hundred percent/);
  throws(() => ferry.kind_contact({ email: "a@b", others: ["x"], by_name: new Map(), share: 7 }), /`x` is no address/);
  throws(() => ferry.kind_contact({ email: "a@b", others: [], by_name: new Map(), share: -7 }), /share: expected an integer/);
  // What was refused is not said again.
  likeSerde("email", "a@b");
});

test("a struct may have a tag, and nothing is null", () => {
  likeSerde("tagged", { type: "Tagged", a: 1, inner: { type: "Tagged", a: 2, inner: null } });
  // As for serde, the name says nothing on its way back.
  same(ferry.kind_tagged({ type: "Other", a: 1 }), { type: "Tagged", a: 1 });
  likeSerde("units", { unit: null, empty: null, after: 3 });
});

test("bounds may be in a where clause", () => likeSerde("bounded", { value: 1, all: [2, 3] }));

test("shared values, and boxes in maps, are their content", () => {
  const leaf = { rc: { n: 1 }, boxes: new Map(), hashed: new Map([["x", { n: 3 }]]) };
  likeSerde("shared", { rc: { n: 1 }, arc: ["a"], boxes: new Map([["b", { ...leaf, arc: null }]]), hashed: new Map() });
});

test("lists of other kinds, numbers that are not zero, addresses, paths and long tuples", () => {
  const kin = {
    queue: ["a", "b"], bytes: [1, 2], heap: [3], nonzero: 5, nonzeros: [1, 2], address: "127.0.0.1", path: "/tmp/ü",
    many: [1, 2, 3, 4, 5, 6, 7, 8, true, "ten"],
  };
  likeSerde("kin", kin);
  throws(() => ferry.kind_kin({ ...kin, nonzero: 0 }), /not 0/);
  throws(() => ferry.kind_kin({ ...kin, nonzeros: [1, 0] }), /not 0/);
  throws(() => ferry.kind_kin({ ...kin, address: "localhost" }), /IP address/);
});

test("what borrows is given, and data is lent to imports", () => {
  equal(ferry.kind_greetings(), [{ text: "hello", name: "Ann" }, { text: "", name: "Bo" }]);
  ferry.kind_lend("four", false);
  equal(kept.closure, { n: 4 });
  ferry.kind_lend("Ann", true);
  equal(kept.closure, { text: "Ann", name: "Ann" });
});

test("what is refused leaves nothing behind", () => {
  const run = () => {
    throws(() => ferry.kind_emails(["a@b", "nobody", "nothing"]));
    throws(() => ferry.kind_percent(101));
    ferry.kind_lend("x", true);
  };
  for (let i = 0; i < 10; i++) run();
  const before = [ferry.live_bytes(), ferry.live_handles()];
  for (let i = 0; i < 1000; i++) run();
  equal([ferry.live_bytes(), ferry.live_handles()], before);
});
