/**
 * What is wrong with a tenant's files, and what deserves a word. Collected while reading, so that
 * one run shows everything. Neither ever holds a secret's value.
 */
export class Findings {
  /** Any of these refuses the whole import. */
  readonly problems: string[] = []
  readonly warnings: string[] = []
}
