//! The record of one monomorphisation, and the magic that finds it.
//!
//! Some facts exist only once generic code is instantiated, above all the signature of a closure. Such code refers to
//! an [`InstanceRecord`] constant; rustc places it in the data section, and the post-processor finds it by its magic.

use crate::DescriberPointer;
use core::ptr::null;

/// The first bytes of every instance record.
pub const MAGIC: [u8; 16] = *b"ferry instance\xf3\x01";

/// Room for a signature, in bytes. A longer one is a compile error.
pub const CAPACITY: usize = 484;

/// What an instance record describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum InstanceKind {
    /// A Rust closure; the signature is its [`Type::Callback`](crate::Type::Callback).
    Closure = 1,
}

/// Describes one monomorphisation to the post-processor.
///
/// Shape: as declared, for a 32-bit target; 536 bytes. Its address is its identity; duplicates are legal.
#[repr(C)]
pub struct InstanceRecord {
    magic: [u8; 16],
    version: u32,
    kind: u32,
    /// Which conversion this is. The post-processor numbers the records it finds and writes the number here.
    pub index: u32,
    /// The shim that calls the closure, and the one that drops it (null for borrowed closures).
    pub functions: [*const (); 2],
    length: u32,
    signature: [u8; CAPACITY],
    /// What describes the types in the signature that convert themselves, in order; null if none does.
    describers: *const DescriberPointer,
}

impl InstanceRecord {
    /// Offset of `index`, in bytes.
    pub const INDEX_OFFSET: usize = 24;
    /// Offset of `functions`, in bytes.
    pub const FUNCTIONS_OFFSET: usize = 28;
    const LENGTH_OFFSET: usize = 36;
    /// Offset of the signature, in bytes.
    pub const SIGNATURE_OFFSET: usize = 40;
    /// Offset of the address of what describes types, in bytes.
    pub const DESCRIBERS_OFFSET: usize = Self::SIGNATURE_OFFSET + CAPACITY;
    /// Bytes of a whole record in a 32-bit module.
    pub const SIZE: usize = Self::DESCRIBERS_OFFSET + 4;

    /// The record of a closure that `invoke` calls and `destroy` drops, and of which `describers` describe types.
    pub const fn closure(
        (signature, length): &([u8; CAPACITY], usize),
        describers: &'static [DescriberPointer],
        invoke: *const (),
        destroy: *const (),
    ) -> InstanceRecord {
        InstanceRecord {
            magic: MAGIC,
            version: crate::WIRE_VERSION as u32,
            kind: InstanceKind::Closure as u32,
            index: u32::MAX,
            functions: [invoke, destroy],
            length: *length as u32,
            signature: *signature,
            describers: if describers.is_empty() { null() } else { describers.as_ptr() },
        }
    }
}

/// An instance record found in a module's data.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundInstance<'a> {
    /// The version it was written with.
    pub version: u32,
    /// What it describes.
    pub kind: InstanceKind,
    /// Table indices of its functions; 0 for none.
    pub functions: [u32; 2],
    /// The encoded signature.
    pub signature: &'a [u8],
    /// The address of what describes types in it; 0 for nothing.
    pub describers: u32,
}

impl<'a> FoundInstance<'a> {
    /// Reads the record that begins at the start of `bytes`; `None` if it does not validate.
    pub fn parse(bytes: &'a [u8]) -> Option<FoundInstance<'a>> {
        let bytes = bytes.get(..InstanceRecord::SIZE)?;
        if bytes[..MAGIC.len()] != MAGIC {
            return None;
        }
        let word = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let kind = match word(20) {
            1 => InstanceKind::Closure,
            _ => return None,
        };
        let length = word(InstanceRecord::LENGTH_OFFSET) as usize;
        let signature = bytes[InstanceRecord::SIGNATURE_OFFSET..].get(..length)?;
        let functions = [word(InstanceRecord::FUNCTIONS_OFFSET), word(InstanceRecord::FUNCTIONS_OFFSET + 4)];
        let describers = word(InstanceRecord::DESCRIBERS_OFFSET);
        Some(FoundInstance { version: word(16), kind, functions, signature, describers })
    }
}
