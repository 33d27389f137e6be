//@ golden: promises
// Exported `async` functions return promises of what they give.
import { Job, load, offer } from "./promises.js";

const loaded: Promise<unknown> = load("url");
const offered: string = await offer("text");
declare const job: Job;
const nothing: void = await job.run("url");

// A promise is no value.
// @ts-expect-error
const text: string = offer("text");
// @ts-expect-error
offer("text").length;

// Arguments have their types, as ever.
// @ts-expect-error
offer(1);
// @ts-expect-error
load();

// Nothing makes one but Rust.
// @ts-expect-error
new Job();

export { loaded, nothing, offered, text };
