import { appendFile, readFile, rename, writeFile } from "node:fs/promises"
import { toLookupKey } from "../lib/lookup-key.ts"

/** Messages that are kept. Ours: a day of trying things out. */
const MESSAGES_MAX = 500
/** Lines the file may have beyond those before it is written anew. */
const SLACK = 100

/** One message that `rekey dev` would have sent, as `/dev/inbox.json` shows it. */
export interface InboxMessage {
  id: string
  channel: "email" | "sms" | "voice" | "push"
  to: string
  subject?: string
  text: string
  html?: string
  links: readonly string[]
  code?: string
  /** ISO 8601. */
  created_at: string
}

/** What was sent, newest first, over restarts and `kill -9`. */
export interface Inbox {
  /** Keeps a message. One with an id that is there already is the same message sent again. */
  add(message: InboxMessage): Promise<void>
  /** Newest first. */
  list(to?: string): readonly InboxMessage[]
  find(id: string): InboxMessage | null
}

/** @param file JSON lines, oldest first. Made where it is missing; broken lines are skipped. */
export async function openInbox(file: string): Promise<Inbox> {
  let messages = await readMessages(file)
  let lines = messages.length
  // One write after another: lines never mix, and the file keeps the order of the list.
  let writing: Promise<void> = Promise.resolve()
  const write = (message: InboxMessage) => async () => {
    await appendFile(file, `${JSON.stringify(message)}\n`, { mode: 0o600 })
    if (++lines <= MESSAGES_MAX + SLACK) return
    const kept = messages
    await writeFile(`${file}.new`, kept.map((one) => `${JSON.stringify(one)}\n`).join(""), {
      mode: 0o600,
    })
    await rename(`${file}.new`, file)
    lines = kept.length
  }
  return {
    async add(message) {
      if (messages.some(({ id }) => id === message.id)) return
      messages = [...messages, message].slice(-MESSAGES_MAX)
      const written = writing.then(write(message))
      // A full disk fails this message's job, not those after it.
      writing = written.catch(() => {})
      await written
    },
    list(to) {
      const wanted = to === undefined ? null : toLookupKey(to)
      return messages
        .filter((message) => wanted === null || toLookupKey(message.to) === wanted)
        .toReversed()
    },
    find: (id) => messages.find((message) => message.id === id) ?? null,
  }
}

async function readMessages(file: string): Promise<readonly InboxMessage[]> {
  let text: string
  try {
    text = await readFile(file, "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return []
    throw error
  }
  const byId = new Map<string, InboxMessage>()
  for (const line of text.split("\n")) {
    const message = parse(line)
    if (message !== null) byId.set(message.id, message)
  }
  // A power cut may leave half a line: what is appended next must not be joined to it.
  if (text !== "" && !text.endsWith("\n")) await appendFile(file, "\n")
  return [...byId.values()].slice(-MESSAGES_MAX)
}

function parse(line: string): InboxMessage | null {
  try {
    const value = JSON.parse(line) as Partial<InboxMessage> | null
    const isWhole = typeof value?.id === "string" && typeof value.to === "string"
    return isWhole && Array.isArray(value.links) ? (value as InboxMessage) : null
  } catch {
    return null
  }
}
