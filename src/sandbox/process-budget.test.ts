import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ProcessBudget } from "./process-budget.ts"

const notCalled = () => assert.fail("nobody was promised anything")

describe("ProcessBudget", () => {
  it("lets as many processes be as it may", () => {
    const budget = new ProcessBudget(2)
    assert.equal(budget.take(notCalled), true)
    assert.equal(budget.take(notCalled), true)
    assert.equal(
      budget.take(() => {}),
      false,
    )
  })

  it("retires the process that has been idle for longest", () => {
    const budget = new ProcessBudget(3)
    const retired: string[] = []
    const [a, b, c] = ["a", "b", "c"].map((name) => ({ retire: () => void retired.push(name) }))
    assert.ok(a !== undefined && b !== undefined && c !== undefined)
    for (const process of [a, b, c]) {
      budget.take(notCalled)
      budget.markIdle(process)
    }
    budget.markBusy(a)
    budget.markIdle(a)
    assert.equal(budget.take(notCalled), true)
    budget.release()
    budget.markBusy(c)
    assert.equal(budget.take(notCalled), true)
    assert.deepEqual(retired, ["b", "a"])
  })

  it("tells whoever got none when one ends or is idle, first come first served, once", () => {
    const budget = new ProcessBudget(1)
    const told: string[] = []
    const [a, b] = ["a", "b"].map((name) => () => void told.push(name))
    assert.ok(a !== undefined && b !== undefined)
    budget.take(notCalled)
    for (const onFree of [a, b, a]) assert.equal(budget.take(onFree), false)
    budget.markIdle({ retire() {} })
    assert.deepEqual(told, ["a"])
    budget.release()
    budget.release()
    assert.deepEqual(told, ["a", "b"])
  })

  it("keeps the place of who came first while a retired process ends", () => {
    const budget = new ProcessBudget(1)
    const got: string[] = []
    const asking = (name: string) => {
      const ask = () => void (budget.take(ask) && got.push(name))
      return ask
    }
    budget.take(notCalled)
    budget.markIdle({ retire() {} })
    // Retires the idle one: until that has ended, there are two.
    budget.take(notCalled)
    for (const ask of [asking("a"), asking("b")]) ask()
    budget.release()
    assert.deepEqual(got, [])
    budget.release()
    assert.deepEqual(got, ["a"])
  })

  it("passes over whoever wants none any more", () => {
    const budget = new ProcessBudget(1)
    const told: string[] = []
    const gone = () => assert.fail("it wants none")
    budget.take(notCalled)
    budget.take(gone)
    budget.take(() => void told.push("next"))
    budget.forget(gone)
    budget.release()
    assert.deepEqual(told, ["next"])
  })
})
