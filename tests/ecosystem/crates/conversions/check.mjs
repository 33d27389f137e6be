import assert from "node:assert/strict";

export default {
  "a number or nothing is one": (api) => {
    assert.deepEqual([api.larger(undefined), api.larger(64), api.larger(4096)], [64, 128, undefined]);
    const config = api.config(48000, 512);
    assert.deepEqual([config.channels, config.sample_rate, config.buffer_size], [2, 48000, 512]);
    config.buffer_size = undefined;
    assert.equal(config.buffer_size, undefined);
    assert.equal(api.config(1, undefined).buffer_size, undefined);
  },
  "derived types are declared under their names, behind aliases and in fields, too": (api, { declarations }) => {
    assert.deepEqual(api.dots({ x: 1 }), [{ x: 1 }, { x: 1 }]);
    const canvas = new api.Canvas({ x: 2 });
    canvas.before = canvas.at;
    assert.deepEqual([canvas.at, canvas.before], [{ x: 2 }, { x: 2 }]);
    for (const one of ["dots(dot: Pixel): Pixel[];", "at: Pixel;", "larger(size?: number | null): number | undefined;"]) {
      assert.ok(declarations.includes(one), `${one}\n${declarations}`);
    }
  },
};
