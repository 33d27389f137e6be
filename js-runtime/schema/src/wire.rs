//! Turns declarations into types, a const writer and a reader.
//!
//! Wire rules: integers are LEB128; text and lists are prefixed with their length (bytes, elements); every tag is a
//! byte. Example: `pub struct Param { name: text, ty: one(Type) }` becomes a struct with `name: &'a str` and
//! `ty: Type<'a>`, a `const fn write(&self, &mut Writer)` that writes the two in order, and, with the feature `read`,
//! `fn read(&mut Reader<'a>) -> Result<Self, ReadError>`. `field: kind since N` is read only from records of wire
//! version N or later; older records give the kind's empty value. Where a type is expected there may be `253` and the type,
//! or `254` and the number of such a type earlier in the record: in a block of imports few types are many.

use crate::{Describer, DescriberPointer, Type};

/// The text that stands for a part only rustc knows; see [`Writer`].
pub const HOLE_TEXT: &str = "\0hole";

/// Writes wire bytes, or only counts them.
///
/// Shape: bytes go to `out` as far as it reaches; `at` always counts all of them, so an empty `out` measures.
/// The offsets of holes (parts that are spliced in later) are kept the same way.
pub struct Writer<'b> {
    out: &'b mut [u8],
    at: usize,
    holes: &'b mut [usize],
    hole_count: usize,
    describers: &'b mut [DescriberPointer],
    describer_count: usize,
}

impl<'b> Writer<'b> {
    /// A writer into `out` that accepts no holes: meeting one is a bug in the macro.
    pub const fn new(out: &'b mut [u8]) -> Self {
        Writer { out, at: 0, holes: &mut [], hole_count: 0, describers: &mut [], describer_count: 0 }
    }

    /// A writer that notes where holes are.
    pub const fn with_holes(out: &'b mut [u8], holes: &'b mut [usize]) -> Self {
        Writer { out, at: 0, holes, hole_count: 0, describers: &mut [], describer_count: 0 }
    }

    /// A writer that gathers what describes the types that convert themselves.
    pub const fn with_describers(out: &'b mut [u8], describers: &'b mut [DescriberPointer]) -> Self {
        Writer { out, at: 0, holes: &mut [], hole_count: 0, describers, describer_count: 0 }
    }

    /// Types met so far that convert themselves.
    pub const fn describer_count(&self) -> usize {
        self.describer_count
    }

    /// Bytes written or counted so far.
    pub const fn length(&self) -> usize {
        self.at
    }

    /// Holes met so far.
    pub const fn hole_count(&self) -> usize {
        self.hole_count
    }

    pub(crate) const fn byte(&mut self, byte: u8) {
        if self.at < self.out.len() {
            self.out[self.at] = byte;
        }
        self.at += 1;
    }

    pub(crate) const fn num(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.byte(value as u8 | 0x80);
            value >>= 7;
        }
        self.byte(value as u8);
    }

    pub(crate) const fn int(&mut self, mut value: i64) {
        loop {
            let byte = value as u8 & 0x7f;
            value >>= 7;
            if (value == 0 && byte & 0x40 == 0) || (value == -1 && byte & 0x40 != 0) {
                return self.byte(byte);
            }
            self.byte(byte | 0x80);
        }
    }

    pub(crate) const fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.num(bytes.len() as u32);
        if self.at + bytes.len() <= self.out.len() {
            let (_, rest) = self.out.split_at_mut(self.at);
            let (place, _) = rest.split_at_mut(bytes.len());
            place.copy_from_slice(bytes);
        }
        self.at += bytes.len();
    }

    pub(crate) const fn splice(&mut self, text: &str) {
        if is_hole(text) { self.hole() } else { self.text(text) }
    }

    pub(crate) const fn texts(&mut self, texts: &[&str]) {
        self.num(texts.len() as u32);
        let mut i = 0;
        while i < texts.len() {
            self.text(texts[i]);
            i += 1;
        }
    }

    pub(crate) const fn types(&mut self, types: &[Type<'_>]) {
        self.num(types.len() as u32);
        let mut i = 0;
        while i < types.len() {
            types[i].write(self);
            i += 1;
        }
    }

    pub(crate) const fn describer(&mut self, by: &Describer) {
        if self.describer_count < self.describers.len() {
            self.describers[self.describer_count] = by.pointer();
        }
        self.describer_count += 1;
    }

    pub(crate) const fn hole(&mut self) {
        if self.hole_count < self.holes.len() {
            self.holes[self.hole_count] = self.at;
        }
        self.hole_count += 1;
    }
}

const fn is_hole(text: &str) -> bool {
    let (text, hole) = (text.as_bytes(), HOLE_TEXT.as_bytes());
    if text.len() != hole.len() {
        return false;
    }
    let mut i = 0;
    while i < text.len() {
        if text[i] != hole[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// The tag before a type that the record refers to again.
#[cfg(any(feature = "read", feature = "write"))]
pub(crate) const NOTED: u8 = 253;

/// The tag of a type that the record has noted; its number follows, in the order of the notes, from 0.
#[cfg(any(feature = "read", feature = "write"))]
pub(crate) const AGAIN: u8 = 254;

/// The byte that goes before a type that the same record refers to with [`again`].
#[cfg(feature = "write")]
pub const fn noted() -> u8 {
    NOTED
}

/// What stands for the type that the record noted as its `index`th.
#[cfg(feature = "write")]
pub fn again(index: u32) -> alloc::vec::Vec<u8> {
    let mut bytes = [0; 6];
    let mut writer = Writer::new(&mut bytes);
    writer.byte(AGAIN);
    writer.num(index);
    let length = writer.length();
    bytes[..length].to_vec()
}

/// Field kinds: the Rust type, how it is written, how it is read, and what an older record has instead.
macro_rules! kind {
    (type text) => { &'a str };
    (type splice) => { &'a str };
    (type texts) => { &'a [&'a str] };
    (type flag) => { bool };
    (type num) => { u32 };
    (type int) => { i64 };
    (type ty) => { &'a Type<'a> };
    (type types) => { &'a [Type<'a>] };
    (type describer) => { crate::Describer };
    (type one($of:ident)) => { $of<'a> };
    (type list($of:ident)) => { &'a [$of<'a>] };
    (type plain($of:ident)) => { $of };

    (write text, $value:expr, $w:expr) => { $w.text($value) };
    (write splice, $value:expr, $w:expr) => { $w.splice($value) };
    (write texts, $value:expr, $w:expr) => { $w.texts($value) };
    (write flag, $value:expr, $w:expr) => { $w.byte(*$value as u8) };
    (write num, $value:expr, $w:expr) => { $w.num(*$value) };
    (write int, $value:expr, $w:expr) => { $w.int(*$value) };
    (write ty, $value:expr, $w:expr) => { $value.write($w) };
    (write types, $value:expr, $w:expr) => { $w.types($value) };
    (write describer, $value:expr, $w:expr) => { $w.describer($value) };
    (write one($of:ident), $value:expr, $w:expr) => { $value.write($w) };
    (write plain($of:ident), $value:expr, $w:expr) => { $w.byte(*$value as u8) };
    (write list($of:ident), $value:expr, $w:expr) => {{
        $w.num($value.len() as u32);
        let mut i = 0;
        while i < $value.len() {
            $value[i].write($w);
            i += 1;
        }
    }};

    (read text, $r:expr) => { $r.text() };
    (read splice, $r:expr) => { $r.text() };
    (read texts, $r:expr) => { $r.list(|r| r.text()) };
    (read flag, $r:expr) => { $r.flag() };
    (read num, $r:expr) => { $r.num() };
    (read int, $r:expr) => { $r.int() };
    (read ty, $r:expr) => { $r.boxed(Type::read) };
    (read types, $r:expr) => { $r.list(Type::read) };
    (read describer, $r:expr) => { $r.describer() };
    (read one($of:ident), $r:expr) => { $of::read($r) };
    (read plain($of:ident), $r:expr) => { $of::read($r) };
    (read list($of:ident), $r:expr) => { $r.list($of::read) };

    (empty flag) => { false };
    (empty text) => { "" };
    (empty num) => { 0 };
    (empty int) => { 0 };
    (empty texts) => { &[] };
    (empty types) => { &[] };
    (empty one($of:ident)) => { $of::EMPTY };
    (empty plain($of:ident)) => { $of::FIRST };
    (empty list($of:ident)) => { &[] };
}

/// The declarations; see the module's documentation.
macro_rules! wire {
    () => {};

    ($(#[$doc:meta])* pub struct $name:ident {
        $($field:ident: $kind:ident $(($of:ident))? $(since $version:literal)?),* $(,)?
    } $($rest:tt)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name<'a> {
            $(
                #[doc = concat!("The record's `", stringify!($field), "`.")]
                pub $field: kind!(type $kind $(($of))?),
            )*
        }

        impl<'a> $name<'a> {
            /// Nothing in every field: what a literal leaves out.
            pub const EMPTY: $name<'a> = $name { $($field: kind!(empty $kind $(($of))?),)* };

            /// Writes the wire form.
            pub const fn write(&self, w: &mut Writer<'_>) {
                $(kind!(write $kind $(($of))?, &self.$field, w);)*
            }

            /// Reads the wire form.
            #[cfg(feature = "read")]
            pub fn read(r: &mut Reader<'a>) -> Result<Self, ReadError> {
                Ok($name { $($field: wire!(@read r, $kind $(($of))?, $(since $version)?),)* })
            }
        }

        wire! { $($rest)* }
    };

    ($(#[$doc:meta])* pub enum $name:ident {
        $($(#[$variant_doc:meta])* $tag:literal => $variant:ident $({
            $($field:ident: $kind:ident $(($of:ident))?),* $(,)?
        })?),* $(,)?
    } $($rest:tt)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum $name<'a> {
            $($(#[$variant_doc])* $variant $({
                $(
                    #[doc = concat!("The record's `", stringify!($field), "`.")]
                    $field: kind!(type $kind $(($of))?),
                )*
            })?,)*
        }

        impl<'a> $name<'a> {
            /// Writes the wire form.
            pub const fn write(&self, w: &mut Writer<'_>) {
                match self {
                    $($name::$variant $({ $($field,)* })? => {
                        wire!(@tag $name $variant, $tag, w);
                        $($(kind!(write $kind $(($of))?, $field, w);)*)?
                    })*
                }
            }

            /// Reads the wire form.
            #[cfg(feature = "read")]
            pub fn read(r: &mut Reader<'a>) -> Result<Self, ReadError> {
                r.nested(|r| match r.byte()? {
                    $(wire!(@pattern $name $variant, $tag) => Ok($name::$variant $({
                        $($field: kind!(read $kind $(($of))?, r)?,)*
                    })?),)*
                    tag => wire!(@other r, $name, tag),
                })
            }
        }

        wire! { $($rest)* }
    };

    // Tags alone: no lifetime, one byte.
    ($(#[$doc:meta])* pub plain enum $name:ident {
        $($(#[$variant_doc:meta])* $tag:literal => $variant:ident),* $(,)?
    } $($rest:tt)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$variant_doc])* $variant = $tag,)*
        }

        impl $name {
            /// What is meant where nothing is said.
            pub const FIRST: $name = [$($name::$variant),*][0];

            /// Reads the wire form.
            #[cfg(feature = "read")]
            pub fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
                match r.byte()? {
                    $($tag => Ok($name::$variant),)*
                    tag => Err(r.unknown(stringify!($name), tag)),
                }
            }
        }

        wire! { $($rest)* }
    };

    // A record may say once what many of its types are.
    (@other $r:expr, Type, $tag:expr) => { $r.shared_type($tag) };
    (@other $r:expr, $name:ident, $tag:expr) => { Err($r.unknown(stringify!($name), $tag)) };

    // A hole leaves no byte behind, only its place.
    (@tag Type Hole, $tag:literal, $w:expr) => { $w.hole() };
    (@tag $name:ident $variant:ident, $tag:literal, $w:expr) => { $w.byte($tag) };
    (@pattern $name:ident $variant:ident, $tag:literal) => { $tag };

    (@read $r:expr, $kind:ident $(($of:ident))?,) => { kind!(read $kind $(($of))?, $r)? };
    (@read $r:expr, $kind:ident $(($of:ident))?, since $version:literal) => {
        if $r.version() >= $version { kind!(read $kind $(($of))?, $r)? } else { kind!(empty $kind $(($of))?) }
    };
}
