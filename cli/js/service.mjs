// A service worker that is a module: everything is imported before it is installed.
import "./core.js";
import "./progress.js";
import "./own.js";
import "./loaded.mjs";
import "./worker.js";
