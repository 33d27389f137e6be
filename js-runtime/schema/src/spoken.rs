//! The words in which hand-written descriptions speak of types, and their numbers.

/// Declares the words: a constant list of names, in which each one's place is its number.
macro_rules! spoken {
    ($($(#[$doc:meta])* $name:literal => $variant:ident,)*) => {
        /// A word of a description; its arguments follow it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Spoken {
            $($(#[$doc])* $variant,)*
        }

        impl Spoken {
            const ALL: &[(&'static str, Spoken)] = &[$(($name, Spoken::$variant)),*];
        }
    };
}

spoken! {
    /// `i8`.
    "I8" => I8,
    /// `u8`.
    "U8" => U8,
    /// `i16`.
    "I16" => I16,
    /// `u16`.
    "U16" => U16,
    /// `i32`.
    "I32" => I32,
    /// `u32`.
    "U32" => U32,
    /// `i64`.
    "I64" => I64,
    /// `u64`.
    "U64" => U64,
    /// `f32`.
    "F32" => F32,
    /// `f64`.
    "F64" => F64,
    /// `i128`.
    "I128" => I128,
    /// `u128`.
    "U128" => U128,
    /// `bool`.
    "BOOLEAN" => Boolean,
    /// `char`.
    "CHAR" => Char,
    /// Nothing.
    "UNIT" => Unit,
    /// Text.
    "STRING" => String,
    /// Text as well.
    "CACHED_STRING" => CachedString,
    /// Any JavaScript value.
    "EXTERNREF" => Externref,
    /// A JavaScript value of a type: how many characters its name has, and these.
    "NAMED_EXTERNREF" => NamedExternref,
    /// An exported enum: its name, and a number that is no variant of it.
    "ENUM" => Enum,
    /// An enum of strings: its name, and the number of its variants.
    "STRING_ENUM" => StringEnum,
    /// An exported struct: its name.
    "RUST_STRUCT" => RustStruct,
    /// A reference to what follows.
    "REF" => Ref,
    /// A mutable reference to what follows.
    "REFMUT" => RefMut,
    /// A reference that outlives the call.
    "LONGREF" => LongRef,
    /// A slice of what follows.
    "SLICE" => Slice,
    /// A vector of what follows.
    "VECTOR" => Vector,
    /// What follows, or nothing.
    "OPTIONAL" => Optional,
    /// What follows, or an error.
    "RESULT" => Result,
    /// What follows, with bytes that are clamped.
    "CLAMPED" => Clamped,
    /// An address that is not 0.
    "NONNULL" => NonNull,
    /// A closure, which can be described only by its type.
    "CLOSURE" => Closure,
    /// A function, likewise.
    "FUNCTION" => Function,
}

/// Numbers of words begin here: no length, and no character of a name, is so large.
const FIRST: u32 = 0x0200_0000;

impl Spoken {
    /// The word of a number.
    pub fn of(number: u32) -> Option<Spoken> {
        let place = number.checked_sub(FIRST)? as usize;
        Spoken::ALL.get(place).map(|(_, word)| *word)
    }
}

/// The number of a word, by its name.
pub const fn spoken(name: &str) -> u32 {
    let mut place = 0;
    while place < Spoken::ALL.len() {
        if same(Spoken::ALL[place].0.as_bytes(), name.as_bytes()) {
            return FIRST + place as u32;
        }
        place += 1;
    }
    panic!("bug: a word without a number")
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_number_of_its_name() {
        assert_eq!(Spoken::of(spoken("OPTIONAL")), Some(Spoken::Optional));
        assert_eq!(Spoken::of(spoken("I8")), Some(Spoken::I8));
        assert_eq!(Spoken::of(7), None);
        assert_eq!(Spoken::of(u32::MAX), None);
    }
}
