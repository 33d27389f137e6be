//! Constants and statics that JavaScript may read.

use wasm_ferry::js;

type Small = u8;

/// How many.
#[js]
pub const LIMIT: u32 = 2 * 21;

#[js]
pub const SMALL: Small = Small::MAX;

#[js]
pub const NEGATIVE: i16 = -7;

#[js]
pub const TENTH: f64 = 0.1;

#[js]
pub const NARROW: f32 = 0.5;

#[js]
pub const ENDLESS: f64 = f64::INFINITY;

#[js]
pub const BIG: u64 = u64::MAX;

#[js]
pub const BIGGER: u128 = u128::MAX;

#[js]
pub const SMALLEST: i128 = i128::MIN;

#[js]
pub const LETTER: char = 'é';

#[js]
pub const READY: bool = cfg!(target_family = "wasm");

#[js(js_name = VERSION_TEXT)]
pub const VERSION: &str = concat!("v", "1");

#[js]
pub static MOTTO: &str = "in \"quotes\"";

#[js(js_namespace = settings, js_name = default)]
pub const DEFAULT: u32 = LIMIT / 2;

#[cfg(any())]
#[js]
pub const ABSENT: Missing = Missing;

#[js]
pub struct Gauge;

#[js]
impl Gauge {
    /// The most that it shows.
    pub const MAX: u32 = Self::MIN + 100;
    #[js(js_name = min)]
    pub const MIN: u32 = 1;
    #[js(skip)]
    pub const SECRET: &'static [u8] = b"secret";
    const PRIVATE: u32 = 3;

    pub fn private() -> u32 {
        Self::PRIVATE + Self::SECRET.len() as u32
    }
}

pub trait Sided {
    const SIDES: u8;
}

#[js]
impl Sided for Gauge {
    const SIDES: u8 = 4;
}
