//! What says what a type is that converts itself: a function of Rust's, which only the finished module holds.
//!
//! A constant can hold a function, and a record cannot. So a record counts the types that convert themselves, in the order in
//! which they are written, and their functions lie in the module's data, in the same order, where the record's symbol is.

use core::fmt;

/// The function that describes a type which converts itself, or on the reading side its number.
#[derive(Clone, Copy)]
pub struct Describer {
    function: Option<fn()>,
    index: u32,
}

impl Describer {
    /// Nobody describes the type.
    pub const NONE: Describer = Describer { function: None, index: u32::MAX };

    /// The type is what the function says.
    pub const fn new(function: fn()) -> Describer {
        Describer { function: Some(function), index: u32::MAX }
    }

    /// The type is what the function of this number says, among those of the record.
    pub const fn numbered(index: u32) -> Describer {
        Describer { function: None, index }
    }

    /// The number of the function.
    pub const fn index(self) -> u32 {
        self.index
    }

    /// The function as data.
    pub(crate) const fn pointer(self) -> DescriberPointer {
        match self.function {
            Some(function) => DescriberPointer(function),
            None => DescriberPointer::NOTHING,
        }
    }
}

/// Who describes a type is no part of what it is.
impl PartialEq for Describer {
    fn eq(&self, _: &Describer) -> bool {
        true
    }
}

impl fmt::Debug for Describer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("_")
    }
}

/// A describing function in a module's data: its place in the function table.
///
/// Shape: 4 bytes in a 32-bit module, at any address: where there are none, nothing moves for them.
#[derive(Clone, Copy)]
#[repr(C, packed)]
pub struct DescriberPointer(fn());

impl DescriberPointer {
    /// Says nothing.
    pub const NOTHING: DescriberPointer = DescriberPointer(nothing);

    /// Bytes of one in a 32-bit module.
    pub const SIZE: usize = 4;
}

fn nothing() {}

/// Bytes of a record, and what describes the types in them that convert themselves.
pub type Part<'a> = (&'a [u8], &'a [DescriberPointer]);

/// How many types convert themselves in all parts.
pub const fn describer_count(parts: &[Part<'_>]) -> usize {
    let mut count = 0;
    let mut i = 0;
    while i < parts.len() {
        count += parts[i].1.len();
        i += 1;
    }
    count
}

/// What describes them, in order. `N` must be [`describer_count`] of the same parts.
pub const fn describers<const N: usize>(parts: &[Part<'_>]) -> [DescriberPointer; N] {
    let mut found = [DescriberPointer::NOTHING; N];
    if N == 0 {
        return found;
    }
    let mut rest: &mut [DescriberPointer] = &mut found;
    let mut i = 0;
    while i < parts.len() {
        let (place, after) = rest.split_at_mut(parts[i].1.len());
        place.copy_from_slice(parts[i].1);
        rest = after;
        i += 1;
    }
    assert!(rest.is_empty(), "bug: there are fewer describing functions than were counted");
    found
}
