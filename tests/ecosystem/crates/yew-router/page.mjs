import routes from "./routes.mjs";

export default routes("home", () => location.hash.slice(1));
