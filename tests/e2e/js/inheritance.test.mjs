import { equal, ferry, ok, test, throws } from "./harness.mjs";

const list = () => ferry.dropped().join();

test("an instance of a class below is one of the class above", () => {
  ferry.dropped();
  const dog = new ferry.Dog("Rex", 3);
  ok(dog instanceof ferry.Dog);
  ok(dog instanceof ferry.Animal);
  equal(Object.getPrototypeOf(ferry.Dog), ferry.Animal);
  equal(dog.name, "Rex");
  equal(dog.age, 3);
  equal(dog.walk(), 1);
  equal(dog.run(), 5);
  equal(ferry.Dog.kind(), "any");
  dog.free();
  equal(list(), "dog of 3,animal Rex");
});

test("a method is that of the class itself, or of the one above", () => {
  const dog = new ferry.Dog("Rex", 3);
  equal(dog.sound(), "Rex barks");
  equal(ferry.Animal.prototype.sound.call(dog), "Rex is silent");
  dog.name = "Max";
  equal(dog.sound(), "Max barks");
  equal(JSON.stringify(dog), '{"name":"Max","age":3}');
  dog.free();
});

test("functions that take the class above take the one below, by reference", async () => {
  const dog = new ferry.Dog("Rex", 3);
  equal(ferry.name_of(dog), "Rex");
  ferry.rename(dog, "Max");
  equal(ferry.name_of(dog), "Max");
  equal(await ferry.name_later(dog), "Max");
  // The value of the class below is in use; that of the class above is another one.
  equal(dog.grow(dog), "Max is silent");
  equal(dog.age, 4);
  dog.free();
});

test("what a class below adds cannot be taken off it", () => {
  ferry.dropped();
  const dog = new ferry.Dog("Rex", 3);
  const itself = /expected instance of Animal itself, found an instance of Dog/;
  throws(() => ferry.take_animal(dog), itself, TypeError);
  throws(() => dog.into_name(), itself, TypeError);
  throws(() => ferry.Animal.prototype.free.call(dog), itself, TypeError);
  equal(ferry.is_animal_itself(dog), false);
  equal(list(), "");
  equal(dog.name, "Rex");
  dog.free();
  equal(list(), "dog of 3,animal Rex");
  const animal = new ferry.Animal("Tom");
  equal(ferry.is_animal_itself(animal), true);
  throws(() => animal.name, /already freed or moved/);
  equal(list(), "animal Tom");
  equal(ferry.take_animal(new ferry.Animal("Tim")), "Tim");
});

test("a value below is taken as a whole", () => {
  ferry.dropped();
  const dogs = [new ferry.Dog("A", 1), new ferry.Dog("B", 2)];
  equal(ferry.take_dogs(dogs), 2);
  equal(list(), "dog of 1,animal A,dog of 2,animal B");
  for (const dog of dogs) {
    throws(() => dog.age, /already freed or moved/);
    throws(() => dog.name, /already freed or moved/);
    throws(() => dog.free(), /already freed or moved/);
  }
  const animal = new ferry.Animal("C");
  throws(() => ferry.take_dogs([animal]), /\[0\]: array contains a value of the wrong type: expected instance of Dog, found an instance of Animal/, TypeError);
  animal.free();
});

test("three classes in a row, made by Rust", () => {
  ferry.dropped();
  const puppy = ferry.make_puppy("Ed");
  ok(puppy instanceof ferry.kennel.Puppy);
  ok(puppy instanceof ferry.Dog);
  ok(puppy instanceof ferry.Animal);
  equal(puppy.squeak(), "Ed squeaks");
  equal(puppy.sound(), "Ed barks");
  equal(puppy.walk(), 1);
  equal(ferry.Animal.prototype.sound.call(puppy), "Ed is silent");
  throws(() => ferry.take_dogs([puppy]), /expected instance of Dog itself, found an instance of Puppy/, TypeError);
  throws(() => new ferry.kennel.Puppy(), /cannot invoke `new` directly/, TypeError);
  if (Symbol.dispose) puppy[Symbol.dispose]();
  else puppy.free();
  equal(list(), "dog of 0,animal Ed");
  const puppies = ferry.make_puppies(["X", "Y"]);
  equal(puppies.map((puppy) => puppy.name).join(), "X,Y");
  for (const puppy of puppies) puppy.free();
});

test("a constructor that fails leaves nothing", () => {
  ferry.dropped();
  throws(() => new ferry.Dog("", 1), /no name/);
  throws(() => new ferry.Animal(""), /no name/);
  equal(list(), "");
});

test("classes in JavaScript may extend them further", () => {
  class Poodle extends ferry.Dog {
    constructor(name) {
      super(name, 7);
    }
    sound() {
      return `${super.sound()} elegantly`;
    }
  }
  const poodle = new Poodle("Fifi");
  equal(poodle.sound(), "Fifi barks elegantly");
  equal(ferry.name_of(poodle), "Fifi");
  equal(ferry.take_dogs([poodle]), 1);
});
