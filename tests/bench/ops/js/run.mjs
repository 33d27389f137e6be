// Runs in an engine without a page: `run.mjs NAME=FOLDER… hand=FILE [TEXT…]`, where the texts choose operations. The last line is the result as JSON.

import { readFile } from "node:fs/promises";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { hand } from "./hand.mjs";
import { measure } from "./measure.mjs";

const subjects = {};
const filter = [];
for (const argument of argv.slice(2)) {
  const [name, folder] = argument.split("=");
  if (folder === undefined) {
    filter.push(name);
    continue;
  }
  if (name === "hand") {
    subjects.hand = await hand(await readFile(folder));
    continue;
  }
  const module = await import(pathToFileURL(`${folder}/ops.js`));
  await module.default({ module_or_path: await readFile(`${folder}/ops_bg.wasm`) });
  subjects[name] = module;
}
console.log(`results: ${JSON.stringify(await measure(subjects, { filter }))}`);
