// How the glue calls a constructor of its own, which then leaves what it makes empty.

/** What only the glue gives to constructors. */
const bareObject = Symbol("bare");

/**
 * The argument of `super(…)` where the object gets its values from the class below, and of `new` where the value is there
 * already: engines know objects that one constructor made as of one shape, and make them faster than `Object.create` does.
 * @returns {symbol}
 */
export function leaveBare() {
  return bareObject;
}

/**
 * Whether a constructor was called by the glue, and has nothing to do.
 * @param {unknown} argument its first one
 * @returns {boolean}
 */
export function isLeftBare(argument) {
  return argument === bareObject;
}
