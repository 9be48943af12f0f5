/** Parsed JSON, or why it was not taken. */
export type BoundedJson = { ok: true; value: unknown } | { ok: false; reason: string }

/**
 * Parses JSON from somebody who may be hostile: its size is looked at before parsing, its depth
 * after, and `__proto__` keys are dropped so that no copy of the value can change a prototype.
 *
 * @param bytesMax UTF-8 bytes.
 */
export function parseBoundedJson(text: string, bytesMax: number, depthMax: number): BoundedJson {
  if (Buffer.byteLength(text) > bytesMax) return { ok: false, reason: "too large" }
  let value: unknown
  try {
    value = JSON.parse(text, (key, inner: unknown) => (key === "__proto__" ? undefined : inner))
  } catch {
    return { ok: false, reason: "not JSON" }
  }
  return depthOf(value, depthMax) > depthMax
    ? { ok: false, reason: "too deep" }
    : { ok: true, value }
}

// Walks with its own stack: a value that came out of JSON.parse may be deeper than ours.
function depthOf(value: unknown, depthMax: number): number {
  const open: [unknown, number][] = [[value, 0]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [inner, depth] = next
    if (typeof inner !== "object" || inner === null) continue
    if (depth >= depthMax) return depth + 1
    for (const child of Object.values(inner)) open.push([child, depth + 1])
  }
  return 0
}
