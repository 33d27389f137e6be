import routes from "./routes.mjs";

export default routes("nothing", () => location.pathname);
