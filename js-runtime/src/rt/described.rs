//! A type's description in wire bytes, encoded once per type by the compiler.

use crate::convert::WasmDescribe;
use core::marker::PhantomData;
use wasm_ferry_schema::{CAPACITY, Type, Writer};

/// The description of `T`, as records splice it in.
pub struct Described<T: ?Sized>(PhantomData<T>);

impl<T: WasmDescribe + ?Sized> Described<T> {
    const ENCODED: ([u8; CAPACITY], usize) = encode(&T::TYPE);

    /// The bytes.
    pub const BYTES: &'static [u8] = Self::ENCODED.0.split_at(Self::ENCODED.1).0;
}

/// Stands in for the bytes of a type that has none, so that only the conversion that it lacks is reported.
///
/// Macro output brings this trait into scope where something else requires the type to cross: what is said of a type
/// comes before what traits say of all types.
pub trait Undescribed {
    /// Never seen: the module is not compiled.
    const BYTES: &'static [u8] = &[];
}

impl<T: ?Sized> Undescribed for Described<T> {}

const fn encode(ty: &Type<'_>) -> ([u8; CAPACITY], usize) {
    let mut bytes = [0; CAPACITY];
    let mut writer = Writer::new(&mut bytes);
    ty.write(&mut writer);
    let length = writer.length();
    assert!(length <= CAPACITY, "this type's description is too long to be recorded: name its parts more shortly");
    (bytes, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_its_tags() {
        assert_eq!(Described::<u32>::BYTES, [7]);
        assert_eq!(Described::<str>::BYTES, [20]);
        assert_eq!(Described::<Option<&str>>::BYTES, [32, 30, 20]);
        assert_eq!(Described::<&mut [u8]>::BYTES, [31, 34, 3]);
        assert_eq!(Described::<Result<(), crate::JsError>>::BYTES, [33, 0]);
        assert_eq!(Described::<dyn FnMut(u8) -> bool>::BYTES, [40, 1, 1, 3, 1]);
        assert_eq!(Described::<crate::Closure<dyn Fn(&str)>>::BYTES, [41, 1, 30, 20, 0]);
    }
}
