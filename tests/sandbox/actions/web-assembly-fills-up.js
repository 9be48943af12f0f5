// expect: out-of-memory
exports.onExecutePostChallenge = async () => {
  const memory = new WebAssembly.Memory({ initial: 0 })
  for (;;) {
    memory.grow(1024)
    new Uint8Array(memory.buffer).fill(1)
  }
}
