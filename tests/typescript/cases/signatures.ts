//@ golden: signatures
// The rest of the arguments, types given by hand, and parameters that may be left out.
import { type Config, configure, repeat, sum } from "./signatures.js";

const total: number = sum(1, 2, 3) + sum() + sum(null, 4);
const config: Config = configure({ name: "a" });
configure(config, "auto");
configure(config, true);
const repeated: string = repeat.call("ab", 2);

// The rest has one type.
// @ts-expect-error
sum(1, "2");
// @ts-expect-error
sum(...["1"]);

// Types that were given by hand are checked like others.
// @ts-expect-error
configure({});
// @ts-expect-error
configure(config, "manual");

// What is not declared is not there.
// @ts-expect-error
import { undeclared } from "./signatures.js";

export { repeated, total, undeclared };
