export default {
  "a triangle is painted": async ({ api, user, equal, ok }) => {
    document.body.style.margin = 0;
    document.body.innerHTML = "<canvas id='canvas' width='64' height='64' style='display: block'></canvas>";
    const backend = await api.paint(document.querySelector("#canvas"));
    ok(["Gl", "BrowserWebGpu"].includes(backend), backend);
    const { at } = await user.picture();
    equal(at(8, 56), [0, 255, 0]);
    equal(at(56, 8), [0, 0, 255]);
  },
};
