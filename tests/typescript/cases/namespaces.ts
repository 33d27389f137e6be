//@ golden: namespaces
// Exports inside objects; what is private can be named, not made.
import origin, { type Kind, math, type Secret, secret } from "./namespaces.js";

const sum: number = math.add(1, 2);
math["deep-er"]["no name"]();
const point = origin.origin();
const x: number = point.x;
const same: (typeof math)["deep-er"]["Point"]["prototype"] = point;
declare const kind: Kind;
const hidden: Secret = secret(kind);
const shown: string = hidden.toString();

// Nothing is exported beside its object.
// @ts-expect-error
import { add } from "./namespaces.js";
// @ts-expect-error
math.missing;

// A private enum has a type, and no value.
// @ts-expect-error
Kind.A;
// @ts-expect-error
new Secret();

// Two classes are two types.
// @ts-expect-error
const mistaken: Secret = point;

export { add, mistaken, same, shown, sum, x };
