import { disown } from "#own";
import { expectedError } from "../error/expected.js";

/**
 * An object that owns a Rust value.
 *
 * Shape: `__wbg_ptr` is the address, 0 when the value was freed or moved. `__wbg_holder` is what the registry knows, if it
 * knows the object: it outlives the object and says whether there is anything left to free.
 * @typedef {{ __wbg_ptr: number, __wbg_holder: Holder | null }} Owner
 */

/**
 * The address again, in an object of its own; and how an object of several classes gives up what it has of the others.
 * @typedef {{ address: number, release?: (object: object) => void }} Holder
 */

/**
 * What frees the values of objects that JavaScript has forgotten.
 * @typedef {{ register(object: object, holder: Holder): void }} Registry
 */

/**
 * A registry for one class. Where the host has none, forgotten values stay until the page is closed.
 *
 * There is no token to unregister with, because it would make every collected object several times as expensive: a
 * value that is freed or moved empties its holder instead.
 * @param {(address: number) => void} free
 * @returns {Registry}
 */
export function makeRegistry(free) {
  if (typeof FinalizationRegistry === "undefined") {
    return { register() {} };
  }
  return new FinalizationRegistry((/** @type {Holder} */ holder) => {
    const address = holder.address;
    if (address !== 0) {
      holder.address = 0;
      free(address);
    }
  });
}

/**
 * The address behind a receiver or a borrowed argument: an instance that still has its value.
 *
 * Ownership: the object keeps its count; valid for one call.
 * Errors: a `TypeError` for anything but an instance, an `Error` if the value was freed or moved.
 * @param {unknown} value
 * @param {Function} type
 * @param {string} [name] of the class, if users know it under another than its own
 * @returns {number}
 */
export function borrowAddress(value, type, name) {
  const owner = /** @type {Owner & { constructor: unknown }} */ (value);
  // Engines know the constructor of an object by its shape; `instanceof`, which subclasses need, costs as much as the call.
  if (owner?.constructor !== type && !(value instanceof type)) {
    throw expectedError(`instance of ${name ?? type.name}`, value);
  }
  return owner.__wbg_ptr || refuseEmpty(name ?? type.name);
}

/**
 * @param {string} name
 * @returns {never}
 */
function refuseEmpty(name) {
  throw new Error(
    `Attempt to use a moved value (null pointer passed to rust): this ${name} was already freed or moved into Rust`,
  );
}

/**
 * The address behind an argument that Rust takes by value; the object is empty afterwards.
 *
 * Ownership: the count is the caller's, to pass on to Rust.
 * Errors: as `borrowAddress`.
 * @param {unknown} value
 * @param {Function} type
 * @param {string} [name] of the class, if users know it under another than its own
 * @returns {number}
 */
export function takeAddress(value, type, name) {
  borrowAddress(value, type, name);
  return disown(/** @type {Owner} */ (value));
}

/**
 * Ends `free()`.
 *
 * Errors: an `Error` if a call still uses the value. The object is empty all the same, and the value is dropped when that
 * call ends.
 * @param {number} used whether Rust says so
 * @param {string} name of the class
 */
export function freed(used, name) {
  if (used) {
    throw new Error(
      `attempted to take ownership of Rust value while it was borrowed: this ${name} is freed when the call that uses it ends`,
    );
  }
}

/**
 * Stands for the address of a value that is gone, where 0 would mean that there is no object.
 *
 * Shape: below every address of a Rust value.
 */
const goneAddress = 2;

/**
 * The address behind an argument that Rust borrows, once it was checked. It may have been given away since: Rust refuses
 * an object that is empty.
 *
 * Ownership: the object keeps its count; valid for one call.
 * @param {object} value an instance
 * @returns {number} 0 if the value was freed or moved
 */
export function lendAddress(value) {
  return /** @type {Owner} */ (value).__wbg_ptr;
}

/**
 * The address behind an argument that Rust takes by value, once it was checked; the object is empty afterwards. It may
 * have been given away since: Rust refuses an object that was empty.
 *
 * Ownership: the count is the caller's, to pass on to Rust.
 * @param {object} value an instance
 * @returns {number}
 */
export function giveAddress(value) {
  return disown(value) || goneAddress;
}

/**
 * Takes the Rust value out of anything that may be an instance: the import `unwrap` of a class, and the beginning of
 * `free()`, which may be called twice.
 *
 * Ownership: the count is Rust's.
 * @param {unknown} value
 * @param {Function} type
 * @returns {number} the address, or 0 if there is none to take
 */
export function unwrapAddress(value, type) {
  return value instanceof type ? disown(value) : 0;
}

/**
 * Refuses `new` for a class whose values only Rust makes: the body of its constructor.
 * @param {string} name of the class, as users know it
 * @returns {never}
 */
export function noConstructor(name) {
  throw new TypeError(`cannot invoke \`new\` directly: ${name} has no constructor marked in Rust`);
}

/**
 * Lets `using` free the objects of a class, where the host knows `Symbol.dispose`, and gives the class its name back, which
 * messages mention, if a minifier took it; and lets Rust take the value out of an object that it was given as any other.
 *
 * What `using` has named may have been freed or moved in its block: then there is nothing to do.
 * @param {{ prototype: any, name: any }} type a class with a method `free`
 * @param {string} name of the class, as users know it
 */
export function disposable(type, name) {
  // A static member of that name is the user's.
  if (typeof type.name === "string") Object.defineProperty(type, "name", { value: name });
  if (Symbol.dispose) {
    type.prototype[Symbol.dispose] = dispose;
  }
  // Crates take the value out of an object by this name; it is none for users, and not listed.
  Object.defineProperty(type.prototype, "__destroy_into_raw", { configurable: true, writable: true, value: intoRaw });
}

/**
 * Empties the object.
 *
 * Ownership: the count is the caller's.
 * @this {object}
 * @returns {number} the address, or 0 if it was empty
 */
function intoRaw() {
  return disown(this);
}

/** @this {any} */
function dispose() {
  if (this.__wbg_ptr) this.free();
}
