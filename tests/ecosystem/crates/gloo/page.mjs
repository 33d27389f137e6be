const socket = () => `ws://${location.host}/echo`;

export default {
  "a request is answered with JSON": async ({ api, equal }) =>
    equal(await api.get_json("/api/json"), '200 application/json GET Some("yes") [1, 2, 3]'),
  "JSON is sent": async ({ api, equal }) => equal(await api.post_json("/api/echo", "a ✓"), "a ✓ Some(5)"),
  "bytes are sent": async ({ api, equal }) => {
    const bytes = new Uint8Array(50_000).map((_, index) => index);
    equal(Array.from(await api.post_bytes("/api/echo", bytes)), Array.from(bytes));
  },
  "a status that is an error is no failure": async ({ api, equal }) => {
    equal(await api.status("/api/teapot"), 'false 418 {"error":"short and stout"}');
    equal((await api.status("/nothing")).slice(0, 9), "false 404");
  },
  "a server that is not there is an error": async ({ api, rejection, ok }) =>
    ok((await rejection(api.status("http://127.0.0.1:9/"))).message.includes("fetch")),
  "a request is given up": async ({ api, equal }) => equal(await api.aborted("/api/never"), "AbortError"),
  "a WebSocket carries texts and bytes, and is closed": async ({ api, equal }) =>
    equal(await api.socket(socket(), ["one", "", "drei ✓", "x".repeat(1000)]),
      ["one", "", "drei ✓", "x".repeat(1000), "[1, 2, 255]", "4000 as you say"]),
  "events of the server are a stream": async ({ api, equal }) =>
    equal(await api.server_events("/api/events"), ["tick 0", "tick 1", "tick 2"]),
  "frames come one after the other": async ({ api, ok, equal }) => {
    const times = Array.from(await api.frames(4));
    equal(times.length, 4);
    ok(times.every((time, index) => index === 0 || time > times[index - 1]), `${times}`);
    equal(await api.dropped_frame(), false);
  },
  "an interval ends when it is told": async ({ api, equal }) => equal(await api.interval(4), 4),
  "timers and futures of them": async ({ api, ok }) => ok((await api.timers()) >= 39),
  "values are stored": async ({ api, equal, ok }) => {
    const stored = api.stored();
    ok(stored.startsWith("7 0 "), stored);
    equal(localStorage.length, 0);
    equal(sessionStorage.getItem("n"), "7");
  },
  "listeners hear what a user does": async ({ api, user, becomes, select, equal }) => {
    document.body.innerHTML = "<input id='field'>";
    const field = select("#field");
    api.listen(field);
    await user.click("#field");
    await becomes(() => field.title, "clicked");
    field.title = "";
    await user.click("#field");
    await user.type("#field", "ab");
    await becomes(() => field.title, "ab");
    equal(field.value, "");
    api.stop_listening();
    await user.type("#field", "c");
    await becomes(() => field.value, "c");
    equal(field.title, "ab");
  },
  "places are gone to": async ({ api, equal }) => {
    const page = location.pathname;
    const seen = await api.places();
    history.replaceState(null, "", page);
    equal(seen.slice(0, 3), ["/first", "/second", "/third"]);
    equal(seen.slice(3, 5), ["/second", "/third"]);
    equal(seen.at(-1), "3 kept #/hash");
  },
  "files are read": async ({ api, equal }) =>
    equal(await api.files(), ["text ✓", "[2, 3] a.bin 3", "data:text/plain;base64,dGV4dCDinJM="]),
  "a user is asked": ({ api, equal }) => {
    const alerts = [];
    globalThis.alert = (text) => alerts.push(text);
    globalThis.confirm = () => true;
    globalThis.prompt = (_, initial) => (initial === "x" ? "y" : null);
    equal(api.asked(), 'true Some("y") None');
    equal(alerts, ["look"]);
  },
  "the document has a title": ({ api, equal }) => equal(api.titled("gloo"), "gloo BODY"),
  "a worker is this module again": async ({ api, equal }) => {
    const answers = await api.added_elsewhere(new URL("./crate.js", import.meta.url).href, [1, 2], [3]);
    equal(answers, ["3 DedicatedWorkerGlobalScope", "6 DedicatedWorkerGlobalScope"]);
  },
};
