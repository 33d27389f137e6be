/** @type {import("vite").UserConfig} */
export default {
  // Relative addresses, so that the built page works in any folder.
  base: "./",
  // The development server would bundle the package by itself, and a module of WebAssembly does not survive that.
  optimizeDeps: { exclude: ["game-of-life"] },
};
