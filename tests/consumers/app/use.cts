import { Cell, Universe } from "game-of-life";

const universe: Universe = new Universe(3, 3);
const cells: Uint8Array = universe.cells();
const width: number = universe.width;
const cell: Cell = universe.cell(0, 0);
// @ts-expect-error: a number is not text.
const wrong: string = universe.population();
// @ts-expect-error: the size is a number.
new Universe("3", 3);
console.log(cells, width, cell, wrong);
