import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, it } from "node:test"

const text = readFileSync(new URL("../../docs/reference/sandbox.md", import.meta.url), "utf8")
const cases = text.split("## Cases")[1]?.split("\n## ")[0] ?? ""
/** The second column of each row. */
const named = [...cases.matchAll(/^\|[^|]+\|([^|]+)\|/gm)].flatMap(([, cell = ""]) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
)

describe("the cases in docs/reference/sandbox.md", () => {
  it("name every hostile Action, and none that is not there", () => {
    const files = readdirSync(new URL("./actions/", import.meta.url)).filter((name) =>
      name.endsWith(".js"),
    )
    const actions = named.filter((name) => !name.endsWith(".test.ts"))
    assert.deepEqual(actions.toSorted(), [...new Set(actions)].toSorted())
    assert.deepEqual(actions.map((name) => `${name}.js`).toSorted(), files.toSorted())
  })

  it("name tests that are there", () => {
    for (const test of named.filter((name) => name.endsWith(".test.ts"))) {
      const places = [
        "./",
        "../../src/sandbox/",
        "../../src/sandbox/guest/",
        "../../src/sandbox/egress/",
      ]
      assert.ok(
        places.some((place) => existsSync(new URL(place + test, import.meta.url))),
        test,
      )
    }
  })
})
