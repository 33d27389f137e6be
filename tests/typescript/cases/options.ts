//@ golden: options
// What is optional takes `undefined` and `null`, and gives `undefined`.
import { anything, flagged, handled, lent, perhaps, pointed } from "./options.js";

const given: number | undefined = flagged(1);
flagged();
flagged(null);
flagged(undefined);
const text: string | undefined = pointed(null, 1);
pointed(undefined, 1, undefined, [1, 2]);
pointed("a", 1, null, new Uint8Array(2));
handled();

// JavaScript's own values keep their types.
const maybe: string | undefined = perhaps("a");
perhaps();
perhaps(null);
const nullable: string | null = lent(undefined, null);
lent("a");
const counted: number = anything(["a", undefined]);
// @ts-expect-error
perhaps(1);
// @ts-expect-error
const there: string = perhaps("a");
// @ts-expect-error
const missing: string | undefined = lent();
// @ts-expect-error
anything([1]);

// The result may be missing.
// @ts-expect-error
const sure: number = flagged(1);
// @ts-expect-error
const never: null = flagged(1);

// What stands before something required cannot be left out.
// @ts-expect-error
pointed(1);
// @ts-expect-error
pointed("a");
// @ts-expect-error
flagged("1");

export { counted, given, maybe, missing, never, nullable, sure, text, there };
