const life = require("game-of-life");

import("./check.js").then(async ({ check }) => {
  const imported = await import("game-of-life");
  if (imported.Universe !== life.Universe) throw new Error("import and require give two instances");
  console.log(check(life));
});
