// Finds what tests import by a path alone: below the crate's root, among its npm packages, beside the glue.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** @type {string[]} */
let roots = [];

/**
 * The file a bare specifier names below one of the folders.
 * @param {string} specifier
 * @param {string[]} folders
 * @returns {string | undefined} its address
 */
function find(specifier, folders) {
  if (/^[./]|^[a-z]+:/.test(specifier)) return undefined;
  const candidates = folders.flatMap((folder) => ["", ".js", ".mjs", ".cjs"].map((end) => path.join(folder, specifier + end)));
  const file = candidates.find((candidate) => fs.statSync(candidate, { throwIfNoEntry: false })?.isFile());
  return file === undefined ? undefined : pathToFileURL(file).href;
}

/**
 * A hook for `module.registerHooks`.
 * @param {string[]} folders
 * @returns {(specifier: string, context: any, next: (specifier: string, context: any) => any) => any}
 */
export function resolver(folders) {
  return (specifier, context, next) => next(find(specifier, folders) ?? specifier, context);
}

/**
 * What `module.register` calls first.
 * @param {string[]} folders
 */
export function initialize(folders) {
  roots = folders;
}

/**
 * A hook for `module.register`.
 * @param {string} specifier
 * @param {any} context
 * @param {(specifier: string, context: any) => Promise<any>} next
 * @returns {Promise<any>}
 */
export async function resolve(specifier, context, next) {
  return next(find(specifier, roots) ?? specifier, context);
}
