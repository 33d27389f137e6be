// Runs the checks of a crate against its processed module: node run.mjs GLUE CHECKS
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [glue, checks] = process.argv.slice(2);
const api = createRequire(import.meta.url)(glue);
// What was said of the crate, for checks that are about that.
const declarations = readFileSync(glue.replace(/\.js$/, ".d.ts"), "utf8");
const { default: tests } = await import(pathToFileURL(checks));
let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await test(api, { declarations });
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}`, error);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
