import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { CommandList } from "./command-list.guest.ts"

describe("CommandList", () => {
  it("keeps the order", () => {
    const commands = new CommandList()
    for (const json of ["1", "2", "3"]) commands.add(json)
    assert.equal(commands.end(), "[1,2,3]")
  })

  it("holds 100 commands; the next fails the run, even if that was caught", () => {
    const commands = new CommandList()
    for (let i = 0; i < 100; i++) commands.add("1")
    assert.throws(() => commands.add("1"), /100 calls/)
    assert.throws(() => commands.end(), /100 calls/)
  })

  it("bounds their bytes, as UTF-8", () => {
    const bytesMax = 64 * 1024 - 8 * 1024
    const fits = new CommandList()
    fits.add("é".repeat(bytesMax / 2 - 1))
    assert.doesNotThrow(() => fits.end())
    assert.throws(() => new CommandList().add("é".repeat(bytesMax / 2)), /bytes/)
  })

  it("takes nothing once it has ended", () => {
    const commands = new CommandList()
    assert.equal(commands.end(), "[]")
    commands.add("1")
    assert.equal(commands.end(), "[]")
  })
})
