#!/usr/bin/env node
// Counts the lines and words of files: node index.mjs FILE…
import { readFileSync } from "node:fs";
import rust from "./pkg/{{library}}.js";

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("usage: node index.mjs FILE...");
  process.exit(2);
}
for (const path of paths) {
  const text = readFileSync(path, "utf8");
  console.log(`${rust.lines(text)} ${rust.words(text)} ${path}`);
}
