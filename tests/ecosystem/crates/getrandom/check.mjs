import assert from "node:assert/strict";

const versions = [2, 3, 4];

export default Object.fromEntries(
  versions.map((version) => [
    `getrandom 0.${version} fills buffers of any size`,
    (api) => {
      for (const length of [1, 100, 100_000]) {
        const bytes = api.random(version, length);
        assert.equal(bytes.length, length);
        assert.ok(length === 1 || new Set(bytes).size > 30, "random bytes are not all alike");
      }
      assert.notDeepEqual(api.random(version, 32), api.random(version, 32));
    },
  ]),
);
