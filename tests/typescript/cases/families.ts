//@ golden: families
// A class below stands for the one above, and not the other way round.
import { Animal, Dog, older } from "./families.js";

const dog: Dog = new Dog(3);
const animal: Animal = dog;
const legs: number = dog.legs;
dog.legs = 3;
const sum: number = older(new Dog(1), animal) + older(new Dog(1), dog);
const found: number = animal instanceof Dog ? animal.age : animal.legs;
using scoped: Animal = new Dog(2);

// Only Rust makes one of these.
// @ts-expect-error
new Animal();
// @ts-expect-error
new Dog();
// @ts-expect-error
const below: Dog = animal;
// @ts-expect-error
older(animal, dog);
// @ts-expect-error
animal.age;
// @ts-expect-error
older({ legs: 4, age: 1 }, animal);

export { below, found, legs, scoped, sum };
