//! Which slots hold JavaScript values, and how many Rust values share each.
//!
//! The values live on JavaScript's side; the bookkeeping is here, so that cloning and dropping call nothing.

use crate::rt::imports;
use alloc::vec::Vec;
use core::cell::UnsafeCell;

/// The slots of the constants, which are never counted: `undefined`, `null`, `true`, `false`.
pub(crate) const CONSTANTS: u32 = 4;

/// In an entry: the slot is free, and the other bits are the next free one.
const FREE: u32 = 1 << 31;
/// The end of the free list.
const END: u32 = FREE - 1;
/// How many slots are asked for at least when there are none left.
const STEP: u32 = 128;

/// One entry per slot from [`CONSTANTS`] on: a count, or a link of the free list.
pub(crate) struct Slots {
    entries: Vec<u32>,
    first_free: u32,
    /// How many entries JavaScript has made room for.
    room: u32,
}

impl Slots {
    #[inline]
    pub(crate) const fn new() -> Slots {
        Slots { entries: Vec::new(), first_free: END, room: 0 }
    }

    /// A slot with a count of one. `grow` is told for how many more slots to make room.
    #[inline]
    pub(crate) fn allocate(&mut self, grow: impl FnOnce(u32)) -> u32 {
        let entry = self.first_free;
        // Beyond the last one is the end of the list, as well.
        let Some(link) = self.entries.get_mut(entry as usize) else { return self.extend(grow) };
        self.first_free = *link & !FREE;
        *link = 1;
        entry + CONSTANTS
    }

    /// A slot that there was not yet, with a count of one. Apart, so that a slot that there is costs no frame.
    #[cold]
    #[inline(never)]
    fn extend(&mut self, grow: impl FnOnce(u32)) -> u32 {
        let entry = self.entries.len() as u32;
        if entry == self.room {
            // Nothing has changed yet: `grow` may throw.
            let count = self.room.max(STEP);
            self.entries.reserve_exact(count as usize);
            grow(count);
            self.room += count;
        }
        self.entries.push(1);
        entry + CONSTANTS
    }

    /// The entry of a slot.
    #[inline]
    fn entry(&mut self, handle: u32) -> &mut u32 {
        // Not by index: every module would carry the text of that panic and the formatting of its numbers.
        match self.entries.get_mut((handle - CONSTANTS) as usize) {
            Some(entry) => entry,
            None => unknown(),
        }
    }

    /// One more value shares the slot.
    #[inline]
    pub(crate) fn retain(&mut self, handle: u32) {
        if handle < CONSTANTS {
            return;
        }
        let entry = self.entry(handle);
        // Also true of a free slot, which nobody can clone from.
        if *entry >= END {
            too_many()
        }
        *entry += 1;
    }

    /// One value less shares the slot. True if it was the last, and the slot is free now.
    #[inline]
    pub(crate) fn release(&mut self, handle: u32) -> bool {
        if handle < CONSTANTS {
            return false;
        }
        let next = self.first_free;
        let entry = self.entry(handle);
        if *entry & FREE != 0 {
            twice()
        }
        *entry -= 1;
        if *entry != 0 {
            return false;
        }
        *entry = FREE | next;
        self.first_free = handle - CONSTANTS;
        true
    }

    /// How many slots are in use, constants not counted.
    pub(crate) fn live(&self) -> u32 {
        // Counted when somebody asks: those who take and give up slots are many more.
        self.entries.iter().filter(|&entry| entry & FREE == 0).count() as u32
    }
}

// Thrown as plain text: every module has this, and a panic would bring its place and the formatting of it along.
// Whatever gives up a handle may lead here, and should not be noted for that: nothing is put in order after a bug.

#[cold]
fn too_many() -> ! {
    crate::error::throw_bug(
        "a JavaScript value is shared by too many Rust values: some of them were leaked with `forget`",
    )
}

#[cold]
fn unknown() -> ! {
    crate::error::throw_bug("bug: there is no such handle")
}

#[cold]
fn twice() -> ! {
    crate::error::throw_bug("bug: a handle was released twice")
}

struct Global(UnsafeCell<Slots>);

// Every thread of wasm has its own. On other hosts only constants exist, and those are never looked up.
unsafe impl Sync for Global {}

#[cfg_attr(target_feature = "atomics", thread_local)]
static SLOTS: Global = Global(UnsafeCell::new(Slots::new()));

/// Runs `use_it` on the module's slots, which it must not do from within itself.
#[inline]
fn with<R>(use_it: impl FnOnce(&mut Slots) -> R) -> R {
    use_it(unsafe { &mut *SLOTS.0.get() })
}

/// A new slot, whose content the caller sets.
#[cfg_attr(not(target_family = "wasm"), allow(dead_code, reason = "called by exports"))]
#[inline]
pub(crate) fn allocate() -> u32 {
    with(|slots| slots.allocate(imports::slots_grow))
}

/// One more value shares `handle`.
#[inline]
pub(crate) fn retain(handle: u32) {
    if handle >= CONSTANTS {
        with(|slots| slots.retain(handle));
    }
}

/// One value less shares `handle`.
#[inline]
pub(crate) fn release(handle: u32) {
    if handle >= CONSTANTS && with(|slots| slots.release(handle)) {
        imports::slot_clear(handle);
    }
}

/// How many JavaScript values Rust holds, each counted once however many handles share it.
#[inline]
pub fn externref_heap_live_count() -> u32 {
    with(|slots| slots.live())
}

/// The same as [`externref_heap_live_count`].
#[doc(hidden)]
#[deprecated = "renamed to `externref_heap_live_count`"]
#[inline]
pub fn anyref_heap_live_count() -> u32 {
    externref_heap_live_count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn never(_: u32) {
        panic!("there is room");
    }

    #[test]
    fn slots_start_after_the_constants_and_ask_for_room_once() {
        let mut slots = Slots::new();
        let mut asked = 0;
        assert_eq!(slots.allocate(|count| asked = count), 4);
        assert_eq!(asked, 128);
        assert_eq!(slots.allocate(never), 5);
        for expected in 6..132 {
            assert_eq!(slots.allocate(never), expected);
        }
        assert_eq!(slots.allocate(|count| asked = count), 132);
        assert_eq!(asked, 128);
        assert_eq!(slots.live(), 129);
    }

    #[test]
    fn room_doubles() {
        let mut slots = Slots::new();
        let mut asked = Vec::new();
        for _ in 0..600 {
            slots.allocate(|count| asked.push(count));
        }
        assert_eq!(asked, [128, 128, 256, 512]);
    }

    #[test]
    fn a_released_slot_is_used_again_last_first() {
        let mut slots = Slots::new();
        let [a, b, c] = [(); 3].map(|()| slots.allocate(|_| ()));
        assert!(slots.release(a));
        assert!(slots.release(c));
        assert_eq!(slots.live(), 1);
        assert_eq!(slots.allocate(never), c);
        assert_eq!(slots.allocate(never), a);
        assert_eq!(slots.allocate(never), b + 2);
    }

    #[test]
    fn a_shared_slot_is_freed_by_the_last_release() {
        let mut slots = Slots::new();
        let a = slots.allocate(|_| ());
        slots.retain(a);
        slots.retain(a);
        assert!(!slots.release(a));
        assert!(!slots.release(a));
        assert_eq!(slots.live(), 1);
        assert!(slots.release(a));
        assert_eq!(slots.live(), 0);
    }

    #[test]
    fn constants_are_not_counted() {
        let mut slots = Slots::new();
        for constant in 0..CONSTANTS {
            slots.retain(constant);
            assert!(!slots.release(constant));
            assert!(!slots.release(constant));
        }
        assert_eq!(slots.live(), 0);
    }

    #[test]
    #[should_panic(expected = "released twice")]
    fn releasing_twice_is_noticed() {
        let mut slots = Slots::new();
        let a = slots.allocate(|_| ());
        slots.release(a);
        slots.release(a);
    }

    #[test]
    fn refused_growth_leaves_the_slots_as_they_were() {
        let mut slots = Slots::new();
        let refused = std::panic::catch_unwind(core::panic::AssertUnwindSafe(|| slots.allocate(|_| panic!("no room"))));
        assert!(refused.is_err());
        assert_eq!(slots.live(), 0);
        assert_eq!(slots.allocate(|_| ()), 4);
    }
}
