//! Reads wire bytes into an arena, and never panics, whatever it is fed.

use crate::wire::{AGAIN, NOTED};
use core::fmt;

/// Owns what a reader decodes.
pub type Arena = bumpalo::Bump;

/// Nesting beyond this is refused: no Rust type that rustc accepts comes near it.
const MAX_DEPTH: u32 = 128;

/// How many elements room is made for before they have been read.
const LIST_RESERVE: usize = 64;

/// Why bytes are not a record.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadError {
    /// Offset into the section, in bytes.
    pub at: usize,
    /// What is wrong there.
    pub kind: ErrorKind,
}

/// What can be wrong with a record.
#[derive(Clone, Debug, PartialEq)]
pub enum ErrorKind {
    /// The bytes end inside an item.
    Truncated,
    /// A number has more bits than its type.
    NumberTooLarge,
    /// Text is not UTF-8.
    NotUtf8,
    /// A flag is neither 0 nor 1.
    NotAFlag,
    /// A tag that no version up to ours has.
    UnknownTag {
        /// The type being read.
        of: &'static str,
        /// The tag found.
        tag: u8,
    },
    /// A type that was said before, as which none was.
    NotNoted,
    /// Types nest deeper than any real one.
    TooDeep,
    /// The record was written by a newer version.
    NewerVersion {
        /// The crate whose record it is.
        krate: alloc::string::String,
        /// The version it was written with.
        version: u16,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::Truncated => write!(f, "the record ends in the middle of an item"),
            ErrorKind::NumberTooLarge => write!(f, "a number is too large"),
            ErrorKind::NotUtf8 => write!(f, "text is not UTF-8"),
            ErrorKind::NotAFlag => write!(f, "a flag is neither 0 nor 1"),
            ErrorKind::UnknownTag { of, tag } => write!(f, "unknown tag {tag} for {of}"),
            ErrorKind::NotNoted => write!(f, "a type refers to one that is not there"),
            ErrorKind::TooDeep => write!(f, "types nest too deeply"),
            ErrorKind::NewerVersion { krate, version } => {
                write!(f, "crate `{krate}` records version {version}, this tool reads up to {}", crate::WIRE_VERSION)
            }
        }?;
        write!(f, " (at byte {} of the section)", self.at)
    }
}

/// A position in wire bytes.
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Where `bytes` begins in the section, for error positions.
    base: usize,
    version: u16,
    depth: u32,
    /// The types that the record refers to by number.
    noted: alloc::vec::Vec<crate::Type<'a>>,
    /// Whether such a type is being read: it is written out in full, so that no type is larger than its bytes.
    noting: bool,
    /// How many types convert themselves so far.
    describers: u32,
    arena: &'a Arena,
}

impl<'a> Reader<'a> {
    /// Reads `bytes`, which begin at offset `base` of the section and were written with `version`.
    pub fn new(bytes: &'a [u8], base: usize, version: u16, arena: &'a Arena) -> Self {
        Reader {
            bytes,
            at: 0,
            base,
            version,
            depth: 0,
            noted: alloc::vec::Vec::new(),
            noting: false,
            describers: 0,
            arena,
        }
    }

    /// The version the bytes were written with.
    pub fn version(&self) -> u16 {
        self.version
    }

    /// Whether all bytes have been read.
    pub fn is_empty(&self) -> bool {
        self.at >= self.bytes.len()
    }

    pub(crate) fn error(&self, kind: ErrorKind) -> ReadError {
        ReadError { at: self.base + self.at, kind }
    }

    pub(crate) fn unknown(&self, of: &'static str, tag: u8) -> ReadError {
        ReadError { at: self.base + self.at - 1, kind: ErrorKind::UnknownTag { of, tag } }
    }

    pub(crate) fn byte(&mut self) -> Result<u8, ReadError> {
        let byte = *self.bytes.get(self.at).ok_or_else(|| self.error(ErrorKind::Truncated))?;
        self.at += 1;
        Ok(byte)
    }

    pub(crate) fn take(&mut self, length: usize) -> Result<&'a [u8], ReadError> {
        let end = self.at.checked_add(length).filter(|&end| end <= self.bytes.len());
        let end = end.ok_or_else(|| self.error(ErrorKind::Truncated))?;
        let taken = &self.bytes[self.at..end];
        self.at = end;
        Ok(taken)
    }

    pub(crate) fn flag(&mut self) -> Result<bool, ReadError> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(self.error(ErrorKind::NotAFlag)),
        }
    }

    pub(crate) fn num(&mut self) -> Result<u32, ReadError> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(value).map_err(|_| self.error(ErrorKind::NumberTooLarge));
            }
        }
        Err(self.error(ErrorKind::NumberTooLarge))
    }

    pub(crate) fn int(&mut self) -> Result<i64, ReadError> {
        let mut value = 0i128;
        for shift in (0..70).step_by(7) {
            let byte = self.byte()?;
            value |= i128::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                if byte & 0x40 != 0 {
                    value -= 1i128 << (shift + 7);
                }
                return i64::try_from(value).map_err(|_| self.error(ErrorKind::NumberTooLarge));
            }
        }
        Err(self.error(ErrorKind::NumberTooLarge))
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, ReadError> {
        let length = self.num()? as usize;
        let bytes = self.take(length)?;
        core::str::from_utf8(bytes).map_err(|_| self.error(ErrorKind::NotUtf8))
    }

    /// Reads a counted list. Every element takes at least one byte, so a count beyond the bytes left is a lie and
    /// is refused before anything is reserved for it.
    pub(crate) fn list<T: Copy>(
        &mut self,
        read: impl Fn(&mut Self) -> Result<T, ReadError>,
    ) -> Result<&'a [T], ReadError> {
        let count = self.num()? as usize;
        if count > self.bytes.len() - self.at {
            return Err(self.error(ErrorKind::Truncated));
        }
        // Lists nest, and each could claim all bytes left: no more is reserved than a real list needs.
        let mut elements = bumpalo::collections::Vec::with_capacity_in(count.min(LIST_RESERVE), self.arena);
        for _ in 0..count {
            elements.push(read(self)?);
        }
        Ok(elements.into_bump_slice())
    }

    /// How many types were read that convert themselves.
    pub fn describer_count(&self) -> u32 {
        self.describers
    }

    /// The describing function of the type that is read: they have no bytes, only an order.
    pub(crate) fn describer(&mut self) -> Result<crate::Describer, ReadError> {
        let index = self.describers;
        self.describers += 1;
        Ok(crate::Describer::numbered(index))
    }

    /// Reads a type that is noted, or that was; see `wire`.
    pub(crate) fn shared_type(&mut self, tag: u8) -> Result<crate::Type<'a>, ReadError> {
        match tag {
            NOTED if !self.noting => {
                self.noting = true;
                let ty = crate::Type::read(self);
                self.noting = false;
                let ty = ty?;
                self.noted.push(ty);
                Ok(ty)
            }
            AGAIN if !self.noting => {
                let at = self.at;
                let index = self.num()? as usize;
                let unknown = ReadError { at: self.base + at, kind: ErrorKind::NotNoted };
                self.noted.get(index).copied().ok_or(unknown)
            }
            tag => Err(self.unknown("Type", tag)),
        }
    }

    pub(crate) fn boxed<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, ReadError>,
    ) -> Result<&'a T, ReadError> {
        let value = read(self)?;
        Ok(self.arena.alloc(value))
    }

    pub(crate) fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, ReadError>) -> Result<T, ReadError> {
        if self.depth >= MAX_DEPTH {
            return Err(self.error(ErrorKind::TooDeep));
        }
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }
}
