import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

let count = 0;

/**
 * A fresh copy of the fragment, as a page's script of this address would load it.
 * @param {{ src: string } | null | undefined} script `undefined` where there is no page at all
 */
async function load(script) {
  const page = { currentScript: script, baseURI: "https://example.invalid/app/index.html" };
  Reflect.set(globalThis, "document", script === undefined ? undefined : page);
  return await import(`../load/script.js?${count++}`);
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "document");
});

test("the module lies beside the script", async () => {
  const { scriptLocation } = await load({ src: "pkg/life.js" });
  assert.equal(scriptLocation().href, "https://example.invalid/app/pkg/life_bg.wasm");
});

test("a query that outwits caches goes along, and other endings are names", async () => {
  const { scriptLocation } = await load({ src: "https://cdn.example.invalid/life.js?v=2#x" });
  assert.equal(scriptLocation().href, "https://cdn.example.invalid/life_bg.wasm?v=2#x");
  assert.equal((await load({ src: "life" })).scriptLocation().pathname, "/app/life_bg.wasm");
});

test("who cannot know says what to pass", async () => {
  for (const script of [undefined, null, { src: "" }]) {
    const { scriptLocation } = await load(script);
    assert.throws(() => scriptLocation(), /pass `\{ module_or_path: … \}` when you start it/);
  }
});
