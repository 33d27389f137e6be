export default {
  "a call waits for promises": async ({ api, equal }) => {
    equal(await api.blocks(3), 9);
    equal(await api.both(4), 8);
  },
  "a rejection is an error": async ({ api, equal }) => {
    equal(await api.fails(7).catch((reason) => ["rejected", reason]), ["rejected", 7]);
  },
  "tasks of such calls wait, too": async ({ api, equal, becomes }) => {
    const notes = [];
    await api.spawns(notes);
    await becomes(() => notes.length, 5);
    equal([...notes].sort(), [0, 1, 2, 3, 4].map((i) => `${i} ${i} ${i} ${i}`));
  },
  "other calls are told that they cannot": ({ api, ok }) => {
    let error;
    try {
      api.cannot();
    } catch (thrown) {
      error = thrown;
    }
    ok(error?.message.includes("waits for a promise, which only"), `${error}`);
  },
};
