/** The command line itself is wrong: exit status 2. */
export class UsageProblem extends Error {
  override name = "UsageProblem"
}
