//! The allocator against a model, in memory that is a list of numbers.

use super::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::vec::Vec;

/// Pages that were there before, with the lists at their beginning.
const FIRST: u32 = 3;

struct Simulated {
    words: RefCell<Vec<u32>>,
    /// Units: pages.
    most: Cell<u32>,
}

impl Memory for Simulated {
    fn load(&self, address: u32) -> u32 {
        assert_eq!(address % 4, 0);
        self.words.borrow()[address as usize / 4]
    }

    fn store(&self, address: u32, value: u32) {
        assert_eq!(address % 4, 0);
        self.words.borrow_mut()[address as usize / 4] = value;
    }

    fn grow(&self, pages: u32) -> Option<u32> {
        let before = self.pages();
        if before + pages > self.most.get() {
            return None;
        }
        // Whoever takes memory for new finds zeros, and must not rely on it: others may have had it before.
        self.words.borrow_mut().resize(((before + pages) * PAGE / 4) as usize, 0);
        Some(before)
    }

    fn lists(&self) -> u32 {
        64
    }
}

impl Simulated {
    fn pages(&self) -> u32 {
        (self.words.borrow().len() * 4) as u32 / PAGE
    }
}

fn heap() -> Heap<Simulated> {
    let words = RefCell::new(std::vec![0; (FIRST * PAGE / 4) as usize]);
    Heap::new(Simulated { words, most: Cell::new(2000) })
}

/// What is in use: the bytes of each piece by its address.
type Model = BTreeMap<u32, u32>;

/// The numbers of a sequence that looks random.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 32) as u32 % most
    }

    /// Mostly small, as programs want it.
    fn bytes(&mut self) -> u32 {
        match self.below(100) {
            0..60 => self.below(64),
            60..90 => self.below(1024),
            90..99 => self.below(20_000),
            _ => self.below(300_000),
        }
    }
}

fn allocate(heap: &Heap<Simulated>, model: &mut Model, bytes: u32) -> u32 {
    let address = heap.allocate(bytes);
    assert_ne!(address, 0);
    assert_eq!(address % 8, 0);
    assert!(address >= FIRST * PAGE);
    let before = model.range(..=address).next_back();
    assert!(before.is_none_or(|(at, bytes)| at + bytes <= address), "it overlaps the piece before");
    let next = model.range(address..).next();
    assert!(next.is_none_or(|(at, _)| address + bytes <= *at), "it overlaps the next piece");
    // `dlmalloc` checks this when it gets something back.
    let size = heap.size(address - CONTENT);
    assert!((bytes + 4..=bytes + 4 + 35).contains(&size), "{bytes} bytes in a chunk of {size}");
    model.insert(address, bytes);
    fill(heap, address, bytes);
    address
}

fn fill(heap: &Heap<Simulated>, address: u32, bytes: u32) {
    (0..bytes / 4).for_each(|word| heap.memory.store(address + 4 * word, address ^ word));
}

fn release(heap: &Heap<Simulated>, model: &mut Model, address: u32) {
    let bytes = model.remove(&address).expect("it is in use");
    (0..bytes / 4).for_each(|word| assert_eq!(heap.memory.load(address + 4 * word), address ^ word));
    heap.free(address - CONTENT);
}

/// As the standard library's code does it that was inlined: in place if there is room.
fn resize(heap: &Heap<Simulated>, model: &mut Model, address: u32, bytes: u32) {
    let wanted = if bytes < 12 { LEAST } else { (bytes + 11) & !7 };
    let chunk = address - CONTENT;
    let (size, set) = (heap.size(chunk), |chunk: u32, size: u32| {
        let head = heap.memory.load(chunk + HEAD);
        heap.memory.store(chunk + HEAD, head & 1 | size | 2);
        let next = chunk + size + HEAD;
        heap.memory.store(next, heap.memory.load(next) | 1);
    });
    let next = chunk + size;
    let free = if heap.memory.load(next + HEAD) & 2 == 0 { heap.size(next) } else { 0 };
    if size + free < wanted {
        release(heap, model, address);
        allocate(heap, model, bytes);
        return;
    }
    if size < wanted {
        heap.unlink(next);
    }
    let size = if size < wanted { size + free } else { size };
    if size - wanted >= LEAST {
        set(chunk, wanted);
        set(chunk + wanted, size - wanted);
        heap.release(chunk + wanted, size - wanted);
    } else {
        set(chunk, size);
    }
    let before = model.insert(address, bytes).expect("it is in use");
    (0..before.min(bytes) / 4).for_each(|word| assert_eq!(heap.memory.load(address + 4 * word), address ^ word));
    fill(heap, address, bytes);
}

/// Every chunk from the first one on: neighbours know of each other, and what is free can be found.
fn check(heap: &Heap<Simulated>, begin: u32, model: &Model) {
    let mut listed = BTreeMap::new();
    for list in 0..LISTS {
        let mut link = heap.memory.lists() + 4 * list;
        let is_filled = heap.filled.get() >> list & 1 == 1;
        assert_eq!(heap.memory.load(link) != 0, is_filled, "list {list}");
        while heap.memory.load(link) != 0 {
            let chunk = heap.memory.load(link);
            assert_eq!(heap.memory.load(chunk + LINK), link);
            assert_eq!(list_of(heap.size(chunk)), list);
            listed.insert(chunk, heap.size(chunk));
            link = chunk + CONTENT;
        }
    }
    if heap.last.get() != 0 {
        listed.insert(heap.last.get(), heap.size(heap.last.get()));
    }
    let mut aside = BTreeSet::new();
    for size in (LEAST..SMALL).step_by(8) {
        let chunk = heap.memory.load(heap.place_aside(size));
        assert!(chunk == 0 || heap.size(chunk) == size && aside.insert(chunk));
    }
    let (mut chunk, mut in_use) = (begin, true);
    while chunk != heap.end.get() {
        let (head, size) = (heap.memory.load(chunk + HEAD), heap.size(chunk));
        assert!(size >= LEAST);
        assert_eq!(head & BEFORE_IN_USE != 0, in_use);
        let was = std::mem::replace(&mut in_use, head & IN_USE != 0);
        if in_use {
            assert_ne!(model.contains_key(&(chunk + CONTENT)), aside.remove(&chunk), "nobody has it, or two");
        } else {
            assert!(was, "two neighbours are free");
            assert_eq!(listed.remove(&chunk), Some(size));
            if chunk == heap.last.get() {
                in_use = true;
            } else {
                assert_eq!(heap.memory.load(chunk + size), size);
            }
        }
        chunk += size;
    }
    assert_eq!(heap.memory.load(chunk + HEAD) & BEFORE_IN_USE != 0, in_use);
    assert!(aside.is_empty());
    assert!(listed.is_empty(), "{listed:?} is in lists and not in memory");
}

#[test]
fn nothing_overlaps_whatever_is_asked_for() {
    for seed in 1..12 {
        let (heap, mut model, mut numbers) = (heap(), Model::new(), Numbers(seed << 32 | 0x9e37_79b9));
        for step in 0..4000 {
            let piece = (!model.is_empty()).then(|| numbers.below(model.len() as u32) as usize);
            let piece = piece.and_then(|place| model.keys().nth(place).copied());
            let bytes = numbers.bytes();
            match (numbers.below(10), piece) {
                (0..4, _) | (_, None) => {
                    allocate(&heap, &mut model, bytes);
                }
                (4..6, Some(address)) => resize(&heap, &mut model, address, bytes),
                (_, Some(address)) => release(&heap, &mut model, address),
            }
            if step % 100 == 0 {
                check(&heap, FIRST * PAGE, &model);
            }
        }
        let pieces: Vec<u32> = model.keys().copied().collect();
        pieces.iter().for_each(|address| release(&heap, &mut model, *address));
        heap.tidy();
        check(&heap, FIRST * PAGE, &model);
        assert_eq!(heap.size(heap.last.get()), heap.end.get() - FIRST * PAGE, "all of it is one chunk again");
    }
}

#[test]
fn memory_that_is_given_back_is_used_again() {
    let (heap, mut model, mut numbers) = (heap(), Model::new(), Numbers(0x1234_5678_9abc));
    let (mut pieces, mut in_use, mut most, mut pages) = (Vec::new(), 0, 0, 0);
    for step in 0..60_000 {
        if pieces.len() < 1000 {
            let bytes = numbers.bytes();
            in_use += bytes;
            pieces.push(allocate(&heap, &mut model, bytes));
        } else {
            let address = pieces.swap_remove(numbers.below(1000) as usize);
            in_use -= model[&address];
            release(&heap, &mut model, address);
        }
        most = most.max(in_use);
        if step == 20_000 {
            pages = heap.memory.pages();
        }
    }
    assert!(heap.memory.pages() <= pages + pages / 5, "{pages} pages have become {}", heap.memory.pages());
    let held = (heap.memory.pages() - FIRST) * PAGE;
    assert!(held < most + most / 2, "at most {most} bytes were in use, and {held} are held");
}

#[test]
fn one_buffer_that_grows_takes_no_more_than_it_did_before() {
    let (heap, mut model) = (heap(), Model::new());
    for _ in 0..50 {
        let mut address = allocate(&heap, &mut model, 8);
        let mut bytes = 8;
        while bytes < 2_000_000 {
            bytes *= 2;
            resize(&heap, &mut model, address, bytes);
            address = *model.keys().next().expect("there is one");
        }
        release(&heap, &mut model, address);
    }
    assert!(heap.memory.pages() < 80, "{} pages", heap.memory.pages());
}

#[test]
fn somebody_else_may_ask_for_memory() {
    let (heap, mut model, mut numbers) = (heap(), Model::new(), Numbers(99));
    let mut theirs = Vec::new();
    for step in 0..3000 {
        let bytes = numbers.bytes();
        let address = allocate(&heap, &mut model, bytes);
        if step % 7 == 0 {
            release(&heap, &mut model, address);
        }
        if step % 50 == 0 {
            let page = heap.memory.grow(1).expect("there is room");
            (0..PAGE / 4).for_each(|word| heap.memory.store(page * PAGE + 4 * word, u32::MAX));
            theirs.push(page * PAGE);
        }
    }
    for address in theirs {
        (0..PAGE / 4).for_each(|word| assert_eq!(heap.memory.load(address + 4 * word), u32::MAX));
        assert!(model.range(address..address + PAGE).next().is_none());
    }
    let pieces: Vec<u32> = model.keys().copied().collect();
    pieces.iter().for_each(|address| release(&heap, &mut model, *address));
}

#[test]
fn what_there_is_no_room_for_is_refused_and_nothing_is_lost() {
    let (heap, mut model) = (heap(), Model::new());
    heap.memory.most.set(20);
    assert_eq!(heap.allocate(u32::MAX), 0);
    assert_eq!(heap.allocate(1 << 31), 0);
    assert_eq!(heap.allocate(i32::MAX.cast_unsigned()), 0);
    let mut pieces = Vec::new();
    loop {
        let address = heap.allocate(10_000);
        if address == 0 {
            break;
        }
        model.insert(address, 10_000);
        fill(&heap, address, 10_000);
        pieces.push(address);
    }
    assert!(pieces.len() > 100);
    pieces.iter().for_each(|address| release(&heap, &mut model, *address));
    check(&heap, FIRST * PAGE, &model);
    allocate(&heap, &mut model, 17 * PAGE - 100);
}

#[test]
fn lists_are_in_the_order_of_sizes() {
    let mut last = 0;
    for size in (LEAST..1 << 26).step_by(8) {
        let list = list_of(size);
        assert!(list == last || list == last + 1 || last == 0, "{size}: {last} and then {list}");
        last = list;
    }
    assert_eq!(last, LISTS - 1);
    assert_eq!(list_of(u32::MAX), LISTS - 1);
    assert_eq!(list_of(SMALL - 8) + 1, list_of(SMALL));
}
