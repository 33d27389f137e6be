// Best times, in microseconds, of each way to pass records; the ways take turns. Arguments: the two packages.

const [ferry, peer] = process.argv.slice(2).map((path) => require(path));

console.log("| records | | direction | `#[js(data)]` | serde-wasm-bindgen | JSON | better of the two / `#[js(data)]` |");
console.log("|---|---|---|---|---|---|---|");
for (const count of [1, 100, 1000, 10000]) {
  ferry.prepare(count);
  peer.prepare(count);
  for (const kind of ["flat", "nested"]) {
    const values = ferry[`${kind}_out`]();
    const out = [ferry[`${kind}_out`], peer[`${kind}_out`], () => JSON.parse(peer[`${kind}_out_json`]())];
    const into = [ferry[`${kind}_in`], peer[`${kind}_in`], () => peer[`${kind}_in_json`](JSON.stringify(values))];
    for (const [direction, ways] of [["out", out], ["in", into]]) {
      const best = measure(ways, values, count).map((ns) => ns / 1000);
      const ratio = (Math.min(best[1], best[2]) / best[0]).toFixed(1);
      const cells = best.map((us) => (us < 100 ? us.toPrecision(3) : Math.round(us))).join(" | ");
      console.log(`| ${count} | ${kind} | ${direction} | ${cells} | ${ratio} |`);
    }
  }
}

/** Nanoseconds per call. */
function measure(ways, values, count) {
  const times = Math.max(1, Math.round(2000 / count));
  const best = ways.map(() => Infinity);
  for (const way of ways) for (let i = 0; i < Math.min(3000, times * 10); i++) way(values);
  const end = performance.now() + 1500;
  while (performance.now() < end) {
    ways.forEach((way, which) => {
      const start = performance.now();
      for (let i = 0; i < times; i++) way(values);
      best[which] = Math.min(best[which], ((performance.now() - start) / times) * 1e6);
    });
  }
  return best;
}
