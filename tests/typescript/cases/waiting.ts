//@ golden: waiting
// Functions with `jspi` return promises of what they give.
import { type Clerk, lines } from "./waiting.js";

const counted: Promise<number> = lines("path");
const number: number = await lines("path");
declare const clerk: Clerk;
const served: number | undefined = await clerk.serve(new Uint32Array(2));
const rested: unknown = await clerk.rest(1);

// A promise is no value.
// @ts-expect-error
const now: number = lines("path");

// Arguments have their types, as ever.
// @ts-expect-error
lines(1);
// @ts-expect-error
clerk.serve();

export { counted, now, number, rested, served };
