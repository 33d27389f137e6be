import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { disposable, makeRegistry } from "../class/instance.js";
import { isLeftBare, leaveBare } from "../class/bare.js";
import { borrowFrom, lendFrom, makeLineage } from "../class/family.js";
import { assertWhole, ownFamily, takeWhole, unwrapWhole } from "../class/family.js";
import { Parcel } from "../parcel/write.js";
import { putWhole } from "../parcel/put_whole.js";

/** What was freed: a letter for the class, and the address. @type {string[]} */
let freed = [];
/** @param {string} letter @returns {(address: number) => void} */
const free = (letter) => (address) => freed.push(letter + address);

/** Two classes as generation writes them; the value of the class above is at the next address. */
class Animal {
  /** @param {any} address */
  constructor(address) {
    if (isLeftBare(address)) return;
    ownFamily(this, address, animals);
  }
}
disposable(/** @type {any} */ (Animal), "Animal");
const animals = makeLineage(Animal, "__wbg_ptr_Animal", makeRegistry(free("a")), free("a"));

class Dog extends Animal {
  /** @param {any} address */
  constructor(address) {
    super(leaveBare());
    ownFamily(this, address, dogs);
  }
}
disposable(/** @type {any} */ (Dog), "Dog");
const raise = (/** @type {number} */ address) => address + 1;
const dogs = makeLineage(Dog, "__wbg_ptr_Dog", makeRegistry(free("d")), free("d"), animals, raise);

afterEach(() => {
  freed = [];
});

test("an object owns the values of all its classes", () => {
  const dog = new Dog(16);
  assert.equal(borrowFrom(dog, dogs), 16);
  assert.equal(borrowFrom(dog, animals), 17);
  assert.equal(lendFrom(dog, animals), 17);
  const animal = new Animal(32);
  assert.equal(borrowFrom(animal, animals), 32);
  assert.throws(() => borrowFrom(animal, dogs), /expected instance of Dog, found an instance of Animal/);
});

test("what is taken gives up the values of the classes above", () => {
  const dog = new Dog(16);
  assert.equal(takeWhole(dog, dogs), 16);
  assert.deepEqual(freed, ["a17"]);
  assert.throws(() => borrowFrom(dog, animals), /already freed or moved/);
  assert.equal(lendFrom(dog, animals), 0);
  assert.throws(() => takeWhole(dog, dogs), /already freed or moved/);
  assert.deepEqual(freed, ["a17"]);
});

test("an instance of a class below is none of the class itself", () => {
  const dog = new Dog(16);
  const itself = { name: "TypeError", message: "expected instance of Animal itself, found an instance of Dog" };
  assert.throws(() => assertWhole(dog, animals), itself);
  assert.throws(() => takeWhole(dog, animals), itself);
  assert.throws(() => putWhole(new Parcel(), dog, 0, animals), itself);
  assert.throws(() => putWhole(new Parcel(), {}, 0, animals), /expected instance of Animal, found object/);
  assert.equal(unwrapWhole(dog, animals), 0);
  assert.equal(unwrapWhole(dog, dogs), 16);
  assert.equal(unwrapWhole(undefined, dogs), 0);
  assert.deepEqual(freed, ["a17"]);
});
