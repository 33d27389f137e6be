//! What the module exports for the post-processor, which calls it for `dlmalloc`.
//!
//! Not with debug assertions: nobody wants to debug an allocator that is compiled for that. And not for threads.

#![cfg(not(any(debug_assertions, target_feature = "atomics")))]

use super::{CONTENT, Heap, LINKS, Memory};
use core::arch::wasm32;
use core::cell::UnsafeCell;
use core::ptr::with_exposed_provenance_mut;

/// The memory of the module.
struct Linear;

impl Memory for Linear {
    fn load(&self, address: u32) -> u32 {
        unsafe { with_exposed_provenance_mut::<u32>(address as usize).read() }
    }

    fn store(&self, address: u32, value: u32) {
        unsafe { with_exposed_provenance_mut::<u32>(address as usize).write(value) }
    }

    fn grow(&self, pages: u32) -> Option<u32> {
        let before = wasm32::memory_grow::<0>(pages as usize);
        (before != usize::MAX).then_some(before as u32)
    }

    fn lists(&self) -> u32 {
        BEGINNINGS.0.get().expose_provenance() as u32
    }
}

/// Where each list begins.
static BEGINNINGS: Alone<[u32; LINKS as usize]> = Alone(UnsafeCell::new([0; LINKS as usize]));

static HEAP: Alone<Heap<Linear>> = Alone(UnsafeCell::new(Heap::new(Linear)));

/// Shared with nobody, as there are no threads.
struct Alone<T>(UnsafeCell<T>);

#[cfg(not(target_feature = "atomics"))]
unsafe impl<T> Sync for Alone<T> {}

fn heap() -> &'static Heap<Linear> {
    unsafe { &*HEAP.0.get() }
}

/// Memory for so many bytes.
///
/// Errors: 0 when there is no room.
#[unsafe(no_mangle)]
extern "C" fn __ferry_allocate(bytes: u32) -> u32 {
    heap().allocate(bytes)
}

/// Gives memory back.
#[unsafe(no_mangle)]
extern "C" fn __ferry_release(address: u32) {
    heap().free(address - CONTENT);
}

/// Gives back a chunk, or the end of one.
#[unsafe(no_mangle)]
extern "C" fn __ferry_release_chunk(chunk: u32, size: u32) {
    heap().release(chunk, size);
}

/// Takes a free chunk out of its list.
#[unsafe(no_mangle)]
extern "C" fn __ferry_unlink_chunk(chunk: u32, _size: u32) {
    heap().unlink(chunk);
}
