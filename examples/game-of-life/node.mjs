// Prints generations of the Game of Life as text: `node node.mjs [generations]`.
// The package is made by: ferry build --target nodejs --out-dir pkg-node
import life from "./pkg-node/game_of_life.js";

const { Cell, Universe } = life;
const generations = Number(process.argv[2] ?? 4);

const universe = new Universe(12, 8);
universe.addGlider(0, 0);

for (let generation = 0; generation <= generations; generation++) {
  console.log(`Generation ${generation}, ${universe.population()} alive`);
  console.log(universe.render());
  universe.tick();
}

// What Rust calls Cell::Alive is a number here.
const alive = universe.cells().filter((cell) => cell === Cell.Alive).length;
if (alive !== universe.population()) {
  throw new Error(`${alive} cells are alive in the copy, but ${universe.population()} in the universe`);
}
universe.free();
