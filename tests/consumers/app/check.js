// What every consumer does with the package, and what must come out.

export const expected = JSON.stringify([3, 5, 5, "0000000100001000010000000", 5, 1, true, true]);

export function check({ Universe, Cell }) {
  const universe = new Universe(5, 5);
  for (const column of [1, 2, 3]) universe.toggle(2, column);
  const facts = [universe.population(), universe.width, universe.height];
  universe.tick();
  facts.push(Array.from(universe.cells()).join(""), universe.render().trim().split("\n").length, Cell.Alive);
  const throws = (action) => {
    try {
      action();
      return false;
    } catch (error) {
      return error instanceof Error;
    }
  };
  facts.push(throws(() => Universe.prototype.tick.call({})));
  universe.free();
  facts.push(throws(() => universe.tick()));
  return JSON.stringify(facts);
}
