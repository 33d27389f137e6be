const BOOKS = [
  { title: "b", year: 1999 },
  { title: "a", year: 1984 },
  { title: "c", year: 2024 },
];

export default {
  "a value is stored and found": async ({ api, equal, ok }) => {
    const value = { bytes: new Uint8Array([1, 2]), map: new Map([["k", 1n]]), date: new Date(5) };
    const found = await api.idb_put("values", value);
    ok(found !== value && found.map.get("k") === 1n && found.date.getTime() === 5);
    equal(Array.from(found.bytes), [1, 2]);
  },
  "many databases, one after the other": async ({ api, equal }) => {
    for (let index = 0; index < 20; index += 1) equal(await api.idb_put(`many${index}`, index), index);
  },
  "cursors walk by an index": async ({ api, equal }) => equal(await api.idb_walk("walk", BOOKS, 1990), ["c", "b"]),
  "a key that is there is an error, and the transaction ends": async ({ api, equal, ok }) => {
    const [again, aborted, count] = await api.idb_abort("abort", { id: 1, title: "x" });
    ok(again.includes("ConstraintError"), again);
    equal(aborted, "Aborted");
    equal(count, "0");
    ok(!(await indexedDB.databases()).some(({ name }) => name === "abort"));
  },
  "people are found by age": async ({ api, equal }) => equal(await api.rexie_people("people", 18), ["Di", "Ada", "Cy", "3"]),
};
