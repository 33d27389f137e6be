/**
 * The object that was made last, if no registry knows it yet.
 *
 * To register an object costs more than all else about it, and most objects that are freed or moved at all are so at once. So
 * objects are registered a little later, unless they are empty by then. An object that waits here cannot be collected.
 * @type {import("./instance.js").Owner | null}
 */
let youngest = null;

/** @type {any} */
let youngestRegistry;

/**
 * Those made before, each with its registry.
 * @type {any[]}
 */
const young = [];

/** When so many entries wait, they are seen to at once. */
const mostYoung = 64;

/** Whether a microtask will see to them. */
let isSettling = false;

const afterwards = Promise.resolve();

function ageYoungest() {
  if (young.push(youngest, youngestRegistry) >= mostYoung) registerYoung();
}

function registerYoung() {
  for (let i = 0; i < young.length; i += 2) {
    const owner = young[i];
    if (owner.__wbg_ptr) young[i + 1].register(owner, (owner.__wbg_holder ??= { address: owner.__wbg_ptr }));
  }
  young.length = 0;
}

function settleYoung() {
  isSettling = false;
  if (youngest) ageYoungest();
  youngest = null;
  registerYoung();
}

/**
 * Makes an object the owner of a Rust value: the end of a constructor.
 *
 * Ownership: one count of the value is the object's.
 * @template {object} T
 * @param {T} object
 * @param {number} address
 * @param {import("./instance.js").Registry} registry of the class
 * @param {import("./instance.js").Holder | null} [known] what the registry shall know, if that is more than the address
 * @returns {T} the object
 */
export function own(object, address, registry, known = null) {
  const owner = /** @type {T & import("./instance.js").Owner} */ (object);
  owner.__wbg_ptr = address >>> 0;
  owner.__wbg_holder = known;
  if (youngest !== null) ageYoungest();
  youngest = owner;
  youngestRegistry = registry;
  if (!isSettling) {
    isSettling = true;
    afterwards.then(settleYoung);
  }
  return object;
}

/**
 * Takes its value from an object, if it still has one.
 *
 * Ownership: the count is the caller's.
 * @param {object} object that is known to be an instance of the right class
 * @returns {number} the address, or 0
 */
export function disown(object) {
  const owner = /** @type {import("./instance.js").Owner} */ (object);
  const address = owner.__wbg_ptr;
  if (address) {
    const holder = owner.__wbg_holder;
    owner.__wbg_ptr = 0;
    if (youngest === owner) youngest = null;
    if (holder) {
      holder.address = 0;
      holder.release?.(object);
    }
    return address;
  }
  return 0;
}
