// What Cloudflare's runtime calls: the handler that the crate exports.
import * as rust from "./workerd.js";

export default { fetch: (request, env, context) => rust.fetch(request, env, context) };
