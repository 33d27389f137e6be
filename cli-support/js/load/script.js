/** Where this script comes from; only a classic script of a page can tell, and only while it is loaded. */
const scriptSource = typeof document === "undefined" ? "" : sourceOf(document.currentScript);

/**
 * The address of a script, or nothing.
 * @param {HTMLOrSVGScriptElement | null} script
 * @returns {string}
 */
function sourceOf(script) {
  const source = script !== null && "src" in script ? script.src : "";
  return source === "" ? "" : new URL(source, document.baseURI).href;
}

/**
 * Where the `.wasm` file of this script lies: beside it, under its name, with its query.
 *
 * Errors: a worker, or a page that holds the script itself, cannot know.
 * @returns {URL}
 */
export function scriptLocation() {
  if (scriptSource === "") {
    throw new Error("this script does not know where its `.wasm` file is: pass `{ module_or_path: … }` when you start it");
  }
  const location = new URL(scriptSource);
  const path = location.pathname;
  location.pathname = `${path.endsWith(".js") ? path.slice(0, -3) : path}_bg.wasm`;
  return location;
}

/**
 * The address of another file of this script's package.
 *
 * Errors: a worker, or a page that holds the script itself, cannot know.
 * @param {string} path as seen from this script
 * @returns {URL}
 */
export function besideScript(path) {
  if (scriptSource === "") {
    throw new Error(`this script does not know where it is, so it cannot find ${path}`);
  }
  return new URL(path, scriptSource);
}
