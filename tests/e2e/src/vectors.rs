//! Slices and vectors of numbers.

use wasm_ferry::{Clamped, JsValue, js};

macro_rules! both {
    ($($sum:ident $echo:ident: $ty:ty),* $(,)?) => {
        $(
            #[js] pub fn $sum(values: &[$ty]) -> f64 { values.iter().fold(0.0, |sum, &value| sum + value as f64) }
            #[js] pub fn $echo(values: Vec<$ty>) -> Vec<$ty> { values }
        )*
    };
}

both! {
    sum_u8 echo_vec_u8: u8, sum_i8 echo_vec_i8: i8, sum_u16 echo_vec_u16: u16, sum_i16 echo_vec_i16: i16,
    sum_u32 echo_vec_u32: u32, sum_i32 echo_vec_i32: i32, sum_u64 echo_vec_u64: u64, sum_i64 echo_vec_i64: i64,
    sum_f32 echo_vec_f32: f32, sum_f64 echo_vec_f64: f64,
}

#[js]
pub fn boxed(values: Box<[u16]>) -> Box<[u16]> {
    values
}

#[js]
pub fn doubled(values: &mut [f64]) {
    values.iter_mut().for_each(|value| *value *= 2.0);
}

#[js]
pub fn bytes_of(count: usize) -> Vec<u8> {
    (0..count).map(|i| i as u8).collect()
}

#[js]
pub fn brightened(pixels: Clamped<Vec<u8>>) -> Clamped<Vec<u8>> {
    Clamped(pixels.iter().map(|pixel| pixel.saturating_add(100)).collect())
}

#[js]
pub fn maybe_clamped(pixels: Option<Clamped<Box<[u8]>>>) -> Option<Clamped<Box<[u8]>>> {
    pixels
}

#[js]
extern "C" {
    #[js(js_name = "ferryPixels")]
    fn pixels(shared: Clamped<&[u8]>, exclusive: Clamped<&mut [u8]>, none: Option<Clamped<&[u8]>>) -> Clamped<Vec<u8>>;
}

/// What JavaScript gives for views of `[1, 2]` and of `[3, 4]`, and what it leaves in the second.
#[js]
pub fn clamped_views() -> Vec<JsValue> {
    let mut exclusive = [3, 4];
    let given = pixels(Clamped(&[1, 2]), Clamped(&mut exclusive), None);
    vec![given.into(), Clamped(exclusive.to_vec()).into()]
}
