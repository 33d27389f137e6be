import { takeText } from "../parcel/read.js";

/**
 * A class of errors.
 * @param {string} name
 * @returns {any} a subclass of `Error`
 */
export function errorClass(name) {
  const made = class extends Error {};
  hide(made, "name", name);
  hide(made.prototype, "name", name);
  return made;
}

/**
 * Takes what an error was caused by: errors, each with the next one as its cause.
 * @param {import("../parcel/read.js").ReadParcel} parcel
 * @returns {Error | undefined}
 */
export function takeCause(parcel) {
  const messages = Array.from({ length: parcel.number() }, () => takeText(parcel));
  return messages.reduceRight((/** @type {Error | undefined} */ cause, message) => {
    const error = new Error(message);
    if (cause !== undefined) hide(error, "cause", cause);
    return error;
  }, undefined);
}

/**
 * Makes an error of a class.
 * @param {any} type made by `errorClass`
 * @param {string} message
 * @param {Error | undefined} cause
 * @param {object | null} fields
 * @returns {Error}
 */
export function makeTypedError(type, message, cause, fields) {
  const error = new type(message);
  if (cause !== undefined) hide(error, "cause", cause);
  return Object.assign(error, fields);
}

/**
 * Makes a property that is not shown among an object's own.
 * @param {object} object
 * @param {string} name
 * @param {unknown} value
 */
function hide(object, name, value) {
  Object.defineProperty(object, name, { value, writable: true, enumerable: false, configurable: true });
}
