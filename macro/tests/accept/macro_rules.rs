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

macro_rules! everything {
    ($meta:meta, $vis:vis, $name:ident, $field:ty, $value:expr, $of:path, $object:ty, $block:block, $pat:pat) => {
        #[js]
        #[$meta]
        #[doc = $value]
        $vis struct $name {
            $vis field: $field,
            $vis all: Vec<$field>,
        }

        #[js]
        impl $name {
            $vis fn method(&self, $pat: $field, _closure: &$object, _others: Option<&$object>) -> Option<$field> $block
        }

        #[js]
        impl $of for $name {
            fn number(&self) -> $field $block
        }
    };
}

macro_rules! computed {
    ($name:ident, $first:expr, $second:expr, $lifetime:lifetime) => {
        #[js]
        #[derive(Clone, Copy)]
        pub enum $name {
            A = $first,
            B = -$second,
        }

        #[js]
        pub const SECOND: i32 = $second * 2;

        #[js]
        extern "C" {
            fn lent<$lifetime>(all: &$lifetime [u8], size: Option<[u8; $first]>) -> u32;
        }
    };
}

trait Numbered {
    fn number(&self) -> u32;
}

everything!(allow(dead_code), pub(crate), Everything, u32, "text", crate::Numbered, dyn Fn(u32), { loop {} }, _given);
computed!(Computed, 1, 2, 'a);
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
