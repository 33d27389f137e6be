import { Cell, Universe } from "game-of-life";
import { initSync } from "game-of-life/init";
import { instantiateSync } from "game-of-life/instance";

const universe: Universe = new Universe(3, 3);
const cells: Uint8Array = universe.cells();
const width: number = universe.width;
const cell: Cell = universe.cell(0, 0);
// @ts-expect-error: a number is not text.
const wrong: string = universe.population();
// @ts-expect-error: the size is a number.
new Universe("3", 3);
export const all = [cells, width, cell, wrong];
universe[Symbol.dispose]();
initSync({ module: new ArrayBuffer(8) });
export const one = new (instantiateSync(new ArrayBuffer(8)).Universe)(3, 3);
