//! Reads a parcel that the glue filled.

use super::writer::HEAD;
use crate::convert::WasmSlice;
use alloc::alloc::{Layout, dealloc};
use alloc::vec::Vec;
use core::mem::MaybeUninit;

/// A parcel that is being emptied; it is freed when this is dropped.
pub struct ParcelReader {
    address: *const u64,
    allocated: usize,
    /// The next cell.
    at: usize,
    /// Where the cells end and the text begins.
    end: usize,
    /// Bytes of text already taken.
    text_at: usize,
    text_bytes: usize,
}

impl ParcelReader {
    /// Shape: see the module `parcel`; on a host whose addresses are wider there are no parcels.
    ///
    /// # Safety
    /// The parcel comes from the glue and is used once.
    pub(super) unsafe fn open(abi: WasmSlice) -> ParcelReader {
        unsafe { ParcelReader::at(abi.ptr as usize as *const u64) }
    }

    /// # Safety
    /// A parcel is at this address, and is used once.
    pub(super) unsafe fn at(address: *const u64) -> ParcelReader {
        let (sizes, allocated) = unsafe { (*address, *address.add(1)) };
        ParcelReader {
            address,
            allocated: allocated as u32 as usize,
            at: HEAD,
            end: HEAD + sizes as u32 as usize,
            text_at: 0,
            text_bytes: (sizes >> 32) as usize,
        }
    }

    /// One cell of 64 bits.
    pub fn bits(&mut self) -> u64 {
        assert!(self.at < self.end, "bug: the glue passed fewer parts than the type has");
        let cell = unsafe { *self.address.add(self.at) };
        self.at += 1;
        cell
    }

    /// One cell, a number.
    pub fn number(&mut self) -> f64 {
        f64::from_bits(self.bits())
    }

    /// How many elements follow.
    pub fn count(&mut self) -> usize {
        self.number() as usize
    }

    /// Text.
    pub fn text(&mut self) -> &str {
        let units = self.count();
        let bytes = unsafe {
            let start = self.address.add(self.end).cast::<u8>();
            core::slice::from_raw_parts(start.add(self.text_at), self.text_bytes - self.text_at)
        };
        let rest = unsafe { core::str::from_utf8_unchecked(bytes) };
        let length = prefix(rest, units);
        self.text_at += length;
        // Once for each text: for the rest as well, a long list would take forever.
        debug_assert!(core::str::from_utf8(&bytes[..length]).is_ok(), "bug: the glue passed text that is not UTF-8");
        &rest[..length]
    }

    /// Numbers as they are in memory.
    ///
    /// # Safety
    /// Any bytes are a `T`.
    pub(super) unsafe fn bytes<T>(&mut self) -> Vec<T> {
        let count = self.count();
        let bytes = count * size_of::<T>();
        assert!(bytes.div_ceil(8) <= self.end - self.at, "bug: the glue passed fewer numbers than it says");
        let mut items: Vec<T> = Vec::with_capacity(count);
        unsafe {
            let from = self.address.add(self.at).cast::<MaybeUninit<u8>>();
            items.as_mut_ptr().cast::<MaybeUninit<u8>>().copy_from_nonoverlapping(from, bytes);
            items.set_len(count);
        }
        self.at += bytes.div_ceil(8);
        items
    }
}

/// The bytes of the first `units` UTF-16 code units.
fn prefix(text: &str, units: usize) -> usize {
    // Most text is ASCII, where units are bytes.
    if text.as_bytes().get(..units).is_some_and(<[u8]>::is_ascii) {
        return units;
    }
    let mut left = units;
    for (at, character) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(character.len_utf16());
    }
    text.len()
}

impl Drop for ParcelReader {
    fn drop(&mut self) {
        if let Ok(layout) = Layout::from_size_align(self.allocated, 8) {
            unsafe { dealloc(self.address.cast_mut().cast(), layout) }
        }
    }
}
