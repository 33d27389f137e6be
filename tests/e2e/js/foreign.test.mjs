import { equal as same, ferry, test, throws } from "./harness.mjs";

const show = (key, value) => (value instanceof Map ? ["Map", ...value] : value instanceof Set ? ["Set", ...value] : value);
const equal = (actual, expected) => same(JSON.stringify(actual, show), JSON.stringify(expected, show));

const meeting = {
  id: "67e55044-10b1-426f-9247-bb680e5fe0c8",
  at: new Date("2024-02-29T12:30:00.125Z"),
  written: "2024-02-29T13:30:00+01:00",
  day: "2024-02-29",
  takes: 90000,
  extra: { a: [1, null, "ü", { b: true }], __proto__: 1 },
  seats: new Map([["z", 1], ["a", 2]]),
  tags: new Set(["00000000-0000-0000-0000-000000000000", "67e55044-10b1-426f-9247-bb680e5fe0c8"]),
  // What may be missing is last.
  time: "13:30:00",
  link: "https://example.org/a?b=c",
};

test("fields of other crates' types are what JavaScript has for them", () => {
  equal(ferry.same_meeting(meeting), meeting);
  equal(ferry.same_meetings([meeting, { ...meeting, time: undefined, link: undefined, extra: null }])[1].extra, null);
  equal(ferry.same_meeting(meeting).at.getTime(), meeting.at.getTime());
});

test("times are dates, and what is between them milliseconds", () => {
  equal(ferry.later(new Date(5), 1000).getTime(), 1005);
  equal(ferry.later(new Date(-86400000), -1).getTime(), -86400001);
  equal(ferry.midnight("2024-12-31"), "2024-12-31T00:00:00");
  throws(() => ferry.later(new Date(NaN), 0), /valid Date/);
  throws(() => ferry.later(new Date(0), NaN), /milliseconds/);
  throws(() => ferry.midnight("31.12.2024"), /expected a date such as 2024-02-29/);
});

test("identifiers and addresses are text, which is checked", () => {
  equal(ferry.nil_uuid(), "00000000-0000-0000-0000-000000000000");
  equal(ferry.perhaps_uuid(undefined), undefined);
  equal(ferry.perhaps_uuid("67E55044-10B1-426F-9247-BB680E5FE0C8"), "67e55044-10b1-426f-9247-bb680e5fe0c8");
  equal(ferry.host_of("https://example.org:80/"), "example.org");
  throws(() => ferry.perhaps_uuid("no"), /expected a UUID/);
  throws(() => ferry.host_of("/relative"), /expected an absolute URL/);
  // Small glue says it in fewer words.
  throws(() => ferry.host_of(7), /expected a string|not a string/);
  throws(() => ferry.same_meeting({ ...meeting, id: 7 }), /^id: expected a string, found number/);
  throws(() => ferry.same_meeting({ ...meeting, id: "7" }), /expected a UUID/);
});

test("JSON is whatever JSON can say", () => {
  for (const value of [null, true, 1.5, "aü\u{1f600}", [], {}, { a: { b: [1, 2, { c: null }] } }]) {
    equal(ferry.same_json(value) ?? null, value);
  }
  throws(() => ferry.same_json("a\ud800"), /half of a surrogate pair/);
  equal(ferry.json_keys({ b: 1, a: 2 }).sort(), ["a", "b"]);
  equal(ferry.same_json(new Date(0)), "1970-01-01T00:00:00.000Z");
  throws(() => ferry.json_keys(() => 1), /expected a value that JSON can say, found function/);
  throws(() => ferry.json_keys(1n), /BigInt/);
  throws(() => ferry.same_meeting({ ...meeting, extra: undefined }), /^extra: expected a value that JSON can say, found undefined/);
  const cycle = {};
  cycle.itself = cycle;
  throws(() => ferry.json_keys(cycle), /circular|cyclic/i, TypeError);
  throws(() => ferry.json_keys({ toJSON() { throw new RangeError("mine"); } }), /mine/, RangeError);
  let deep = [];
  for (let i = 0; i < 1000; i++) deep = [deep];
  throws(() => ferry.json_keys(deep), /more than 127 levels/);
});

test("ordered maps keep their order", () => {
  equal(ferry.reversed_map(new Map([["b", 1], ["a", [2]], ["c", null]])), new Map([["c", null], ["a", [2]], ["b", 1]]));
});

test("nothing is left behind, whether it fits or not", () => {
  const run = () => {
    ferry.same_meetings([meeting, meeting]);
    throws(() => ferry.same_meeting({ ...meeting, link: "no" }));
    ferry.same_json(meeting.extra);
  };
  for (let i = 0; i < 10; i++) run();
  const before = [ferry.live_bytes(), ferry.live_handles()];
  for (let i = 0; i < 500; i++) run();
  equal([ferry.live_bytes(), ferry.live_handles()], before);
});
