import assert from "node:assert/strict";
import { createServer } from "node:http";

const served = async (handle, use) => {
  const server = createServer(handle).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    await use(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

export default {
  "a request with headers is answered": (api) =>
    served(
      (request, response) => response.writeHead(201).end(`${request.method} ${request.headers["x-ferry"]}`),
      async (url) => assert.equal(await api.get(url), "201 Created GET yes"),
    ),
  "JSON goes and comes": (api) =>
    served(
      (request, response) => request.pipe(response.setHeader("content-type", "application/json")),
      async (url) => assert.equal(await api.post(url, "text"), "text"),
    ),
  "a server that is not there is an error": (api) => assert.rejects(api.get("http://127.0.0.1:9/")),
};
