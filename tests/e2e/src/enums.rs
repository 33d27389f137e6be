//! Numeric enums.

use wasm_ferry::js;

/// A colour.
#[js]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Color {
    /// Like blood.
    Red,
    Green = 5,
    Blue,
}

#[js]
#[derive(Clone, Copy, Debug)]
pub enum Signed {
    Low = -3,
    High = 2147483647,
}

#[js]
#[repr(u32)]
#[derive(Clone, Copy, Debug)]
pub enum Unsigned {
    Bottom,
    Top = 0xffff_ffff,
}

#[js]
pub fn turned(value: Unsigned) -> Unsigned {
    match value {
        Unsigned::Bottom => Unsigned::Top,
        Unsigned::Top => Unsigned::Bottom,
    }
}

#[js]
#[derive(Clone, Copy, Debug)]
pub enum Renamed {
    #[js(js_name = "not-much")]
    Little,
    #[js]
    Much,
}

#[js]
pub fn other_amount(value: Renamed) -> Renamed {
    match value {
        Renamed::Little => Renamed::Much,
        Renamed::Much => Renamed::Little,
    }
}

#[js]
pub fn next_color(color: Color) -> Color {
    match color {
        Color::Red => Color::Green,
        Color::Green => Color::Blue,
        Color::Blue => Color::Red,
    }
}

#[js]
pub fn color_name(color: Color) -> String {
    format!("{color:?}")
}

#[js]
pub fn flipped(value: Signed) -> Signed {
    match value {
        Signed::Low => Signed::High,
        Signed::High => Signed::Low,
    }
}
