//! What other programs for the machine use of a crate that is written for JavaScript: `tests/host.rs` does.

use wasm_ferry::prelude::*;

/// A number that goes up.
#[js]
#[derive(Default)]
pub struct Counter {
    /// Where it is.
    pub value: u32,
    step: u32,
}

#[js]
impl Counter {
    /// A counter at zero.
    #[js(constructor)]
    pub fn new(step: u32) -> Counter {
        Counter { value: 0, step }
    }

    /// Goes up.
    pub fn up(&mut self) -> u32 {
        self.value += self.step;
        self.value
    }

    /// Goes down.
    ///
    /// Errors: below zero.
    pub fn down(&mut self) -> Result<u32, String> {
        self.value = self.value.checked_sub(self.step).ok_or("below zero")?;
        Ok(self.value)
    }
}

/// A place on a map.
#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// What it is called.
    pub name: String,
    /// How high it is, if anybody knows.
    #[js(optional)]
    pub height: Option<f64>,
}

/// Where a journey is.
#[js(data, tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Nobody has left.
    Home,
    /// On the way to a place.
    Way {
        /// The place.
        to: Place,
    },
}

/// How steep it is.
#[js]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Slope {
    /// Not at all.
    Flat,
    /// A little.
    Gentle = 4,
}

/// The highest of some places.
#[js]
pub fn highest(places: &[Place]) -> Option<Place> {
    let known = places.iter().filter(|place| place.height.is_some());
    known.max_by(|one, other| one.height.partial_cmp(&other.height).expect("heights are numbers")).cloned()
}

/// The next stage, in words that may be long.
#[js]
pub async fn next(stage: Stage, to: Place) -> Stage {
    match stage {
        Stage::Home => Stage::Way { to },
        Stage::Way { .. } => Stage::Home,
    }
}

#[js]
extern "C" {
    /// A canvas.
    pub type Canvas;

    /// Makes one.
    #[js(constructor)]
    pub fn new() -> Canvas;

    /// Draws a place.
    #[js(method)]
    pub fn draw(this: &Canvas, place: Place);

    /// What the user says.
    pub fn prompt(question: &str) -> Option<String>;

    /// Fails often.
    #[js(catch)]
    pub fn parse(text: &str) -> Result<JsValue, JsValue>;

    /// Comes later.
    #[js(js_name = fetchPlace)]
    pub async fn fetch_place(name: &str) -> Place;

    /// Calls back.
    pub fn each(call: &dyn Fn(u32) -> bool);

    /// The title of the page.
    #[js(thread_local_v2)]
    pub static TITLE: String;
}

/// What an export makes of an import.
#[js]
pub fn ask() -> u32 {
    prompt("How many?").map_or(0, |text| text.len() as u32)
}
