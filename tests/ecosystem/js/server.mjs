// What pages talk to: node server.mjs FOLDER serves its files, some answers below /api/, and says its port in the first line.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const [root] = process.argv.slice(2);
const [TEXT, CLOSE] = [1, 8];

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/** @type {Record<string, (request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => void>} */
const API = {
  "/api/json": (request, response) =>
    json(response, 200, { method: request.method, header: request.headers["x-ferry"] ?? null, list: [1, 2, 3] }),
  "/api/echo": (request, response) => {
    response.setHeader("content-type", request.headers["content-type"] ?? "application/octet-stream");
    request.pipe(response);
  },
  "/api/teapot": (_, response) => json(response, 418, { error: "short and stout" }),
  // Never answers; the request ends when the page gives it up.
  "/api/never": () => {},
  // Some parts, a moment apart.
  "/api/parts": async (_, response) => {
    for (const part of ["one ", "two ", "three"]) {
      response.write(part);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    response.end();
  },
  "/api/events": (request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    let count = 0;
    const timer = setInterval(() => response.write(`event: tick\ndata: ${count++}\n\n`), 10);
    request.on("close", () => clearInterval(timer));
  },
};

const json = (response, status, value) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));

const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  if (Object.hasOwn(API, path)) {
    API[path](request, response);
    return;
  }
  try {
    // A path cannot leave the folder: it begins with a slash, above which there is nothing.
    const bytes = await readFile(join(root, normalize(path)));
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(bytes);
  } catch {
    response.writeHead(404).end("no such file");
  }
});

// A WebSocket that sends back what it gets, and closes when it is told "bye".
server.on("upgrade", (request, socket) => {
  const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`);
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      `Sec-WebSocket-Accept: ${accept.digest("base64")}\r\n\r\n`,
  );
  socket.on("error", () => socket.destroy());
  let bytes = Buffer.alloc(0);
  let closing = false;
  socket.on("data", (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let got; (got = firstFrame(bytes)); ) {
      bytes = bytes.subarray(got.size);
      const { opcode, data } = answer(got);
      // Both say it once.
      if (!closing) socket.write(frame(opcode, data));
      closing ||= opcode === CLOSE;
      if (got.opcode === CLOSE) socket.end();
    }
  });
});

/** The frame that bytes begin with, once it is whole; pages send frames of less than 64 kB here. */
function firstFrame(bytes) {
  if (bytes.length < 2) return undefined;
  const short = bytes[1] & 0x7f;
  const head = short === 126 ? 4 : 2;
  if (bytes.length < head + 4) return undefined;
  const length = short === 126 ? bytes.readUInt16BE(2) : short;
  const size = head + 4 + length;
  if (bytes.length < size) return undefined;
  const mask = bytes.subarray(head, head + 4);
  const data = Buffer.from(bytes.subarray(head + 4, size)).map((byte, index) => byte ^ mask[index % 4]);
  return { opcode: bytes[0] & 0xf, data, size };
}

/** What is said back: the same, except for "bye". */
function answer({ opcode, data }) {
  if (opcode !== TEXT || data.toString() !== "bye") return { opcode, data };
  const code = Buffer.from([4000 >> 8, 4000 & 0xff]);
  return { opcode: CLOSE, data: Buffer.concat([code, Buffer.from("as you say")]) };
}

function frame(opcode, data) {
  const head = data.length < 126 ? [data.length] : [126, data.length >> 8, data.length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...head]), data]);
}

// A connection that is closed while a request is on its way to it is an error in the page.
server.keepAliveTimeout = 0;
server.requestTimeout = 0;
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
