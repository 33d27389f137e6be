import { answer } from "./pkg/workerd.js";

export default {
  async fetch(request) {
    return new Response(answer(new URL(request.url).pathname));
  },
};
