//! A type's description in wire bytes, encoded once per type by the compiler.

use crate::convert::{WasmDescribe, WasmDescribeVector};
use core::marker::PhantomData;
use wasm_ferry_schema::{CAPACITY, DescriberPointer, Part, Type, Writer};

/// How many parts of one type may convert themselves.
const MOST: usize = 32;

/// The description of `T`, as records splice it in.
pub struct Described<T: ?Sized>(PhantomData<T>);

/// The description of a list of `T`.
pub struct DescribedList<T: ?Sized>(PhantomData<T>);

/// What describes the parts of `T` that convert themselves; looked for only where there are such parts.
struct Describers<T: ?Sized>(PhantomData<T>);

const NONE: &[DescriberPointer] = &[];

macro_rules! described {
    ($($name:ident: $bound:ident, $ty:ident;)*) => {$(
        impl<T: $bound + ?Sized> $name<T> {
            // Fewer constants, and none that rustc makes of expressions: it evaluates each for each type.
            const COUNTED: &'static (([u8; CAPACITY], usize), usize) = &encode(T::$ty);

            /// The bytes, and how many they are.
            pub const ENCODED: &'static ([u8; CAPACITY], usize) = &Self::COUNTED.0;

            /// The bytes, and what describes the parts that convert themselves.
            pub const PART: Part<'static> = part(Self::COUNTED, Self::describers());

            /// What describes the parts that convert themselves.
            pub const fn describers() -> &'static [DescriberPointer] {
                match Self::COUNTED.1 {
                    0 => NONE,
                    count => Describers::<$name<T>>::all(count),
                }
            }
        }

        impl<T: $bound + ?Sized> Describers<$name<T>> {
            const GATHERED: [DescriberPointer; MOST] = gather(&T::$ty);

            const fn all(count: usize) -> &'static [DescriberPointer] {
                (const { &Self::GATHERED as &[DescriberPointer] }).split_at(count).0
            }
        }
    )*};
}

described! {
    Described: WasmDescribe, TYPE;
    DescribedList: WasmDescribeVector, VECTOR;
}

/// Stands in for the description of a type that has none, so that only the conversion that it lacks is reported.
///
/// Macro output brings this trait into scope where something else requires the type to cross: what is said of a type
/// comes before what traits say of all types.
pub trait Undescribed {
    /// Never seen: the module is not compiled.
    const PART: Part<'static> = (&[], &[]);
}

impl<T: ?Sized> Undescribed for Described<T> {}

const fn part(
    ((bytes, length), _): &'static (([u8; CAPACITY], usize), usize),
    describers: &'static [DescriberPointer],
) -> Part<'static> {
    (bytes.split_at(*length).0, describers)
}

const fn encode(ty: Type<'_>) -> (([u8; CAPACITY], usize), usize) {
    let mut bytes = [0; CAPACITY];
    let mut writer = Writer::new(&mut bytes);
    ty.write(&mut writer);
    let (length, describers) = (writer.length(), writer.describer_count());
    assert!(length <= CAPACITY, "this type's description is too long to be recorded: name its parts more shortly");
    ((bytes, length), describers)
}

const fn gather(ty: &Type<'_>) -> [DescriberPointer; MOST] {
    let mut found = [DescriberPointer::NOTHING; MOST];
    let mut writer = Writer::with_describers(&mut [], &mut found);
    ty.write(&mut writer);
    assert!(writer.describer_count() <= MOST, "more than 32 parts of this type convert themselves: give some a type");
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_its_tags() {
        assert_eq!(Described::<u32>::PART.0, [7]);
        assert_eq!(Described::<str>::PART.0, [20]);
        assert_eq!(Described::<Option<&str>>::PART.0, [32, 30, 20]);
        assert_eq!(Described::<&mut [u8]>::PART.0, [31, 34, 3]);
        assert_eq!(Described::<Result<(), crate::JsError>>::PART.0, [33, 0]);
        assert_eq!(Described::<dyn FnMut(u8) -> bool>::PART.0, [40, 1, 1, 3, 1]);
        assert_eq!(Described::<crate::Closure<dyn Fn(&str)>>::PART.0, [41, 1, 30, 20, 0]);
    }

    #[test]
    fn what_converts_itself_is_counted() {
        struct Own;
        impl WasmDescribe for Own {}
        assert_eq!(Described::<Option<&Own>>::PART.0, [32, 30, 59]);
        assert_eq!(Described::<Option<&Own>>::describers().len(), 1);
        assert!(Described::<Option<u32>>::describers().is_empty());
    }
}
