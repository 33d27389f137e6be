import { Cell, Universe } from "game-of-life";
import init, { initSync, Universe as Later } from "game-of-life/init";
import { instantiate, instantiateSync, type Instance } from "game-of-life/instance";
import { Universe as Fetched } from "game-of-life/url";

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

const output = await init({ module_or_path: new Uint8Array(8) });
initSync({ module: new ArrayBuffer(8) });
// @ts-expect-error: a module does not come from nothing.
await init(null);
export const more = [output.memory, new Later(1, 2), new Fetched(1, 2)];

const instance: Instance = await instantiate(new Uint8Array(8));
const other = new (instantiateSync(new ArrayBuffer(8)).Universe)(3, 3);
export const population: number = new instance.Universe(3, 3).population() + other.population();
// @ts-expect-error: an instance is there already.
instance.initSync;
