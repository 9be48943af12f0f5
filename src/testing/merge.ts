/**
 * `base` with `changes` at any depth, as a plain copy: arrays and all else but plain objects are
 * replaced whole, `undefined` takes a field away.
 */
export function merge(base: unknown, changes: unknown): unknown {
  if (!isPlainObject(base) || !isPlainObject(changes)) return copy(changes)
  const merged: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(base), ...Object.keys(changes)])) {
    const value = Object.hasOwn(changes, key) ? merge(base[key], changes[key]) : copy(base[key])
    // A field of the name `__proto__` stays a field.
    if (value !== undefined) Object.defineProperty(merged, key, { ...PLAIN, value })
  }
  return merged
}

const PLAIN = { enumerable: true, writable: true, configurable: true }

function copy(value: unknown): unknown {
  return isPlainObject(value) ? merge({}, value) : Array.isArray(value) ? value.map(copy) : value
}

// Objects of another realm count too: some test runners give each file its own globals.
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === "[object Object]"
}
