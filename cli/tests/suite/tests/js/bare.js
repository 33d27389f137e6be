const suite = require("wasm-bindgen-test");

exports.doubled = (value) => 2 * value;
exports.through_the_module = (a, b) => suite.add(a, b);
exports.through_raw_exports = (a, b) => suite.__wasm.raw_sum(a, b);
