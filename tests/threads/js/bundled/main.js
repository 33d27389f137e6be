// What a page with threads is bundled from.
import init, { initThreadPool, sum, workers } from "crate";

try {
  await init();
  await initThreadPool(3);
  const numbers = Float64Array.from({ length: 1_000_000 }, (_, i) => i);
  globalThis.answer = { isolated: crossOriginIsolated, sum: sum(numbers), workers: [...workers()] };
} catch (error) {
  globalThis.answer = { error: `${error}\n${error?.stack}` };
}
