const body = document.body;

export default {
  "elements are made, found and described": ({ api, equal, texts }) => {
    const list = api.squares(4);
    equal(texts("ol > li"), ["0", "1", "4", "9"]);
    list.style.cssText = "display: grid";
    equal(api.described("ol > .even"), ['LI Some("0") even 7', 'LI Some("2") even 7']);
    list.remove();
  },
  "a selector that is none is an error": ({ api, ok }) => {
    let error;
    try {
      api.described("[");
    } catch (thrown) {
      error = thrown;
    }
    ok(error instanceof DOMException && error.name === "SyntaxError", `${error}`);
  },
  "what is typed is seen at once": async ({ api, user, becomes, select }) => {
    body.innerHTML = "<input id='from'><p id='to'></p>";
    api.mirror(select("#from"), select("#to"));
    await user.type("#from", "größe");
    await becomes(() => select("#to").textContent, "GRÖSSE");
  },
  "clicks have a place": async ({ api, user, becomes, select }) => {
    body.innerHTML = "<div id='pad' style='position: fixed; inset: 0'></div>";
    api.place_of_click(select("#pad"));
    await user.clickAt(31, 47);
    await becomes(() => select("#pad").title, "31 47 0");
    body.innerHTML = "";
  },
  "events of one's own carry values": ({ api, equal }) => {
    const target = new EventTarget();
    const seen = [];
    target.addEventListener("own", (event) => seen.push(event.detail));
    const value = { a: [1] };
    equal(api.own_event(target, value), true);
    target.addEventListener("own", (event) => event.preventDefault());
    equal(api.own_event(target, value), false);
    equal(seen[0] === value, true);
  },
  "pixels are drawn and read": ({ api, equal }) => {
    const canvas = document.createElement("canvas");
    equal(Array.from(api.draw(canvas)), [0, 0, 0, 0, 255, 0, 0, 255, 0, 13, 255, 255]);
    equal(canvas.width, 64);
  },
  "an animation ends by itself": async ({ api, becomes, select }) => {
    body.innerHTML = "<p id='frames'></p>";
    api.animate(5, select("#frames"));
    await becomes(() => select("#frames").textContent, "5 true");
    await new Promise((resolve) => setTimeout(resolve, 60));
    await becomes(() => select("#frames").textContent, "5 true");
  },
  "promises of timeouts": async ({ api, ok, equal }) => {
    ok((await api.slept(20)) >= 19);
    equal(Array.from(await api.race([60, 10, 30])), [10, 30, 60]);
  },
  "a request is made by hand": async ({ api, equal, rejection, ok }) => {
    equal(await api.posted("/api/echo", '{"a":["ü"]}'), { a: ["ü"] });
    ok((await rejection(api.posted("/api/echo", "{"))) instanceof SyntaxError);
  },
  "an observer sees changes until it is told not to": async ({ api, equal }) =>
    equal(await api.observed(document.createElement("div")), ['attributes Some("title")', "childList None"]),
  "a buffer moves through a channel": async ({ api, equal }) => equal(await api.channel("moved ✓"), ["moved ✓", 0]),
  "addresses are put together": ({ api, equal }) => equal(api.joined("/p?x=1&y=a%20b"), "/p x=1;y=a b;z=ü&"),
};
