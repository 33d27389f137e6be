//! Exported structs that extend one another.

use wasm_ferry::{JsError, JsValue, Parent, js};

thread_local! {
    static DROPPED: std::cell::RefCell<Vec<String>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// What was dropped since the last time.
#[js]
pub fn dropped() -> Vec<String> {
    DROPPED.take()
}

#[js(inspectable)]
pub struct Animal {
    #[js(getter_with_clone)]
    pub name: String,
    steps: u32,
}

impl Drop for Animal {
    fn drop(&mut self) {
        DROPPED.with_borrow_mut(|dropped| dropped.push(format!("animal {}", self.name)));
    }
}

#[js]
impl Animal {
    #[js(constructor)]
    pub fn new(name: String) -> Result<Animal, JsError> {
        if name.is_empty() {
            return Err(JsError::new("no name"));
        }
        Ok(Animal { name, steps: 0 })
    }

    pub fn walk(&mut self) -> u32 {
        self.steps += 1;
        self.steps
    }

    pub fn sound(&self) -> String {
        format!("{} is silent", self.name)
    }

    pub fn into_name(self) -> String {
        self.name.clone()
    }

    pub fn kind() -> String {
        String::from("any")
    }
}

#[js(extends = Animal, inspectable)]
pub struct Dog {
    pub age: u32,
}

impl Drop for Dog {
    fn drop(&mut self) {
        DROPPED.with_borrow_mut(|dropped| dropped.push(format!("dog of {}", self.age)));
    }
}

#[js]
impl Dog {
    #[js(constructor)]
    pub fn new(name: String, age: u32) -> Result<Dog, JsError> {
        Ok(Dog { parent: Animal::new(name)?.into(), age })
    }

    pub fn sound(&self) -> String {
        format!("{} barks", self.parent.borrow().name)
    }

    pub fn run(&self) -> u32 {
        let mut animal = self.parent.borrow_mut();
        animal.walk() + animal.walk()
    }

    pub fn grow(&mut self, other: &Animal) -> String {
        self.age += 1;
        other.sound()
    }
}

/// Only Rust makes them.
#[js(extends = Dog, js_namespace = kennel, js_name = Puppy)]
pub struct YoungDog;

#[js(js_namespace = kennel, js_class = Puppy)]
impl YoungDog {
    pub fn squeak(&self) -> String {
        let dog: &Parent<Dog> = self.as_ref();
        let dog = dog.borrow();
        let animal: &Parent<Animal> = dog.as_ref();
        let name = &animal.borrow().name;
        format!("{name} squeaks")
    }
}

#[js]
pub fn make_puppy(name: String) -> Result<YoungDog, JsError> {
    Ok(YoungDog { parent: Dog::new(name, 0)?.into() })
}

#[js]
pub fn make_puppies(names: Vec<String>) -> Result<Vec<YoungDog>, JsError> {
    names.into_iter().map(make_puppy).collect()
}

#[js]
pub fn name_of(animal: &Animal) -> String {
    animal.name.clone()
}

#[js]
pub async fn name_later(animal: &Animal) -> String {
    animal.name.clone()
}

#[js]
pub fn rename(animal: &mut Animal, name: String) {
    animal.name = name;
}

#[js]
pub fn take_animal(animal: Animal) -> String {
    animal.name.clone()
}

#[js]
pub fn take_dogs(dogs: Vec<Dog>) -> usize {
    dogs.len()
}

#[js]
pub fn is_animal_itself(value: JsValue) -> bool {
    use wasm_ferry::convert::TryFromJsValue;
    Animal::try_from_js_value(value).is_ok()
}
