//! Makes definitions and values of a seed.

mod define;
#[path = "../../roundtrip/generate/random.rs"]
mod random;
mod types;
mod values;
mod write;

use define::Definition;
use random::Random;

/// How many values each type has.
pub(crate) const VALUES: usize = 6;

/// The seed and the number of types that the environment asks for.
pub(crate) fn asked() -> (u64, usize) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.trim().parse().ok());
    (number("FERRY_SEED").unwrap_or(1), number("FERRY_TYPES").unwrap_or(60) as usize)
}

/// The definitions, and the functions that pass their values.
#[allow(dead_code, reason = "the test only counts them")]
pub(crate) fn rust(seed: u64, count: usize) -> String {
    let mut random = Random::new(seed);
    let mut all: Vec<Definition> = Vec::new();
    let mut text = String::new();
    for index in 0..count {
        let definition = Definition::random(index, &all, &mut random);
        all.push(definition);
    }
    for (index, definition) in all.iter().enumerate() {
        text += &write::definition(definition);
        let ty = definition.instance(&mut random);
        let values: Vec<String> = (0..VALUES).map(|_| values::of(&ty, &all, &mut random, 0)).collect();
        text += &write::functions(index, &ty.rust(), &values);
    }
    text
}
