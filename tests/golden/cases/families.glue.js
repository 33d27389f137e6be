/* @ts-self-types="./families.d.ts" */
const cellAddress = …;

// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function refuseEmpty(name)
// helper: function borrowAddress(value, type, name)
// helper: function assertWhole(value, lineage)
// helper: function borrowFrom(value, lineage)
// helper: function dispose()
// helper: var youngest = null;
// helper: function disown(object)
// helper: function intoRaw()
// helper: function disposable(type, name)
// helper: function fillTable()
// helper: function freed(used, name)
// helper: const goneAddress = 2;
// helper: function giveAddress(value)
// helper: const bareObject = Symbol("bare");
// helper: function isLeftBare(argument)
// helper: function leaveBare()
// helper: function lendFrom(value, lineage)
// helper: function makeError(message)
// helper: function makeLineage(type, key, registry, free, base, raise)
// helper: function makeRegistry(free)
// helper: function makeTypeError(message)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function noConstructor(name)
// helper: const afterwards = Promise.resolve();
// helper: const mostYoung = 64;
// helper: const young = [];
// helper: function registerYoung()
// helper: var youngestRegistry;
// helper: function ageYoungest()
// helper: var isSettling = false;
// helper: function settleYoung()
// helper: function own(object, address, registry, known = null)
// helper: function ownFamily(object, address, lineage)
// helper: var refusal = null;
// helper: function refuse(message)
// helper: function refuseWith(error)
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function takeRefusal()
// helper: function takeWhole(value, lineage)
// helper: function throwBug(message)
// helper: function throwString(message)
// helper: function unwound(error)

const __ferry_registry_Animal = makeRegistry((address) => {
  wasm.__wbg_animal_free(address);
});

/**
 * Any of them.
 */
export class Animal {
  /**
   * @private
   */
  constructor() {
    if (isLeftBare(arguments[0])) {
      return;
    }
    noConstructor("Animal");
  }

  /**
   * @returns {number}
   */
  get legs() {
    const self0 = borrowFrom(this, __ferry_lineage_Animal);
    const result1 = wasm.__wbg_get_animal_legs(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1 >>> 0;
  }

  /**
   * @param {number} value
   */
  set legs(value) {
    const self0 = borrowFrom(this, __ferry_lineage_Animal);
    wasm.__wbg_set_animal_legs(self0, value | 0);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  free() {
    freed(wasm.__wbg_animal_free(takeWhole(this, __ferry_lineage_Animal)), "Animal");
  }
}

disposable(Animal, "Animal");

const __ferry_lineage_Animal = makeLineage(Animal, "__wbg_ptr_Animal", __ferry_registry_Animal, (address) => {
  wasm.__wbg_animal_free(address);
});

const __ferry_registry_Dog = makeRegistry((address) => {
  wasm.__wbg_dog_free(address);
});

/**
 * A particular one.
 */
export class Dog extends Animal {
  /**
   * @param {number} age
   */
  constructor(age) {
    super(leaveBare());
    ownFamily(this, wasm.dog_new(age | 0), __ferry_lineage_Dog);
  }

  /**
   * @returns {number}
   */
  get age() {
    const self0 = borrowFrom(this, __ferry_lineage_Dog);
    const result1 = wasm.__wbg_get_dog_age(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1 >>> 0;
  }

  /**
   * @param {number} value
   */
  set age(value) {
    const self0 = borrowFrom(this, __ferry_lineage_Dog);
    wasm.__wbg_set_dog_age(self0, value | 0);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  free() {
    freed(wasm.__wbg_dog_free(takeWhole(this, __ferry_lineage_Dog)), "Dog");
  }
}

disposable(Dog, "Dog");

const __ferry_lineage_Dog = makeLineage(Dog, "__wbg_ptr_Dog", __ferry_registry_Dog, (address) => {
  wasm.__wbg_dog_free(address);
}, __ferry_lineage_Animal, (address) => wasm.__wbg_dog_parent(address));

/**
 * @param {Dog} dog
 * @param {Animal} animal
 * @returns {number}
 */
export function older(dog, animal) {
  assertWhole(dog, __ferry_lineage_Dog);
  borrowAddress(animal, Animal);
  const address0 = giveAddress(dog);
  const address1 = lendFrom(animal, __ferry_lineage_Animal);
  const result2 = wasm.older(address0, address1);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result2 >>> 0;
}

function __ferry_makeError(arg0, arg0_1) {
  return makeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_makeTypeError(arg0, arg0_1) {
  return makeTypeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_refuse(arg0, arg0_1) {
  refuse(stringFromWasm(arg0, arg0_1));
}

function __ferry_refuseWith(arg0) {
  refuseWith(arg0);
}

function __ferry_storeUndefined() {
  storeUndefined();
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_throwString(arg0, arg0_1) {
  try {
    throwString(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_nextValue() {
  return nextValue();
}

function getImports() {
  return {
    "./families_bg.js": {
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_throwString,
      __ferry_nextValue,
    },
  };
}

function wasmLocation() {
  return new URL("families_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
