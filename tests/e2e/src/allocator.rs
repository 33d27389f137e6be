//! Memory: pieces do not overlap, keep what they hold when they move, lie where they must, and are used again.

use wasm_ferry::prelude::*;

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
    fn bytes(&mut self) -> usize {
        let most = match self.below(100) {
            0..60 => 64,
            60..90 => 1024,
            90..99 => 20_000,
            _ => 300_000,
        };
        self.below(most) as usize
    }
}

/// What is wanted at multiples of more than eight.
#[derive(Clone)]
#[repr(align(64))]
struct Aligned([u8; 64]);

#[derive(Clone)]
#[repr(align(4096))]
struct Page([u8; 64]);

/// Memory of any kind, which holds one number throughout.
enum Piece {
    Bytes(Vec<u8>, u8),
    Aligned(Vec<Aligned>, u8),
    Page(Box<Page>, u8),
}

impl Piece {
    fn new(numbers: &mut Numbers) -> Piece {
        let (bytes, value) = (numbers.bytes(), numbers.below(256) as u8);
        match numbers.below(20) {
            0 => Piece::Page(Box::new(Page([value; 64])), value),
            1..4 => Piece::Aligned(vec![Aligned([value; 64]); bytes / 64], value),
            // These are asked for as zeros.
            4..10 => Piece::Bytes(vec![0; bytes], 0),
            _ => Piece::Bytes(vec![value; bytes], value),
        }
    }

    fn resize(&mut self, bytes: usize) {
        match self {
            Piece::Bytes(list, value) => {
                list.resize(bytes, *value);
                list.shrink_to_fit();
            }
            Piece::Aligned(list, value) => {
                list.resize(bytes / 64, Aligned([*value; 64]));
                list.shrink_to_fit();
            }
            Piece::Page(..) => {}
        }
    }

    /// Whether it holds what it should, where it should be.
    fn is_whole(&self) -> bool {
        let all = |bytes: &[u8], value: u8| bytes.iter().all(|byte| *byte == value);
        match self {
            Piece::Bytes(list, value) => all(list, *value),
            Piece::Aligned(list, value) => {
                list.as_ptr().addr() % 64 == 0 && list.iter().all(|part| all(&part.0, *value))
            }
            Piece::Page(page, value) => (&raw const **page).addr() % 4096 == 0 && all(&page.0, *value),
        }
    }
}

/// Makes, resizes and drops pieces, at most `most` at a time; whether all were whole.
#[js]
pub fn allocate_at_random(seed: u32, steps: u32, most: u32) -> bool {
    let mut numbers = Numbers(u64::from(seed) << 32 | 0x9e37_79b9);
    let mut pieces: Vec<Piece> = Vec::new();
    for _ in 0..steps {
        let action = numbers.below(10);
        if pieces.is_empty() || (action < 5 && pieces.len() < most as usize) {
            pieces.push(Piece::new(&mut numbers));
            continue;
        }
        let place = numbers.below(pieces.len() as u32) as usize;
        if !pieces[place].is_whole() {
            return false;
        }
        if action < 7 {
            pieces[place].resize(numbers.bytes());
        } else {
            pieces.swap_remove(place);
        }
    }
    pieces.iter().all(Piece::is_whole)
}

/// Whether so many bytes can be had.
#[js]
pub fn can_allocate(bytes: u32) -> bool {
    Vec::<u8>::new().try_reserve_exact(bytes as usize).is_ok()
}

/// A list of numbers that grows one by one.
#[js]
pub fn grow_list(count: u32) -> u32 {
    let mut list = Vec::new();
    (0..count).for_each(|number| list.push(number));
    list.iter().copied().filter(|number| number % 2 == 0).count() as u32
}

/// The memory that all of this is in.
#[js]
pub fn whole_memory() -> JsValue {
    wasm_ferry::memory()
}
