import assert from "node:assert/strict";

export default {
  "getters of nothing are read": (api) => {
    let reads = 0;
    const marked = {
      get _brand() {
        reads += 1;
        return "ignored";
      },
    };
    assert.equal(api.read_mark(marked), undefined);
    assert.equal(reads, 1);
    assert.equal(new api.Marker().mark, undefined);
  },
};
