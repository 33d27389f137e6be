import init, { primes } from "./pkg/{{library}}.js";

await init();

const count = document.getElementById("count");
const output = document.getElementById("primes");
const show = () => (output.textContent = Array.from(primes(Number(count.value))).join(" "));
count.addEventListener("input", show);
show();
