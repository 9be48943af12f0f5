import { badPath, type Operation } from "./operation.ts"

/** An operation and the parts of the path that stand for its parameters, as they were sent. */
export interface Found {
  operation: Operation
  parts: Readonly<Record<string, string>>
}

const PART_LENGTH_MAX = 1024

/** Finds operations by method and path below `/api/v2`. Of two that match, the first of the list. */
export function operationFinder(
  operations: readonly Operation[],
): (method: string, path: string) => Found | null {
  const routes = operations.map((operation) => ({ operation, wanted: operation.path.split("/") }))
  return (method, path) => {
    const sent = path.split("/")
    for (const { operation, wanted } of routes) {
      if (operation.method !== method || wanted.length !== sent.length) continue
      const parts = matched(wanted, sent)
      if (parts !== null) return { operation, parts }
    }
    return null
  }
}

function matched(
  wanted: readonly string[],
  sent: readonly string[],
): Record<string, string> | null {
  const parts: Record<string, string> = {}
  for (const [index, want] of wanted.entries()) {
    const part = sent[index] ?? ""
    if (!want.startsWith(":")) {
      if (want !== part) return null
    } else if (part === "") return null
    else parts[want.slice(1)] = part
  }
  return parts
}

/** Decodes once, after splitting: an encoded slash is part of an id. @throws {ApiFailure} 400 `invalid_uri`. */
export function decodeParts(parts: Found["parts"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      const text = decoded(part)
      if (text === null || text.includes("\0") || text.length > PART_LENGTH_MAX)
        throw badPath(name, "is not valid")
      return [name, text]
    }),
  )
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
