import { replaceWasm } from "#wasm";

/** What ended the module, if something did. @type {Error | null} */
let fatal = null;

/** How many frames a stack trace shall have: the machinery of a panic takes ten of them. */
const panicFrames = 50;

/**
 * Throws what a panic says, and ends the module.
 * @param {string} message
 * @param {string} file where it happened; empty if that is not known
 * @param {number} line
 * @param {number} column
 * @returns {never}
 */
export function throwPanic(message, file, line, column) {
  const place = file === "" ? "" : `, at ${file}:${line}:${column}`;
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = panicFrames;
  const error = new Error(`Rust panicked: ${message}${place}`);
  Error.stackTraceLimit = limit;
  end(error);
  throw error;
}

/**
 * Looks at what a call into the module threw: a trap ends the module, as its memory may be in any state.
 * @template T
 * @param {T} error
 * @returns {T} the same, to be thrown
 */
export function trapped(error) {
  if (error instanceof WebAssembly.RuntimeError) end(error);
  return error;
}

/**
 * Ends the module: whatever is called from now on throws. Nothing needs to be asked before a call, because what the glue
 * calls is another object from now on.
 * @param {Error} error
 */
function end(error) {
  if (fatal !== null) return;
  fatal = error;
  /** @type {any} */
  const exports = replaceWasm(new Proxy({}, { get: (_, name) => ended(exports, String(name)) }));
}

/**
 * What there still is of a module that has ended.
 * @param {any} exports
 * @param {string} name
 * @returns {any}
 */
function ended(exports, name) {
  if (name === "memory" || name === "__wbindgen_externrefs" || name === "__ferry_handle_get") return exports[name];
  // What cleans up is called by destructors and by the garbage collector, where nobody could do anything about an error.
  if (isCleanup(name)) return nothing;
  if (name === "__ferry_handle_take") {
    // In small modules the table has all values.
    return exports.__ferry_handle_get ?? ((/** @type {number} */ handle) => exports.__wbindgen_externrefs.get(handle));
  }
  throw new Error(
    `this Rust module has ended and cannot be called any more; load it again (reload the page, or restart the program). ` +
      `It ended with: ${fatal?.message}`,
    { cause: fatal },
  );
}

/**
 * @param {string} name
 * @returns {boolean}
 */
function isCleanup(name) {
  if (["__ferry_handle_free", "__wbindgen_free", "__ferry_end", "__ferry_task_threw"].includes(name)) return true;
  return name.startsWith("__ferry_closure_drop_") || (name.startsWith("__wbg_") && name.endsWith("_free"));
}

function nothing() {}
