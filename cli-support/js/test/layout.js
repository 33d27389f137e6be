// Stands in for what generation reads from the module: where the runtime keeps its statics.

/** The result cell. */
export const cellAddress = 0x400;

/** The scratch region; not aligned to more than it must be, and small enough to spill. */
export const scratchAddress = 0x808;

/** Its size in bytes. */
export const scratchSize = 256;

/** The module's constants. */
export const constantsAddress = 0x1000;

/** Their size in bytes. */
export const constantsSize = 0x1000;
