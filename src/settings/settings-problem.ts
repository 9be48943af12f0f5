/** The settings cannot be used. One line for each problem; no line holds a secret's value. */
export class SettingsProblem extends Error {
  override name = "SettingsProblem"
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join("\n"))
    this.problems = problems
  }
}
