export default {
  "texts and bytes come back": async ({ api, equal }) => {
    const heard = await api.echoed(`ws://${location.host}/echo`, ["a ✓", ""]);
    equal(heard, ["Open", 'Some(Text("a ✓"))', 'Some(Text(""))', "Some(Binary([1, 255]))", "None", "Closed true"]);
  },
  "a server that is not there is an error": async ({ api, ok }) => {
    const said = await api.refused("ws://127.0.0.1:1/");
    ok(said !== "connected" && said.length > 0, said);
  },
};
