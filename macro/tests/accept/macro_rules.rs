// What `macro_rules!` passes on arrives in invisible groups.
use wasm_ferry::prelude::js;

macro_rules! export {
    ($vis:vis $name:ident, $js:literal, $ty:ty, $ret:ty, $value:expr) => {
        #[js(js_name = $js)]
        $vis fn $name(_value: $ty) -> $ret {
            $value
        }
    };
}

macro_rules! import {
    ($class:ident, $js:ident, $this:ty, $module:literal) => {
        #[js(module = $module)]
        extern "C" {
            #[js(js_name = $js)]
            type $class;
            #[js(method)]
            fn method(this: $this) -> u32;
            #[js(static_method_of = $class)]
            fn make() -> $class;
        }
    };
}

macro_rules! enumeration {
    ($name:ident, $value:literal) => {
        #[js]
        pub enum $name {
            A = $value,
            B,
        }
    };
}

export!(pub first, "one", &str, u32, 1);
export!(pub second, "two", &mut [u8], (), ());
import!(Thing, Other, &Thing, "package");
enumeration!(Side, 3);

fn main() {
    let _ = || Thing::make().method();
    assert_eq!(first(""), 1);
    second(&mut []);
    assert_eq!(Side::B as u32, 4);
}
