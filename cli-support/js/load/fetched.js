/**
 * What a URL gives or, where nobody has put the file, what another module holds: some bundlers leave the file behind, and some
 * servers answer with a page instead.
 * @param {URL} url
 * @param {() => Promise<{ wasmBytes: () => Uint8Array<ArrayBuffer> }>} otherwise
 * @returns {Promise<Response | Uint8Array<ArrayBuffer>>}
 */
export async function fetchedOr(url, otherwise) {
  const response = await fetch(url).catch(() => undefined);
  const isFile = response?.ok && !response.headers.get("content-type")?.startsWith("text/html");
  return isFile ? response : (await otherwise()).wasmBytes();
}
