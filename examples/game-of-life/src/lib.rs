//! Conway's Game of Life: the universe in Rust, drawn by JavaScript.

use std::fmt;

use wasm_ferry::js;

/// Whether there is life in a place.
#[js]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nobody lives here.
    Dead = 0,
    /// Somebody does.
    Alive = 1,
}

/// A rectangle of cells whose edges meet: what leaves on one side comes back on the other.
#[js]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Universe {
    width: u32,
    height: u32,
    cells: Vec<Cell>,
}

#[js]
impl Universe {
    /// An empty universe, at least one cell in each direction.
    #[js(constructor)]
    pub fn new(width: u32, height: u32) -> Universe {
        let (width, height) = (width.max(1), height.max(1));
        Universe { width, height, cells: vec![Cell::Dead; width as usize * height as usize] }
    }

    /// A universe of the classic size and pattern, which lives long.
    pub fn classic() -> Universe {
        let mut universe = Universe::new(64, 64);
        for (i, cell) in universe.cells.iter_mut().enumerate() {
            *cell = if i % 2 == 0 || i % 7 == 0 { Cell::Alive } else { Cell::Dead };
        }
        universe
    }

    /// The number of columns.
    #[js(getter)]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// The number of rows.
    #[js(getter)]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Advances by one generation.
    pub fn tick(&mut self) {
        let next = (0..self.height).flat_map(|row| (0..self.width).map(move |column| (row, column)));
        self.cells = next.map(|(row, column)| self.next(row, column)).collect();
    }

    /// What lives at a place; the edges meet, so any number is a place.
    pub fn cell(&self, row: u32, column: u32) -> Cell {
        self.cells[self.index(row, column)]
    }

    /// Makes a dead cell live, and a living one die.
    pub fn toggle(&mut self, row: u32, column: u32) {
        let index = self.index(row, column);
        self.cells[index] = match self.cells[index] {
            Cell::Dead => Cell::Alive,
            Cell::Alive => Cell::Dead,
        };
    }

    /// Adds a glider, which wanders down and to the right, with its upper left corner here.
    #[js(js_name = "addGlider")]
    pub fn add_glider(&mut self, row: u32, column: u32) {
        for (down, right) in [(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)] {
            let index = self.index(row + down, column + right);
            self.cells[index] = Cell::Alive;
        }
    }

    /// The number of living cells.
    pub fn population(&self) -> u32 {
        self.cells.iter().map(|cell| *cell as u32).sum()
    }

    /// A copy of all cells, row after row, one byte each: what {@link Cell} says.
    pub fn cells(&self) -> Vec<u8> {
        self.cells.iter().map(|cell| *cell as u8).collect()
    }

    /// The universe as text, one line for each row.
    pub fn render(&self) -> String {
        self.to_string()
    }
}

impl Universe {
    fn index(&self, row: u32, column: u32) -> usize {
        (row % self.height) as usize * self.width as usize + (column % self.width) as usize
    }

    fn next(&self, row: u32, column: u32) -> Cell {
        match (self.cell(row, column), self.neighbours(row, column)) {
            (Cell::Alive, 2 | 3) | (Cell::Dead, 3) => Cell::Alive,
            (Cell::Alive | Cell::Dead, _) => Cell::Dead,
        }
    }

    fn neighbours(&self, row: u32, column: u32) -> u32 {
        let around = |at: u32, size: u32| [(at + size - 1) % size, at, (at + 1) % size];
        let mut count = 0;
        for (i, r) in around(row, self.height).into_iter().enumerate() {
            for (j, c) in around(column, self.width).into_iter().enumerate() {
                if (i, j) != (1, 1) {
                    count += self.cell(r, c) as u32;
                }
            }
        }
        count
    }
}

impl fmt::Display for Universe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in self.cells.chunks(self.width as usize) {
            for cell in row {
                f.write_str(match cell {
                    Cell::Dead => "◻",
                    Cell::Alive => "◼",
                })?;
            }
            f.write_str("\n")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alive(universe: &Universe) -> Vec<(u32, u32)> {
        let places = (0..universe.height()).flat_map(|row| (0..universe.width()).map(move |column| (row, column)));
        places.filter(|(row, column)| universe.cell(*row, *column) == Cell::Alive).collect()
    }

    #[test]
    fn a_glider_moves_by_one_cell_in_four_generations() {
        let mut universe = Universe::new(8, 8);
        universe.add_glider(0, 0);
        assert_eq!(alive(&universe), [(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)]);
        (0..4).for_each(|_| universe.tick());
        assert_eq!(alive(&universe), [(1, 2), (2, 3), (3, 1), (3, 2), (3, 3)]);
    }

    #[test]
    fn a_glider_comes_back_around_the_edges() {
        let mut universe = Universe::new(8, 8);
        universe.add_glider(0, 0);
        let start = universe.clone();
        (0..4 * 8).for_each(|_| universe.tick());
        assert_eq!(universe, start);
    }

    #[test]
    fn a_blinker_blinks() {
        let mut universe = Universe::new(5, 5);
        (1..4).for_each(|column| universe.toggle(2, column));
        universe.tick();
        assert_eq!(alive(&universe), [(1, 2), (2, 2), (3, 2)]);
        assert_eq!(universe.render(), "◻◻◻◻◻\n◻◻◼◻◻\n◻◻◼◻◻\n◻◻◼◻◻\n◻◻◻◻◻\n");
    }

    #[test]
    fn an_empty_size_becomes_one_cell() {
        assert_eq!(Universe::new(0, 0).cells(), [0]);
    }
}
