// Written for `import`, beside a file that is written for `require`.
export function quadrupled(value) {
  return value * 4;
}
