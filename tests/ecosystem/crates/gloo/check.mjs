import assert from "node:assert/strict";

export default {
  "timers fire, and futures of them complete": async (api) => assert.ok((await api.timers()) >= 39),
  "listeners hear until they are dropped": (api) => {
    const heard = [];
    const { log } = console;
    console.log = (...words) => heard.push(words);
    try {
      api.events(new EventTarget());
    } finally {
      console.log = log;
    }
    assert.deepEqual(heard.map(([word]) => word), ["heard"]);
  },
};
