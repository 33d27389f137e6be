/**
 * A URL that holds a JavaScript module, for workers and dynamic imports.
 *
 * Ownership: it lives as long as the page or worker.
 * @param {string} text
 * @returns {string}
 */
export function linkText(text) {
  // Workers in pages must be of the page's origin, as blobs are; elsewhere blobs are not loaded.
  if (typeof document !== "undefined" || "WorkerGlobalScope" in globalThis) {
    return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  }
  return `data:text/javascript,${encodeURIComponent(text)}`;
}
