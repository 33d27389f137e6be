// A web worker that becomes a thread.
import { work } from "./work.mjs";

onmessage = async ({ data: { path, module, memory, name } }) => {
  try {
    const glue = await import(path);
    const wasm = await glue.default({ module_or_path: module, memory, thread_stack_size: 1048576 });
    glue.meet(2);
    work(glue, name);
    wasm.__wbindgen_thread_destroy();
    postMessage("done");
  } catch (error) {
    postMessage(String(error?.stack ?? error));
  }
};
