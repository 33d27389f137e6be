const canvas = () => document.querySelector("canvas");

export default {
  "a window is a canvas": async ({ becomes, equal }) => {
    await becomes(() => canvas()?.getAttribute("alt"), "ready");
    canvas().style.cssText = "position: fixed; left: 0; top: 0; width: 200px; height: 100px";
  },
  "a click has a place": async ({ user, becomes }) => {
    await user.clickAt(50, 40);
    await becomes(() => canvas().getAttribute("alt"), "(50, 40)");
  },
  "keys are heard": async ({ user, becomes }) => {
    await user.press("aB");
    await becomes(() => canvas().getAttribute("alt"), "(50, 40)aB");
  },
};
