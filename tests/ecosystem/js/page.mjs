// Runs the checks of a crate in the page that loaded its module. What only a user can do is asked of the driver.

/** Requests to the driver, one at a time: the driver takes each, does it, and says so. */
const asked = [];
let answered = () => {};

globalThis.ferryPage = {
  /** The next thing to do for the driver, if there is one. */
  take: () => asked.shift() ?? null,
  /** It has been done. */
  done: (answer) => answered(answer),
};

const ask = (request) =>
  new Promise((resolve) => {
    answered = resolve;
    asked.push(request);
  });

/** What a user does, with real events. */
const user = {
  /** Clicks the middle of an element. */
  click: (css) => ask({ click: css }),
  /** Types into an element. */
  type: (css, text) => ask({ type: css, text }),
  /** Clicks a point of the window. */
  clickAt: (x, y) => ask({ x: Math.round(x), y: Math.round(y) }),
  /** Presses the keys of a text, wherever the focus is. */
  press: (text) => ask({ press: text }),
  /** The pixels of the window as they are shown; `at` has the colour of one. */
  picture: async () => {
    const bytes = Uint8Array.from(atob(await ask({ picture: true })), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data, width } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { data, at: (x, y) => Array.from(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)) };
  },
};

const shown = (value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? String(value)));

function ok(value, message = "something is not as it should be") {
  if (!value) throw new Error(message);
}

/** Compares what JSON can say of two values. */
function equal(actual, expected) {
  ok(shown(actual) === shown(expected), `${shown(actual)} instead of ${shown(expected)}`);
}

/** Waits until a function returns something truthy, and returns that. */
async function until(condition) {
  const deadline = Date.now() + 40_000;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`never: ${condition}\n${document.body?.innerHTML.slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until a function returns this value. */
async function becomes(get, expected) {
  try {
    await until(() => shown(get()) === shown(expected));
  } catch (error) {
    throw new Error(`${shown(get())} instead of ${shown(expected)}: ${error}`);
  }
}

/** The error that a promise is rejected with. */
async function rejection(promise) {
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`${shown(value)} instead of an error`);
}

const select = (css) => document.querySelector(css);
const texts = (css) => Array.from(document.querySelectorAll(css), (element) => element.textContent);

const results = [];
const wrong = [];
addEventListener("error", (event) => wrong.push(`not caught: ${event.message}`));
addEventListener("unhandledrejection", (event) => wrong.push(`not handled: ${event.reason?.stack ?? event.reason}`));
try {
  const { default: tests, prepare } = await import("./checks.mjs");
  const api = await import("./crate.js");
  await prepare?.();
  // A package of `ferry build` starts by itself.
  await api.default?.();
  const tools = { api, user, ok, equal, until, becomes, rejection, select, texts };
  for (const [name, test] of Object.entries(tests)) {
    let error;
    try {
      await test(tools);
    } catch (thrown) {
      error = String(thrown?.stack ?? thrown);
    }
    results.push({ name, error });
  }
} catch (error) {
  results.push({ name: "the page loads", error: String(error?.stack ?? error) });
}
results.push(...wrong.map((error) => ({ name: "nothing goes wrong unnoticed", error })));
asked.push({ results });
