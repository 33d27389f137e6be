import assert from "node:assert/strict";

export default {
  "chrono knows the time, and the zone": (api) => {
    assert.ok(Math.abs(api.now() - Date.now()) < 1000);
    const summer = new Date(2024, 6, 1);
    assert.equal(api.offset(summer.getTime()), 0 - summer.getTimezoneOffset());
  },
  "dates of both kinds": (api) => {
    assert.equal(api.to_date().toISOString(), "2024-02-29T12:00:00.000Z");
    assert.equal(api.from_date(new Date(1500)), "1970-01-01T00:00:01.500+00:00");
  },
  "uuids of versions 4 and 7": (api) => {
    const [four, seven] = api.uuids();
    assert.match(four, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(seven[14], "7");
    assert.ok(Math.abs(parseInt(seven.slice(0, 13).replace("-", ""), 16) - Date.now()) < 1000);
  },
  "web-time's clocks run": (api) => assert.equal(api.clocks(), true),
};
