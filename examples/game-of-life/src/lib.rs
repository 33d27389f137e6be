//! Conway's Game of Life: the universe in Rust, drawn by JavaScript.
