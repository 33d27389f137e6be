//! Frames records: length, version, crate, items.
//!
//! Shape: `[length: u32 LE][version: u16 LE][crate: text][items …]`, where `length` counts the bytes after itself and
//! items follow each other to the record's end. The linker joins the records of all crates into one section.

use crate::WIRE_VERSION;

/// Bytes of the fixed part of a frame.
pub const FIXED: usize = 6;

/// The fixed start of a record whose crate name and items take `rest` bytes.
pub const fn frame_header(rest: usize) -> [u8; FIXED] {
    let length = (rest + 2) as u32;
    let [a, b, c, d] = length.to_le_bytes();
    let [e, f] = WIRE_VERSION.to_le_bytes();
    [a, b, c, d, e, f]
}

/// How many bytes a record of these parts takes, its frame included.
pub const fn encoded_length(parts: &[crate::Part<'_>]) -> usize {
    FIXED + total(parts)
}

/// The bytes of all parts together.
pub const fn total(parts: &[crate::Part<'_>]) -> usize {
    let mut length = 0;
    let mut i = 0;
    while i < parts.len() {
        length += parts[i].0.len();
        i += 1;
    }
    length
}

/// Items as the macro knows them: bytes, cut where rustc must add something.
///
/// Shape: `pieces` has one element more than there are holes; hole `i` lies between `pieces[i]` and `pieces[i + 1]`.
#[cfg(feature = "write")]
pub struct Template {
    /// The bytes between the holes.
    pub pieces: alloc::vec::Vec<alloc::vec::Vec<u8>>,
}

/// Encodes one item; with a crate name, the start of a record.
#[cfg(feature = "write")]
pub fn template(krate: Option<&str>, item: Option<&crate::Item<'_>>) -> Template {
    let write = |w: &mut crate::Writer<'_>| {
        if let Some(krate) = krate {
            w.text(krate);
        }
        if let Some(item) = item {
            item.write(w);
        }
    };
    let mut measure = crate::Writer::with_holes(&mut [], &mut []);
    write(&mut measure);
    let mut bytes = alloc::vec![0; measure.length()];
    let mut holes = alloc::vec![0; measure.hole_count()];
    write(&mut crate::Writer::with_holes(&mut bytes, &mut holes));
    let mut pieces = alloc::vec::Vec::with_capacity(holes.len() + 1);
    let mut from = 0;
    for hole in holes {
        pieces.push(bytes[from..hole].to_vec());
        from = hole;
    }
    pieces.push(bytes[from..].to_vec());
    Template { pieces }
}

/// One record of the section.
#[cfg(feature = "read")]
pub struct Record<'a> {
    /// The crate that wrote it.
    pub krate: &'a str,
    /// The version it was written with.
    pub version: u16,
    /// Its items.
    pub items: alloc::vec::Vec<crate::Item<'a>>,
    /// How many types in them convert themselves.
    pub describers: u32,
}

/// Iterates over the records of a section, stopping at the first that cannot be read.
#[cfg(feature = "read")]
pub struct Records<'a> {
    section: &'a [u8],
    at: usize,
    arena: &'a crate::Arena,
}

#[cfg(feature = "read")]
impl<'a> Records<'a> {
    /// The records of `section`.
    pub fn new(section: &'a [u8], arena: &'a crate::Arena) -> Self {
        Records { section, at: 0, arena }
    }

    fn record(&mut self) -> Result<Record<'a>, crate::ReadError> {
        use crate::{ErrorKind, ReadError, Reader};
        let start = self.at;
        self.at = self.section.len();
        let truncated = || ReadError { at: start, kind: ErrorKind::Truncated };
        let frame = self.section[start..].first_chunk::<FIXED>().ok_or_else(truncated)?;
        let length = u32::from_le_bytes([frame[0], frame[1], frame[2], frame[3]]) as usize;
        let version = u16::from_le_bytes([frame[4], frame[5]]);
        let end = (start + 4).checked_add(length).ok_or_else(truncated)?;
        let bytes = self.section.get(start + FIXED..end).ok_or_else(truncated)?;
        let mut reader = Reader::new(bytes, start + FIXED, version, self.arena);
        let krate = reader.text()?;
        if version > WIRE_VERSION {
            let kind = ErrorKind::NewerVersion { krate: krate.into(), version };
            return Err(ReadError { at: start, kind });
        }
        let mut items = alloc::vec::Vec::new();
        while !reader.is_empty() {
            items.push(crate::Item::read(&mut reader)?);
        }
        self.at = end;
        Ok(Record { krate, version, items, describers: reader.describer_count() })
    }
}

#[cfg(feature = "read")]
impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, crate::ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.section.len() {
            return None;
        }
        Some(self.record())
    }
}
