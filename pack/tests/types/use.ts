// What the module of types says, and that it is what the package says.
import type * as types from "ferry-pack-types/types";
import type * as all from "ferry-pack-types";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export const same: [
  Same<types.Order, all.Order>,
  Same<types.Page<string>, all.Page<string>>,
  Same<types.Payment, all.Payment>,
  Same<types.Refused, all.Refused>,
  Same<types.Shelf, all.Shelf>,
  Same<types.Gallery, all.Gallery>,
  Same<types.Drawing, all.Drawing>,
  Same<types.Speed, all.Speed>,
] = [true, true, true, true, true, true, true, true];

export const order: types.Order = { id: 1, paid: { type: "Card", number: "7" }, speed: "fast", parts: [] };
// @ts-expect-error: it is read-only.
order.id = 2;
// @ts-expect-error: no such kind.
export const wrong: types.Payment = { type: "Check" };
// @ts-expect-error: a corner is a number.
export const gallery: types.Gallery = { drawings: [{ shapes: [{ corners: "3" }] }] };
export const left = (shelf: types.Shelf): number => shelf.stock.left();
// @ts-expect-error: what is private has no name.
export type Hidden = types.Hidden;
// @ts-expect-error: there is no code.
export type First = typeof types.first;
