import assert from "node:assert/strict";

export default {
  "a struct becomes an object": (api) => {
    const value = api.give();
    assert.equal(value.text, "grüße 🚢");
    assert.equal(value.big, 2 ** 40);
    assert.deepEqual(value.list, ["Unit", { Circle: 1.5 }, { Square: { side: 3 } }]);
    assert.ok(value.map instanceof Map && value.map.get("b") === 2);
    assert.deepEqual([...value.bytes], [1, 2, 3]);
    assert.equal(value.nothing, undefined);
  },
  "and comes back the same": (api) => assert.equal(api.round_trip(), true),
  "objects and maps are read, and mistakes are errors": (api) => {
    assert.equal(api.take({ a: [1, null], b: [] }), "a=[Some(1), None] b=[]");
    assert.equal(api.take(new Map([["c", [2n]]])), "c=[Some(2)]");
    assert.throws(() => api.take({ a: ["x"] }), /invalid type/);
  },
  "handles inside values are kept": (api) => {
    const date = new Date(0);
    assert.equal(api.preserve({ date }).date, date);
    assert.throws(() => api.preserve({ date: 1 }));
  },
  "without what JSON does not have": (api) => {
    assert.deepEqual(api.json_like().map, { a: 1, b: 2 });
  },
};
