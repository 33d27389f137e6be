const url = (path) => new URL(path, location.href).href;

/** Watches the next request. The server need not see it: one that is given up at once may never be sent. */
const watched = () => {
  const { fetch } = globalThis;
  let sent;
  globalThis.fetch = (request, ...rest) => {
    globalThis.fetch = fetch;
    sent = request;
    return fetch(request, ...rest);
  };
  return () => sent;
};

export default {
  "a request with headers is answered": async ({ api, equal }) =>
    equal(await api.get(url("/api/json")), '200 OK {"method":"GET","header":"yes","list":[1,2,3]}'),
  "JSON goes and comes": async ({ api, equal }) => equal(await api.post(url("/api/echo"), "text ✓"), "text ✓"),
  "bytes go and come": async ({ api, equal }) =>
    equal(Array.from(await api.post_bytes(url("/api/echo"), new Uint8Array([0, 1, 255]))), [0, 1, 255]),
  "an answer comes in parts": async ({ api, equal }) => equal(await api.parts(url("/api/parts")), "one two three"),
  "a status is an error when that is asked": async ({ api, equal }) =>
    equal(await api.refused(url("/api/teapot")), "418 I'm a teapot"),
  "a server that is not there is an error": async ({ api, rejection, ok }) =>
    ok((await rejection(api.get("http://127.0.0.1:9/"))).message.includes("error sending request")),
  "a request that lasts too long ends": async ({ api, equal }) => {
    const sent = watched();
    equal(await api.timed_out(url("/api/never")), true);
    equal(sent().signal.aborted, true);
  },
  "a request that is dropped ends": async ({ api, until }) => {
    const sent = watched();
    api.dropped(url("/api/never"));
    await until(() => sent()?.signal.aborted);
  },
};
