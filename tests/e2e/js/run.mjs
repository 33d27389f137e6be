// Runs topics in an engine that is not Node's test runner: their names are the arguments, the results are printed as JSON.
import process from "node:process";

globalThis.ferryCollects = true;

let results;
try {
  await import("./load.mjs");
  const { begin, run } = await import("./harness.mjs");
  for (const topic of process.argv.slice(2)) {
    begin(topic);
    await import(`./${topic}.test.mjs`);
  }
  results = await run();
} catch (error) {
  results = [{ topic: "all", name: "the package loads", error: String(error?.stack ?? error) }];
}
console.log(`ferry results: ${JSON.stringify(results)}`);
