export default {
  "a chart is drawn": ({ api, equal, ok }) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 300, height: 200 });
    api.chart(canvas, "Größe", new Float64Array([1, 4, 9, 16, 25, 36]));
    const { data } = canvas.getContext("2d").getImageData(0, 0, 300, 200);
    const colours = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    ok(colours.get("255,0,0") > 3000, `${colours.get("255,0,0")} red points`);
    ok(colours.get("255,255,255") > 10_000, "the ground is white");
    ok(colours.size > 20, "there are letters");
  },
};
