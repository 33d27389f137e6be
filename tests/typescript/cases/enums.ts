//@ golden: enums
// Enums of numbers are enums.
import { Direction, opposite } from "./enums.js";

const south: Direction = opposite(Direction.North);
const number: number = Direction["due south"];
const name: string = Direction[1]!;

// @ts-expect-error
opposite("North");
// @ts-expect-error
opposite(7);
// @ts-expect-error
Direction.South;
// @ts-expect-error
Direction.North = 2;

export { name, number, south };
