const { readFileSync } = require("node:fs");
const { initSync, ...life } = require("game-of-life/init");

import("./check.js").then(({ check }) => {
  initSync({ module: readFileSync(require.resolve("game-of-life/game_of_life.wasm")) });
  console.log(check(life));
});
