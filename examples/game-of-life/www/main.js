import { Cell, Universe } from "game-of-life";

const CELL = 8; // pixels, with one more for the line between
const COLOURS = { line: "#cccccc", [Cell.Dead]: "#ffffff", [Cell.Alive]: "#204080" };

// `?empty` starts with nothing but a glider, `?size=16` with a smaller universe.
const asked = new URLSearchParams(location.search);
const size = Number(asked.get("size") ?? 64);
const universe = asked.has("empty") ? new Universe(size, size) : Universe.classic();
if (asked.has("empty")) universe.addGlider(0, 0);

const canvas = document.getElementById("canvas");
const status = document.getElementById("status");
const play = document.getElementById("play");
canvas.width = universe.width * (CELL + 1) + 1;
canvas.height = universe.height * (CELL + 1) + 1;
const context = canvas.getContext("2d");

let generation = 0;
let frame = 0;

function draw() {
  const cells = universe.cells();
  context.fillStyle = COLOURS.line;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (let row = 0; row < universe.height; row++) {
    for (let column = 0; column < universe.width; column++) {
      context.fillStyle = COLOURS[cells[row * universe.width + column]];
      context.fillRect(column * (CELL + 1) + 1, row * (CELL + 1) + 1, CELL, CELL);
    }
  }
  status.textContent = `Generation ${generation}, ${universe.population()} alive`;
}

function step() {
  universe.tick();
  generation++;
  draw();
}

function loop() {
  step();
  frame = requestAnimationFrame(loop);
}

play.addEventListener("click", () => {
  if (frame === 0) {
    play.textContent = "Pause";
    loop();
  } else {
    play.textContent = "Play";
    cancelAnimationFrame(frame);
    frame = 0;
  }
});

document.getElementById("step").addEventListener("click", step);

document.getElementById("glider").addEventListener("click", () => {
  universe.addGlider(0, 0);
  draw();
});

canvas.addEventListener("click", (event) => {
  universe.toggle(Math.floor(event.offsetY / (CELL + 1)), Math.floor(event.offsetX / (CELL + 1)));
  draw();
});

draw();

// For whoever looks at the page from outside: the browser's console, or a test.
window.life = { universe, step };
