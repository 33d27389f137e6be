// Threads import the package, so their script is a module like any other.
export default { base: "./", worker: { format: "es" }, build: { target: "esnext" } };
