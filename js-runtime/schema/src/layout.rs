//! Says which words each type occupies, and how absence is represented.

use crate::Type;

/// No type takes more core values than this.
pub const MAX_WORDS: usize = 4;

/// One core WebAssembly value crossing the boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// 32 bits: numbers, addresses, lengths, flags, handles.
    I32,
    /// 64 bits.
    I64,
    /// A single-precision float.
    F32,
    /// A double-precision float.
    F64,
}

/// The words of a type, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    words: [Word; MAX_WORDS],
    length: usize,
}

impl Words {
    /// Nothing crosses.
    pub const NONE: Words = Words::of(&[]);

    /// The given words.
    pub const fn of(words: &[Word]) -> Words {
        let mut all = [Word::I32; MAX_WORDS];
        let mut i = 0;
        while i < words.len() {
            all[i] = words[i];
            i += 1;
        }
        Words { words: all, length: words.len() }
    }

    /// These words after one more.
    pub const fn after(self, first: Word) -> Words {
        assert!(self.length < MAX_WORDS, "an option of this type takes more words than a value may have");
        let mut all = [first; MAX_WORDS];
        let mut i = 0;
        while i < self.length {
            all[i + 1] = self.words[i];
            i += 1;
        }
        Words { words: all, length: self.length + 1 }
    }

    /// The words as a slice.
    pub const fn as_slice(&self) -> &[Word] {
        self.words.split_at(self.length).0
    }
}

/// How an `Option` of a type says that there is nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// A word before the value: 0 for none, 1 for some.
    Flag,
    /// The value's first word is never 0 (an address or a handle), so 0 means none.
    NonZero,
}

impl Type<'_> {
    /// The only statement of layout: which words a value of this type takes.
    pub const fn words(&self) -> Words {
        use Word::{F32, F64, I32, I64};
        match self {
            Type::Unit | Type::Hole | Type::Parameter { .. } | Type::Length { .. } => Words::NONE,
            Type::Bool | Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::U32 => Words::of(&[I32]),
            Type::Isize | Type::Usize | Type::Char | Type::Pointer | Type::NonNull => Words::of(&[I32]),
            Type::ClampedByte | Type::Undefined | Type::Null | Type::Maybe { .. } => Words::of(&[I32]),
            Type::Foreign { .. } => Words::of(&[I32]),
            Type::I64 | Type::U64 => Words::of(&[I64]),
            Type::I128 | Type::U128 => Words::of(&[I64, I64]),
            Type::F32 => Words::of(&[F32]),
            Type::F64 | Type::Enum { .. } | Type::Duration | Type::Time | Type::Whole { .. } => Words::of(&[F64]),
            Type::Str | Type::KeptStr | Type::String | Type::Slice { .. } | Type::Vec { .. } => Words::of(&[I32, I32]),
            Type::Array { .. } | Type::Tuple { .. } | Type::Map { .. } | Type::Set { .. } => Words::of(&[I32, I32]),
            Type::Data { .. } | Type::Json | Type::Parsed | Type::ForeignList { .. } => Words::of(&[I32, I32]),
            Type::JsValue | Type::JsError | Type::Import { .. } | Type::Function { .. } => Words::of(&[I32]),
            Type::Class { .. } | Type::StringEnum { .. } | Type::Union { .. } => Words::of(&[I32]),
            Type::Iterable { .. } => Words::of(&[I32]),
            Type::Ref { inner } => inner.words(),
            // A mutable slice from JavaScript also carries the array it is copied back to.
            Type::RefMut { inner } => match inner {
                Type::Slice { .. } => Words::of(&[I32, I32, I32]),
                _ => inner.words(),
            },
            Type::Result { ok } => ok.words(),
            Type::Callback { .. } => Words::of(&[I32, I32, I32]),
            // There are two ways to be nothing.
            Type::Option { inner: Type::Option { .. } | Type::Nullable { .. } } => Words::of(&[I32, I32]),
            Type::Option { inner } | Type::Nullable { inner } => match inner.presence() {
                Presence::Flag => inner.words().after(I32),
                Presence::NonZero => inner.words(),
            },
        }
    }

    /// How an `Option` of this type says that there is nothing.
    pub const fn presence(&self) -> Presence {
        match self {
            Type::Unit | Type::Bool | Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::U32 => {
                Presence::Flag
            }
            Type::Isize | Type::Usize | Type::Char | Type::Pointer | Type::I64 | Type::U64 => Presence::Flag,
            Type::I128 | Type::U128 | Type::F32 | Type::F64 | Type::Enum { .. } => Presence::Flag,
            Type::StringEnum { .. } | Type::ClampedByte => Presence::Flag,
            Type::Union { .. } => Presence::NonZero,
            Type::Duration | Type::Time | Type::Whole { .. } | Type::Parameter { .. } => Presence::Flag,
            Type::Data { .. } | Type::Iterable { .. } | Type::Json | Type::Parsed => Presence::NonZero,
            Type::Array { .. } | Type::Tuple { .. } | Type::Map { .. } | Type::Set { .. } => Presence::NonZero,
            Type::NonNull | Type::Undefined | Type::Null | Type::Maybe { .. } => Presence::NonZero,
            Type::Foreign { .. } | Type::ForeignList { .. } => Presence::NonZero,
            Type::Str | Type::KeptStr | Type::String | Type::Slice { .. } | Type::Vec { .. } => Presence::NonZero,
            Type::JsValue | Type::JsError | Type::Import { .. } | Type::Function { .. } => Presence::NonZero,
            Type::Class { .. } | Type::Callback { .. } => Presence::NonZero,
            Type::Ref { inner } | Type::RefMut { inner } => inner.presence(),
            Type::Option { .. } | Type::Nullable { .. } | Type::Result { .. } | Type::Hole | Type::Length { .. } => {
                Presence::Flag
            }
        }
    }

    /// Whether elements of this type lie in memory as those of a JavaScript typed array.
    pub const fn has_typed_array(&self) -> bool {
        let small = matches!(self, Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::U32);
        let large = matches!(self, Type::Isize | Type::Usize | Type::I64 | Type::U64 | Type::F32 | Type::F64);
        small || large || matches!(self, Type::ClampedByte)
    }

    /// Whether this is a value of any kind, of which `null` is told apart: `Nullable<JsValue>`.
    pub const fn is_any_or_null(&self) -> bool {
        matches!(self, Type::Nullable { inner: Type::JsValue })
    }

    /// Whether the single word is a handle to a JavaScript value.
    pub const fn is_handle(&self) -> bool {
        match self {
            Type::JsValue | Type::JsError | Type::Import { .. } | Type::Function { .. } | Type::Union { .. } => true,
            Type::Undefined | Type::Null | Type::Maybe { .. } | Type::Foreign { .. } | Type::Iterable { .. } => true,
            // Two ways to be nothing are no handle.
            Type::Option { inner: Type::Option { .. } | Type::Nullable { .. } } => false,
            Type::Ref { inner } | Type::Option { inner } | Type::Nullable { inner } => inner.is_handle(),
            Type::Result { ok } => ok.is_handle(),
            _ => false,
        }
    }
}
