/// Colours.
#[js(js_name = Farbe)]
#[derive(Clone, Copy)]
pub enum Colour {
    /// Warm.
    Red = -1,
    Green,
    Blue = 0x10,
    Rest,
}
