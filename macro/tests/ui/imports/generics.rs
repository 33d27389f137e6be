//! What type parameters of imports can be, and with what they can be called.

use wasm_ferry::{js, JsValue};

#[js]
extern "C" {
    type List<T>;

    #[js(method)]
    fn push<T>(this: &List<T>, value: &T);

    fn constant<const N: usize>(values: &[u8]);

    fn relaxed<T: ?Sized>(value: &T);

    fn relaxed_where<T>(value: &T)
    where
        T: ?Sized;

    type Sized8<const N: usize>;

    #[js(experimental_generic_mono)]
    fn of_one_type(value: u32);

    #[js(experimental_generic_mono)]
    fn exclusive<T>(value: &mut [T]);

    #[js(experimental_generic_mono, reexport)]
    fn again<T>(value: T);
}

struct Own;

fn use_them(list: &List<Own>, others: &List<JsValue>) {
    list.push(&Own);
    others.push(&JsValue::NULL);
}

fn main() {}
