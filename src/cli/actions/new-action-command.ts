import { mkdir, writeFile } from "node:fs/promises"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { isTriggerId, POST_CHALLENGE, TRIGGER_IDS } from "../../actions/trigger.ts"
import type { Command } from "../command.ts"
import { UsageProblem } from "../usage-problem.ts"
import { actionTemplate, testTemplate } from "./templates.ts"

export const newActionCommand: Command = {
  name: "actions new",
  summary: "write an Action to start from, and a test of it",
  synopsis: "NAME [--trigger ID] [--typescript]",
  examples: [
    "rekey actions new actions/step-up",
    "rekey actions new notify --trigger post-change-password --typescript",
  ],
  flags: {
    trigger: { type: "string", placeholder: "ID", meaning: `when it runs [${POST_CHALLENGE}]` },
    typescript: { type: "boolean", meaning: "write TypeScript" },
  },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const { host } = call
    const trigger = call.textOf("trigger") ?? POST_CHALLENGE
    if (!isTriggerId(trigger))
      throw new UsageProblem(`no trigger ${trigger}: use one of ${TRIGGER_IDS.join(", ")}`)
    const path = pathOf(call.arguments[0] ?? "")
    const isTypeScript = call.isSet("typescript")
    const actionFile = `${path}.${isTypeScript ? "ts" : "js"}`
    const testFile = `${path}.test.js`
    const texts = [
      [actionFile, actionTemplate(trigger, isTypeScript)],
      [testFile, testTemplate(trigger, basename(actionFile))],
    ] as const
    const taken = texts.find(([file]) => existsSync(resolve(host.cwd, file)))
    if (taken !== undefined) throw new Error(`${taken[0]} is there already: nothing was written`)
    for (const [file, text] of texts) {
      await mkdir(dirname(resolve(host.cwd, file)), { recursive: true })
      // `wx`: nor is one replaced that came up meanwhile.
      await writeFile(resolve(host.cwd, file), text, { flag: "wx" })
    }
    if (call.isSet("json")) host.print(JSON.stringify({ files: [actionFile, testFile], trigger }))
    else host.print(nextSteps(actionFile, testFile, canImportKit(resolve(host.cwd, testFile))))
    return 0
  },
}

/** Without a suffix. @throws {UsageProblem} when it does not name a file. */
function pathOf(name: string): string {
  const path = name.replace(/\.(js|ts)$/, "")
  const last = basename(path)
  if (!/^[\w@][\w@.-]*$/.test(last) || last.endsWith(".test"))
    throw new UsageProblem(`${name} cannot be the name of a file: use letters, digits and - _ .`)
  return relative(".", path).startsWith("..") ? path : relative(".", path)
}

/** Whether the test finds `rekey/testing` from where it lies. */
function canImportKit(testFile: string): boolean {
  try {
    createRequire(testFile).resolve("rekey/testing")
    return true
  } catch {
    return false
  }
}

function nextSteps(actionFile: string, testFile: string, hasKit: boolean): string {
  const packageFolder = fileURLToPath(new URL("../../../", import.meta.url))
  return [
    `wrote ${actionFile} and ${testFile}`,
    "",
    "next:",
    ...(hasKit
      ? []
      : [`  npm install --save-dev ${packageFolder}`, "    brings the test kit here"]),
    `  node --test ${testFile}`,
    "    runs its own test",
    `  rekey actions test ${actionFile}`,
    "    runs it once in the real sandbox",
    "  rekey dev DIR",
    "    runs the whole reset, with the Action in DIR/tenant.yaml",
  ].join("\n")
}
