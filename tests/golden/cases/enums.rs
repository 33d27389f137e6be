//! A numeric enum.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

/// Where to.
#[js]
#[derive(Clone, Copy)]
pub enum Direction {
    /// Where it is cold.
    North = 1,
    #[js(js_name = "due south")]
    South = -1,
}

/// Turns round.
#[js]
pub fn opposite(direction: Direction) -> Direction {
    match direction {
        Direction::North => Direction::South,
        Direction::South => Direction::North,
    }
}
