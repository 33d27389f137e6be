//! Fills a parcel, for JavaScript to read.

use crate::convert::WasmSlice;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem::ManuallyDrop;

/// How many cells stand before the parts.
pub(super) const HEAD: usize = 2;

/// A parcel that is being filled.
pub struct ParcelWriter {
    /// The head, which is filled in last, and the parts.
    cells: Vec<u64>,
    text: String,
}

impl ParcelWriter {
    pub(super) fn new() -> ParcelWriter {
        let mut cells = Vec::with_capacity(16);
        cells.resize(HEAD, 0);
        ParcelWriter { cells, text: String::new() }
    }

    /// One cell, a number.
    pub fn number(&mut self, value: f64) {
        self.cells.push(value.to_bits());
    }

    /// One cell of 64 bits.
    pub fn bits(&mut self, value: u64) {
        self.cells.push(value);
    }

    /// How many elements follow.
    pub fn count(&mut self, count: usize) {
        self.number(count as f64);
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        let units = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.count(units);
        self.text.push_str(text);
    }

    /// Numbers as they are in memory: how many, and their bytes.
    ///
    /// # Safety
    /// All bytes of a `T` are initialised.
    pub(super) unsafe fn bytes<T>(&mut self, items: &[T]) {
        self.count(items.len());
        let bytes = size_of_val(items);
        let start = self.cells.len();
        self.cells.resize(start + bytes.div_ceil(8), 0);
        unsafe {
            self.cells.as_mut_ptr().add(start).cast::<u8>().copy_from_nonoverlapping(items.as_ptr().cast(), bytes)
        }
    }

    /// The parcel.
    ///
    /// Ownership: the receiver's.
    pub(super) fn finish(self) -> WasmSlice {
        let cells = ManuallyDrop::new(self.joined());
        WasmSlice { ptr: cells.as_ptr().addr() as u32, len: cells.len() as u32 * 8 }
    }

    /// The address of the parcel, on a host whose addresses are wider.
    #[cfg(test)]
    pub(super) fn leak(self) -> *const u64 {
        ManuallyDrop::new(self.joined()).as_ptr()
    }

    /// Head, parts and text.
    fn joined(self) -> Vec<u64> {
        let ParcelWriter { mut cells, text } = self;
        let parts = cells.len() - HEAD;
        let start = cells.len();
        cells.resize(start + text.len().div_ceil(8), 0);
        let place = cells[start..].as_mut_ptr().cast::<u8>();
        unsafe { place.copy_from_nonoverlapping(text.as_ptr(), text.len()) }
        cells[0] = parts as u64 | (text.len() as u64) << 32;
        cells[1] = cells.capacity() as u64 * 8;
        cells
    }
}
