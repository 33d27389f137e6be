//! A small allocator, which takes the place of the standard library's where the post-processor can prove that it may.
//!
//! Nothing here is called by Rust: the module exports it, and the post-processor has whoever called the functions of
//! `dlmalloc` call these instead, or drops them. So chunks look as there, because code of the standard library that was
//! inlined looks at them: a chunk begins at a multiple of eight with the size of the one before, if that is free; then come
//! its own size and two bits, and what it holds follows. A free chunk holds two links of its list and, behind itself, its
//! size. Neighbours are never both free.
//!
//! Lists are by size: one for each multiple of eight below [`SMALL`], and two for each power of two above. The last chunk
//! of the memory that was asked for last is in none of them while it is free. Pieces of it are taken when these have nothing.
//!
//! What is given back becomes one with its neighbours. But one chunk of each small size is set aside as it is, for whoever
//! wants as much next: more of them would keep large chunks apart. They are given back before memory is asked for.

#[cfg(test)]
mod tests;
#[cfg(target_family = "wasm")]
mod wasm;

use core::cell::Cell;

/// In the word with the size: the chunk before is in use.
const BEFORE_IN_USE: u32 = 1;
/// In the word with the size: the chunk itself is in use.
const IN_USE: u32 = 2;
/// The bits of that word that are no size.
const BITS: u32 = 7;

/// Units: bytes of a chunk, from its beginning.
const HEAD: u32 = 4;
/// What it holds; while it is free, the next chunk of its list.
const CONTENT: u32 = 8;
/// While it is free, the address of the word that leads to it.
const LINK: u32 = 12;
/// What two links and two sizes take.
const LEAST: u32 = 16;

/// How many lists there are: one for each bit of a word.
const LISTS: u32 = 64;
/// Units: bytes; smaller chunks of one list are all of one size.
const SMALL: u32 = 256;
#[cfg(target_family = "wasm")]
/// A word for each list, and one for each small size.
const LINKS: u32 = LISTS + SMALL / 8;
/// How many chunks of a list are tried whose sizes differ.
const TRIES: u32 = 64;
/// Units: bytes.
const PAGE: u32 = 65536;

/// What the allocator works on. Addresses are numbers, so that tests need no WebAssembly.
trait Memory {
    /// The word at an address.
    fn load(&self, address: u32) -> u32;
    /// Replaces the word at an address.
    fn store(&self, address: u32, value: u32);
    /// Adds pages, and says how many there were before, if there is room.
    fn grow(&self, pages: u32) -> Option<u32>;
    /// The address of [`LINKS`] words, all zero in the beginning: where each list begins, and what was set aside.
    fn lists(&self) -> u32;
}

struct Heap<M> {
    memory: M,
    /// The lists that are not empty, a bit for each.
    filled: Cell<u64>,
    /// The free chunk before `end`, or 0.
    last: Cell<u32>,
    /// The chunk of no size, in use, that is the end of the memory that was asked for last; or 0.
    end: Cell<u32>,
}

impl<M: Memory> Heap<M> {
    const fn new(memory: M) -> Heap<M> {
        Heap { memory, filled: Cell::new(0), last: Cell::new(0), end: Cell::new(0) }
    }

    /// Memory for so many bytes, at a multiple of eight.
    ///
    /// Errors: 0 when there is no room.
    #[inline]
    fn allocate(&self, bytes: u32) -> u32 {
        if bytes.cast_signed() < 0 {
            return 0;
        }
        let wanted = if bytes <= LEAST - HEAD { LEAST } else { (bytes + HEAD + 7) & !7 };
        if wanted < SMALL {
            let place = self.place_aside(wanted);
            let chunk = self.memory.load(place);
            if chunk != 0 {
                self.memory.store(place, 0);
                return chunk + CONTENT;
            }
        }
        let mut chunk = self.find(wanted);
        // There is always something left of the last chunk.
        if chunk == 0 && self.left() < wanted + LEAST {
            self.tidy();
            chunk = self.find(wanted);
            if chunk == 0 && self.left() < wanted + LEAST && !self.grow(wanted) {
                return 0;
            }
        }
        if chunk == 0 {
            chunk = self.last.get();
            self.set_last(chunk + wanted, self.size(chunk) - wanted);
            self.memory.store(chunk + HEAD, wanted | BEFORE_IN_USE | IN_USE);
            return chunk + CONTENT;
        }
        let mut size = self.size(chunk);
        self.unlist(chunk);
        if size - wanted >= LEAST {
            self.list(chunk + wanted, size - wanted);
            size = wanted;
        } else {
            let head = chunk + size + HEAD;
            self.memory.store(head, self.memory.load(head) | BEFORE_IN_USE);
        }
        self.memory.store(chunk + HEAD, size | BEFORE_IN_USE | IN_USE);
        chunk + CONTENT
    }

    /// Sets a chunk aside that is in use, and gives back another one instead; or gives it back.
    #[inline]
    fn free(&self, mut chunk: u32) {
        let size = self.size(chunk);
        if size < SMALL {
            let place = self.place_aside(size);
            let before = self.memory.load(place);
            self.memory.store(place, chunk);
            if before == 0 {
                return;
            }
            chunk = before;
        }
        self.release(chunk, size);
    }

    /// Gives back what was set aside.
    #[cold]
    fn tidy(&self) {
        let mut size = LEAST;
        while size < SMALL {
            let place = self.place_aside(size);
            let chunk = self.memory.load(place);
            self.memory.store(place, 0);
            if chunk != 0 {
                self.release(chunk, size);
            }
            size += 8;
        }
    }

    /// The address of the word that leads to the chunk of a small size that is set aside.
    fn place_aside(&self, size: u32) -> u32 {
        self.memory.lists() + 4 * LISTS + size / 2
    }

    /// Gives back a chunk of this size that is in use, or was until now.
    // Three places call it: inlined in each, depending on the compiler's mood, it is half a kilobyte of every module.
    #[inline(never)]
    fn release(&self, mut chunk: u32, mut size: u32) {
        let next = chunk + size;
        if self.memory.load(chunk + HEAD) & BEFORE_IN_USE == 0 {
            let before = self.memory.load(chunk);
            chunk -= before;
            size += before;
            self.unlist(chunk);
        }
        if next == self.last.get() {
            self.set_last(chunk, size + self.size(next));
            return;
        }
        let head = self.memory.load(next + HEAD);
        if head & IN_USE == 0 {
            size += head & !BITS;
            self.unlist(next);
        } else if next == self.end.get() {
            self.set_last(chunk, size);
            return;
        }
        self.list(chunk, size);
    }

    /// Takes a free chunk for the one before it. Its size and its neighbours stay as they are.
    #[inline]
    fn unlink(&self, chunk: u32) {
        if chunk == self.last.get() {
            self.last.set(0);
        } else {
            self.unlist(chunk);
        }
    }

    /// Makes the free chunk before the end. Nothing but its size says so.
    #[inline]
    fn set_last(&self, chunk: u32, size: u32) {
        self.last.set(chunk);
        self.memory.store(chunk + HEAD, size | BEFORE_IN_USE);
    }

    /// Units: bytes of the last chunk, if there is one.
    #[inline]
    fn left(&self) -> u32 {
        match self.last.get() {
            0 => 0,
            last => self.size(last),
        }
    }

    /// Takes a free chunk out of its list.
    fn unlist(&self, chunk: u32) {
        let next = self.memory.load(chunk + CONTENT);
        let link = self.memory.load(chunk + LINK);
        self.memory.store(link, next);
        if next != 0 {
            self.memory.store(next + LINK, link);
            return;
        }
        let list = link.wrapping_sub(self.memory.lists()) / 4;
        if list < LISTS {
            self.filled.set(self.filled.get() & !(1 << list));
        }
    }

    /// Makes a free chunk of memory between two chunks in use, and puts it at the beginning of its list.
    fn list(&self, chunk: u32, size: u32) {
        self.memory.store(chunk + HEAD, size | BEFORE_IN_USE);
        self.memory.store(chunk + size, size);
        let head = chunk + size + HEAD;
        self.memory.store(head, self.memory.load(head) & !BEFORE_IN_USE);
        let list = list_of(size);
        let link = self.memory.lists() + 4 * list;
        let next = self.memory.load(link);
        self.memory.store(chunk + CONTENT, next);
        self.memory.store(chunk + LINK, link);
        self.memory.store(link, chunk);
        if next != 0 {
            self.memory.store(next + LINK, chunk + CONTENT);
        }
        self.filled.set(self.filled.get() | 1 << list);
    }

    /// A free chunk of a list that is large enough, or 0.
    fn find(&self, wanted: u32) -> u32 {
        let list = list_of(wanted);
        let mut filled = self.filled.get() >> list;
        if wanted >= SMALL {
            let mut chunk = self.memory.load(self.memory.lists() + 4 * list);
            // Nothing follows the last list.
            let mut tries = if list == LISTS - 1 { u32::MAX } else { TRIES };
            while chunk != 0 && tries != 0 {
                if self.size(chunk) >= wanted {
                    return chunk;
                }
                chunk = self.memory.load(chunk + CONTENT);
                tries -= 1;
            }
            filled &= !1;
        }
        if filled == 0 {
            return 0;
        }
        self.memory.load(self.memory.lists() + 4 * (list + filled.trailing_zeros()))
    }

    /// Asks for memory, so that there is a last chunk of more than that size.
    #[cold]
    fn grow(&self, wanted: u32) -> bool {
        // At most half of all there can be was asked for.
        let pages = (wanted + LEAST + CONTENT).div_ceil(PAGE);
        let Some(before) = self.memory.grow(pages) else { return false };
        let (mut chunk, mut size) = (before * PAGE, pages * PAGE);
        let old = self.end.get();
        let left = self.left();
        // Where addresses end, this is the last multiple of eight.
        self.end.set(chunk.wrapping_add(size).wrapping_sub(CONTENT));
        self.memory.store(self.end.get() + HEAD, BEFORE_IN_USE | IN_USE);
        if old != 0 && old.wrapping_add(CONTENT) == chunk {
            chunk = old - left;
            size += left;
        } else {
            // Somebody else has asked for memory in between, or nobody has yet.
            size -= CONTENT;
            if left != 0 {
                self.list(self.last.get(), left);
            }
        }
        self.set_last(chunk, size);
        true
    }

    /// Units: bytes.
    fn size(&self, chunk: u32) -> u32 {
        self.memory.load(chunk + HEAD) & !BITS
    }
}

/// The list that chunks of a size are in.
fn list_of(size: u32) -> u32 {
    if size < SMALL {
        return size / 8;
    }
    let power = 31 - size.leading_zeros();
    let half = size >> (power - 1) & 1;
    (2 * power + half + SMALL / 8 - 2 * SMALL.trailing_zeros()).min(LISTS - 1)
}
