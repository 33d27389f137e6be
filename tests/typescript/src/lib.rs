//! Declarations accept what they should, and refuse the rest.
//!
//! A case is a TypeScript file in `cases/`: its first line names the package it uses, `//@ package: examples/game-of-life`,
//! which is built and found by its name. A use that must be refused stands under `// @ts-expect-error`, and the compiler
//! complains if it is accepted. Every case is checked in strict mode, with each way a package can be resolved.
