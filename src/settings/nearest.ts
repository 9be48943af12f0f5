/** Edits after which two words are no longer taken for one misspelt. Ours: two slips of the hand. */
const EDITS_MAX = 2

/** The candidate that `word` was probably meant to be, or null when none is near. */
export function nearestTo(word: string, candidates: readonly string[]): string | null {
  let nearest: string | null = null
  let fewest = Math.min(EDITS_MAX, Math.floor(word.length / 2)) + 1
  for (const candidate of candidates) {
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase())
    if (edits < fewest) {
      fewest = edits
      nearest = candidate
    }
  }
  return nearest
}

// Levenshtein's distance, one row at a time.
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (const [column, other] of [...b].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
