import assert from "node:assert/strict"
import { describe, it } from "node:test"
import lighthouse, { defaultConfig } from "lighthouse"
import { freePort } from "../../src/cli/free-port.ts"
import { boot } from "../flows/boot.ts"
import { launch } from "./stage.ts"

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const
const SCORE_MIN = 95
/** A machine that is busy with other things makes a page look slow, never fast. */
const RUNS_MAX = 3

type Scores = Record<(typeof CATEGORIES)[number], number>

interface Run {
  scores: Scores
  /** How fast Lighthouse found this machine: 2000 a good desktop, 800 a good phone. */
  power: number
}

describe("the page for a new password, as Lighthouse sees it on a slow phone", () => {
  it("has at least 95 in performance, accessibility and best practices", async () => {
    const [port, debuggingPort] = [await freePort("127.0.0.1"), await freePort("127.0.0.1")]
    await using world = await boot({ baseUrl: `http://localhost:${port}` })
    await world.app.listen({ host: "127.0.0.1", port })
    await using made = new AsyncDisposableStack()
    const args = [`--remote-debugging-port=${debuggingPort}`]
    made.adopt(await launch(null, args), (browser) => browser.close())
    const agent = world.browser()
    const page = await world.open(await world.link("alice@example.com"), agent)
    assert.equal(page.at, "/u/reset-password")
    const Cookie = [...agent.cookies].map(([name, value]) => `${name}=${value}`).join("; ")

    let best: Scores = { performance: 0, accessibility: 0, "best-practices": 0 }
    let slowdown = 4
    for (let run = 0; run < RUNS_MAX && worst(best) < SCORE_MIN; run++) {
      const { scores, power } = await look(page.url.href, { debuggingPort, slowdown, Cookie })
      best = bestOf(best, scores)
      slowdown = slowdownOn(power)
    }
    assert.ok(worst(best) >= SCORE_MIN, JSON.stringify(best))
  })
})

async function look(
  url: string,
  given: { debuggingPort: number; slowdown: number; Cookie: string },
): Promise<Run> {
  const result = await lighthouse(
    url,
    {
      port: given.debuggingPort,
      extraHeaders: { Cookie: given.Cookie },
      onlyCategories: [...CATEGORIES],
      logLevel: "error",
    },
    {
      extends: "lighthouse:default",
      settings: {
        throttling: {
          ...defaultConfig.settings?.throttling,
          cpuSlowdownMultiplier: given.slowdown,
        },
      },
    },
  )
  assert.ok(result)
  const { lhr } = result
  assert.deepEqual([lhr.finalDisplayedUrl, lhr.runtimeError], [url, undefined])
  const score = (id: string) => Math.round((lhr.categories[id]?.score ?? 0) * 100)
  const scores = {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
  }
  return { scores, power: lhr.environment.benchmarkIndex }
}

/**
 * What makes a phone of the middle out of this machine, which may be no faster than one: Lighthouse,
 * docs/throttling.md, "Calibrating the CPU slowdown".
 */
function slowdownOn(power: number): number {
  if (power >= 1500) return 4
  return power >= 800 ? 2 : 1
}

function bestOf(one: Scores, other: Scores): Scores {
  const best = (name: keyof Scores) => Math.max(one[name], other[name])
  return {
    performance: best("performance"),
    accessibility: best("accessibility"),
    "best-practices": best("best-practices"),
  }
}

function worst(scores: Scores): number {
  return Math.min(...Object.values(scores))
}
