// The same checks for every framework's counter and list of things to do.

export default {
  "clicks count, in both directions": async ({ user, becomes, texts, until, ok, select }) => {
    await until(() => select("#counter output"));
    await becomes(() => texts("#counter output"), ["0"]);
    await user.click("#counter .more");
    await user.click("#counter .more");
    await becomes(() => texts("#counter output"), ["2"]);
    ok(!select("#counter output").classList.contains("negative"));
    for (let click = 0; click < 3; click += 1) await user.click("#counter .less");
    await becomes(() => texts("#counter output"), ["-1"]);
    ok(select("#counter output").classList.contains("negative"));
  },

  "what is typed is added to the list": async ({ user, becomes, texts, select }) => {
    await becomes(() => texts("#todos li"), []);
    for (const text of ["eat", "sleep ✓", "again"]) {
      await user.type("#text", text);
      await user.click("#add");
      await becomes(() => select("#text").value, "");
    }
    await becomes(() => texts("#todos li"), ["eat", "sleep ✓", "again"]);
    await becomes(() => texts("#left"), ["3 left"]);
  },

  "the key Enter adds as well, and nothing adds nothing": async ({ user, becomes, texts }) => {
    await user.type("#text", "more\uE007");
    await becomes(() => texts("#todos li"), ["eat", "sleep ✓", "again", "more"]);
    await user.click("#add");
    await becomes(() => texts("#todos li"), ["eat", "sleep ✓", "again", "more"]);
  },

  "what is done is marked, and can be removed": async ({ user, becomes, texts, select }) => {
    const last = select("#todos li:nth-child(4)");
    await user.click("#todos li:nth-child(1)");
    await user.click("#todos li:nth-child(3)");
    await becomes(() => texts("#todos li.done"), ["eat", "again"]);
    await becomes(() => texts("#left"), ["2 left"]);
    await user.click("#todos li:nth-child(3)");
    await becomes(() => texts("#todos li.done"), ["eat"]);
    await user.click("#clear");
    await becomes(() => texts("#todos li"), ["sleep ✓", "again", "more"]);
    // The elements of those that stay are the same.
    await becomes(() => select("#todos li:nth-child(3)") === last, true);
  },
};
