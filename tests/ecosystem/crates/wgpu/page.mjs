export default {
  "a triangle is painted": async ({ api, user, until, ok }) => {
    document.body.style.margin = 0;
    document.body.innerHTML = "<canvas id='canvas' width='64' height='64' style='display: block'></canvas>";
    const backend = await api.paint(document.querySelector("#canvas"));
    ok(["Gl", "BrowserWebGpu"].includes(backend), backend);
    // What was painted is shown a moment later.
    await until(async () => {
      const { at } = await user.picture();
      return `${at(8, 56)} ${at(56, 8)}` === "0,255,0 0,0,255";
    });
  },
};
