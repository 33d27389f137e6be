import { equal, ferry, test, throws } from "./harness.mjs";
import { show } from "./shown.mjs";

const same = (actual, expected) => equal(show(actual), show(expected));

const echoes = {
  closed_beside: [{ t: "Named", c: { name: 1 } }, { t: "Bare" }],
  closed_with: [{ part: 1, t: "Named", name: 2, more: 3 }, { part: 1, t: "Bare", more: 3 }],
  closed_perhaps: [{ part: 1, t: "Bare", more: 3 }, { t: "Named", c: { name: 2 }, more: 3 }],
  closed_content: [{ kind: "Part", part: 1 }, { kind: "Kind", t: "Named", name: 2 }, { kind: "Kind", t: "Bare" }],
};

for (const [name, values] of Object.entries(echoes)) {
  test(`${name}: what refuses others stands among others`, () => {
    for (const value of values) same(ferry[name](value), value);
  });
}

test("beside a tag and its content there is nothing", () => {
  throws(() => ferry.closed_beside({ t: "Bare", other: 1 }), /^expected no property "other", found one$/, TypeError);
  throws(() => ferry.closed_beside({ t: "Named", c: { name: 1, other: 1 } }), /^c: expected no property "other"/, TypeError);
});

test("of what is flattened, others are the whole's", () => {
  same(ferry.closed_with({ ...echoes.closed_with[0], other: 1 }), echoes.closed_with[0]);
  throws(
    () => ferry.closed_perhaps({ t: "Named", c: { name: 1, other: 1 }, more: 1 }),
    /^c: expected no property "other"/,
    TypeError,
  );
});

test("content beside a tag refuses all but the tag", () => {
  throws(() => ferry.closed_content({ kind: "Part", part: 1, other: 1 }), /^expected no property "other"/, TypeError);
  throws(() => ferry.closed_content({ kind: "Kind", t: "Bare", other: 1 }), /^expected no property "other"/, TypeError);
});
