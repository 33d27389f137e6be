const canvas = () => Object.assign(document.createElement("canvas"), { width: 64, height: 64 });

export default {
  "a triangle is painted": ({ api, equal }) =>
    equal(Array.from(api.paint(canvas().getContext("webgl2"))), [0, 255, 255, 255, 255, 0, 0, 255]),
  "it has a version": ({ api, ok }) => ok(api.version(canvas().getContext("webgl2")).includes("WebGL 2")),
};
