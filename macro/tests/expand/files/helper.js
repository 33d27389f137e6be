export const tools = { help: (value) => value };
