import path from "node:path";

// wasm-bindgen-rayon imports the package by its folder.
const byFolder = { test: /workerHelpers\.js$/, resolve: { fullySpecified: false } };

export default {
  mode: "production",
  entry: "./main.js",
  module: { rules: [byFolder] },
  output: { path: path.resolve("bundled"), filename: "main.js" },
};
