//@ package: examples/game-of-life
import { Cell, Universe } from "game-of-life";

const universe: Universe = new Universe(64, 32);
const width: number = universe.width;
const text: string = universe.render();
const cells: Uint8Array = universe.cells();
const nothing: void = universe.tick();
const cell: Cell = universe.cell(0, width - 1);
const alive: boolean = cell === Cell.Alive;
const classic: Universe = Universe.classic();
classic.free();

// A getter without a setter cannot be assigned.
// @ts-expect-error
universe.width = 3;

// Arguments are required, and have types.
// @ts-expect-error
new Universe(64);
// @ts-expect-error
new Universe("64", 32);
// @ts-expect-error
universe.toggle(1, null);

// What Rust keeps to itself does not exist here.
// @ts-expect-error
universe.neighbours(0, 0);

// An enum is a number, and no text.
// @ts-expect-error
const mistaken: string = universe.cell(0, 0);

// The name in JavaScript counts, not the one in Rust.
universe.addGlider(0, 0);
// @ts-expect-error
universe.add_glider(0, 0);

export { alive, cells, mistaken, nothing, text };
