// The same checks for every framework's router: `first` is shown in the beginning, `path` says where the page is.

export default (first, path) => ({
  "links lead to pages": async ({ user, becomes, texts, equal }) => {
    await becomes(() => texts("#here"), [first]);
    await user.click("a.post");
    await becomes(() => texts("#here"), ["post 7"]);
    equal(path(), "/post/7");
    await user.click("a.home");
    await becomes(() => texts("#here"), ["home"]);
  },
  "a page goes to another": async ({ user, becomes, texts }) => {
    await user.click("a.post");
    await becomes(() => texts("#here"), ["post 7"]);
    await user.click("#here");
    await becomes(() => texts("#here"), ["post 8"]);
    await becomes(path, "/post/8");
  },
  "the browser goes back and forward": async ({ becomes, texts }) => {
    history.back();
    await becomes(() => texts("#here"), ["post 7"]);
    history.back();
    await becomes(() => texts("#here"), ["home"]);
    history.forward();
    await becomes(() => texts("#here"), ["post 7"]);
  },
  "a page fetches": async ({ user, becomes, texts }) => {
    await user.click("a.fetched");
    await becomes(() => texts("#here"), ["fetched 418"]);
  },
});
