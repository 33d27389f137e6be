//@ golden: choices
// Enums of strings are unions of their strings.
import { type Choice, reversed, type Speed } from "./choices.js";

const speed: Speed = "fast";
const back: Speed | undefined = reversed(speed);
reversed();
reversed(null);
const choice: Choice = { anything: "may be chosen, with a fallback" };

// Another string is none of them.
// @ts-expect-error
reversed("medium");
// @ts-expect-error
const wrong: Speed = "FAST";
// @ts-expect-error
reversed(1);

// There is a type, and no value.
// @ts-expect-error
Speed;

export { back, choice, wrong };
