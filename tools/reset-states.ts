import { TRANSITIONS } from "../src/reset/transitions.ts"

/** `docs/reference/reset-states.md`, drawn from the table that decides. */
export function resetStates(): string {
  const moves = Object.entries(TRANSITIONS).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([event, targets]) => targets.map((to) => ({ from, event, to }))),
  )
  const pairs = Map.groupBy(moves, ({ from, to }) => `${from} --> ${to}`)
  return [
    "# The states of a reset",
    "",
    "Drawn from `src/reset/transitions.ts` by `npm run docs`; a test compares the two.",
    "Opening a link makes a reset that is `running`, or `choosing` when no Action is bound or the",
    "experience is Classic. Whatever its state, a reset ends when its hour is over, when its ticket",
    "closes, and when its account is blocked or changed.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    "    [*] --> running: link opened",
    "    [*] --> choosing: link opened, no Action",
    ...[...pairs].map(
      ([pair, list]) => `    ${pair}: ${list.map(({ event }) => event).join(", ")}`,
    ),
    "    closed --> [*]",
    "```",
    "",
  ].join("\n")
}
