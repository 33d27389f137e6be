import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { fetchedOr } from "../load/fetched.js";

const { fetch } = globalThis;
const url = new URL("https://example.invalid/life_bg.wasm");
const held = async () => ({ wasmBytes: () => Uint8Array.of(1, 2) });
const never = () => assert.fail("the file is there");

/**
 * Lets `fetch` give what this says.
 * @param {() => Promise<Response>} answer
 */
function answers(answer) {
  Reflect.set(globalThis, "fetch", answer);
}

afterEach(() => {
  Reflect.set(globalThis, "fetch", fetch);
});

test("the file is taken where it is", async () => {
  const file = new Response("", { headers: { "content-type": "application/wasm" } });
  answers(async () => file);
  assert.equal(await fetchedOr(url, never), file);
});

test("what is held is taken where no file is, or a page in its place", async () => {
  for (const answer of [
    async () => new Response("", { status: 404 }),
    async () => new Response("<p>", { headers: { "content-type": "text/html; charset=utf-8" } }),
    async () => Promise.reject(new TypeError("fetch failed")),
  ]) {
    answers(answer);
    assert.deepEqual(await fetchedOr(url, held), Uint8Array.of(1, 2));
  }
});
