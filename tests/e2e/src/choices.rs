//! Enums of strings, and of strings and values.

use wasm_ferry::convert::TryFromJsValue;
use wasm_ferry::prelude::{JsCast, JsValue, js};

/// How fast.
#[js]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// Very.
    #[js]
    Fast = "fast",
    Slow = "slow-motion",
}

#[js]
pub struct Engine {
    pub power: u32,
}

#[js]
impl Engine {
    #[js(constructor)]
    pub fn new(power: u32) -> Engine {
        Engine { power }
    }
}

/// What drives.
#[js(js_name = Driven)]
pub enum Drive {
    None = "none",
    Speed(Speed),
    Engine(Engine),
}

#[js(fallback)]
pub enum Anything {
    Auto = "auto",
    Engine(Engine),
    Other(JsValue),
}

#[js]
pub fn other_speed(speed: Speed) -> Speed {
    match speed {
        Speed::Fast => Speed::Slow,
        Speed::Slow => Speed::Fast,
        other => other,
    }
}

#[js]
pub fn speed_name(speed: Option<Speed>) -> String {
    format!("{speed:?}")
}

#[js]
pub fn maybe_speed(given: bool) -> Option<Speed> {
    given.then_some(Speed::Slow)
}

#[js]
extern "C" {
    #[js(js_name = ferrySeeSpeeds)]
    fn see_speeds(lent: &[Speed], none: Option<&[Speed]>, many: &[Vec<Speed>]) -> Vec<Speed>;
}

#[js]
pub fn lend_speeds() -> String {
    let given = see_speeds(&[Speed::Fast, Speed::Slow], None, &[vec![Speed::Slow], vec![]]);
    format!("{given:?}")
}

#[js]
pub fn speed_value(value: JsValue) -> JsValue {
    match Speed::try_from_js_value(value) {
        Ok(speed) => other_speed(speed).into(),
        Err(value) => value,
    }
}

#[js]
pub fn drive(drive: Drive) -> String {
    match drive {
        Drive::None => "none".into(),
        Drive::Speed(speed) => format!("{speed:?}"),
        Drive::Engine(engine) => format!("engine {}", engine.power),
    }
}

#[js]
pub fn make_drive(power: Option<u32>) -> Drive {
    match power {
        None => Drive::None,
        Some(0) => Drive::Speed(Speed::Slow),
        Some(power) => Drive::Engine(Engine { power }),
    }
}

#[js]
pub fn maybe_drive(drive: Option<Drive>) -> Option<Drive> {
    drive
}

#[js]
pub fn anything(value: Anything) -> String {
    match value {
        Anything::Auto => "auto".into(),
        Anything::Engine(engine) => format!("engine {}", engine.power),
        Anything::Other(value) => format!("other {}", value.is_undefined() || value.is_instance_of::<JsValue>()),
    }
}

/// Lists of choices.
#[js]
pub fn list_modes(modes: Vec<Speed>) -> Vec<Option<Speed>> {
    modes.into_iter().map(Some).collect()
}

#[js]
pub fn list_inputs(inputs: Vec<Anything>) -> Vec<(u8, Anything)> {
    inputs.into_iter().map(|input| (1, input)).collect()
}
