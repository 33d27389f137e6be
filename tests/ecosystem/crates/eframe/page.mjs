let handle;

const start = async (api) => {
  document.body.style.cssText = "margin: 0; overflow: hidden";
  document.body.innerHTML = "<canvas id='canvas' style='width: 400px; height: 300px; display: block'></canvas>";
  handle = new api.WebHandle();
  await handle.start(api.canvas("canvas"));
};

/** How many points of the window differ between two pictures. */
const different = (one, other) => one.data.filter((value, index) => value !== other.data[index]).length;

/** Waits for a picture that is not this one. */
const changed = (user, until, before, least = 1) =>
  until(async () => different(before, await user.picture()) >= least);

/** A picture after everything has been painted: two in a row are the same. */
const settled = async (user, until) => {
  let last = await user.picture();
  await until(async () => {
    const next = await user.picture();
    const same = different(last, next) === 0;
    last = next;
    return same;
  });
  return last;
};

export default {
  "a window is painted": async ({ api, user, until, equal }) => {
    await start(api);
    // A button has a text. The first frame may be late.
    await until(async () => {
      const picture = await user.picture();
      return new Set(Array.from({ length: 400 }, (_, x) => picture.at(x, 10).join())).size > 3;
    });
    equal(handle.clicks(), 0);
  },
  "a click on a button changes pixels": async ({ user, until, becomes }) => {
    const before = await settled(user, until);
    await user.clickAt(30, 10);
    await becomes(() => handle.clicks(), 1);
    await user.clickAt(30, 10);
    await becomes(() => handle.clicks(), 2);
    await user.clickAt(390, 290);
    // The number on the button is another.
    await changed(user, until, before, 20);
  },
  "what is typed arrives": async ({ user, becomes, until }) => {
    const before = await settled(user, until);
    await user.clickAt(60, 32);
    // The field shows that it is the one: only then keys are meant for it.
    await changed(user, until, before);
    await settled(user, until);
    await user.press("ferry");
    await becomes(() => handle.text(), "ferry");
  },
  "it ends": async ({ equal }) => {
    equal(handle.panic_message(), undefined);
    handle.destroy();
    handle.free();
  },
};
