//@ golden: parcels
// Tuples are arrays of a fixed length, maps are maps, lists are arrays.
import { count, nested, words } from "./parcels.js";

const list: string[] = words("a b");
const map: Map<string, number> = count(list, [1, "two", null]);
const [flag, [first, second]]: [boolean, [string, string]] = nested([["a", 1], ["b", null], ["c", undefined]], [1, 2, 3]);
nested([], new Uint8Array(3), null);
const size: number | undefined = map.get("a");

// The parts of a tuple are counted, and have types.
// @ts-expect-error
nested([["a"]], []);
// @ts-expect-error
nested([["a", 1, 2]], []);
// @ts-expect-error
nested([[1, "a"]], []);
// @ts-expect-error
nested([], [])[2];

// A list is no object, and a map is none either.
// @ts-expect-error
count({ 0: "a" }, []);
// @ts-expect-error
map["a"];
// @ts-expect-error
count(["a", 1], []);

export { first, flag, second, size };
