// Runs inside the sandbox, beside the Action. Four rules hold the guest together.
// 1. It loads Node's own modules and nothing else: what it can reach, an Action can reach.
// 2. It sends plain texts home, put together before anything an Action may still do.
// 3. It trusts no value that an Action made: a getter or a `toString` may throw once more.
// 4. It is not a fence: an Action can undo all of it, so the server checks every answer.
import type { LoadedCode, PingMessage, RunMessage } from "../protocol.ts"
import { formsOfSecrets } from "../redact.ts"
import { newApi } from "./api.guest.ts"
import { CommandList } from "./command-list.guest.ts"
import { capturedConsole, ConsoleText, currentConsole, type Level } from "./console.guest.ts"
import { describeError } from "./describe-error.guest.ts"
import { useDoor } from "./door.guest.ts"
import { closePrivateNetwork } from "./egress.guest.ts"
import { findHandler, loadAction } from "./load-action.guest.ts"
import { endProcess, openPipe } from "./pipe.guest.ts"
import { parseJson, toJson } from "./primordials.guest.ts"
import { tidyGlobals } from "./tidy-globals.guest.ts"

interface Run {
  id: string
  commands: CommandList
  console: ConsoleText
  forms: readonly string[]
}

const actionConsole = capturedConsole()
let getExports: () => unknown = () => null
/** How the secrets of the modules show up in texts. */
let moduleForms: readonly string[] = []
let current: Run | null = null

const isPrivateNetworkOpen = process.argv.includes("--private-network")
if (process.argv.includes("--door")) useDoor()
// Node puts a global back when the script of `--eval` is over, and a message comes later than that.
process.nextTick(() => tidyGlobals(actionConsole))
if (!isPrivateNetworkOpen) closePrivateNetwork()
const pipe = openPipe(receive)
process.on("uncaughtException", (thrown) => {
  if (current !== null) answerThrew(current, thrown)
  endProcess()
})
pipe.send(`{"ready":true}`)

function receive(line: string): void {
  const message = parseJson(line) as RunMessage | PingMessage
  if ("ping" in message) pipe.send(`{"pong":${toJson(message.ping)}}`)
  else void perform(message)
}

async function perform(message: RunMessage): Promise<void> {
  if (message.loaded !== undefined) load(message.name, message.loaded)
  const forms = [...formsOfSecrets(message.secrets), ...moduleForms]
  const run: Run = {
    id: message.run,
    commands: new CommandList(),
    console: new ConsoleText(
      forms,
      message.isListened ? (level, text) => tell(run, level, text) : null,
    ),
    forms,
  }
  current = run
  pipe.setFree(false)
  try {
    await currentConsole.run(run.console, () => callHandler(message, run))
    answer(run, `"kind":"finished","commands":${run.commands.end()}`)
  } catch (thrown) {
    answerThrew(run, thrown)
  }
}

/** Once: a process runs one version, all its life. */
function load(name: string, loaded: LoadedCode): void {
  moduleForms = loaded.modules.flatMap(({ secrets }) => formsOfSecrets(secrets))
  getExports = loadAction(name, loaded, actionConsole)
}

/** What a run writes after its answer is nobody's. */
function tell(run: Run, level: Level, text: string): void {
  if (current !== run) return
  pipe.send(`{"console":${toJson(run.id)},"level":"${level}","text":${toJson(text)}}`)
}

async function callHandler(message: RunMessage, { commands }: Run): Promise<void> {
  const handler = findHandler(getExports(), message.handler)
  const event = { ...message.event, secrets: message.secrets, configuration: {} }
  await handler(event, newApi(message, commands))
}

function answerThrew(run: Run, thrown: unknown): void {
  const { name, message, stack } = describeError(thrown, run.forms)
  const texts = `"name":${toJson(name)},"message":${toJson(message)},"stack":${toJson(stack)}`
  answer(run, `"kind":"threw","error":{${texts}}`)
}

function answer(run: Run, fields: string): void {
  if (current !== run) return
  current = null
  pipe.setFree(true)
  pipe.send(`{"run":${toJson(run.id)},${fields},"console":${toJson(run.console.text)}}`)
}
