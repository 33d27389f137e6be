//! In which form sequences can cross.

use wasm_ferry::js;

#[js]
extern "C" {
    #[js(slice = transfer)]
    fn reserved(values: &[u8]);

    #[js(vec = view)]
    fn view(values: Vec<u8>);

    #[js(slice = list)]
    fn unknown(values: &[u8]);

    #[js(slice = copy, slice_to_array)]
    fn twice(values: &[u8]);

    fn mutable(#[js(slice = copy)] values: &mut [u8]);

    fn of_parameter(#[js(catch)] value: u32);
}

fn main() {}
