import assert from "node:assert/strict";

export default {
  "derived types cross as the objects they describe": (api) => {
    assert.deepEqual(api.swap({ x: 1, y: 2, label: "a" }), { x: 2, y: 1, label: "a" });
    assert.equal(api.show({ Dot: { x: 1, y: 2 } }), "Dot(Point { x: 1, y: 2, label: None })");
  },
  "in options and vectors as well": (api) => {
    assert.equal(api.perhaps(undefined), undefined);
    assert.equal(api.perhaps({ x: 1, y: 2 }).x, 2);
    assert.deepEqual(api.all([{ x: 1, y: 2 }]).map((point) => point.y), [1]);
  },
  "and declarations call them what they are": (_, { declarations }) => {
    const said = [
      "swap(point: Point): Point;",
      "show(shape: Shape): string;",
      "perhaps(point?: Point | null): Point | undefined;",
      "all(points: Point[]): Point[];",
    ];
    for (const one of said) assert.ok(declarations.includes(one), `${one}\n${declarations}`);
  },
  "and what does not fit is refused": (api) => assert.throws(() => api.swap({ x: "1" }), /invalid type/),
};
