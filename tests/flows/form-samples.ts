import { formIdOf } from "../../src/administration/forms/form-id.ts"

/** An Action that shows the form `name`, then denies with `event.prompt` as its reason. */
export function tells(name: string, options = "{}"): string {
  return `
    exports.onExecutePostChallenge = async (event, api) => {
      api.prompt.render("${formIdOf(name)}", ${options})
    }
    exports.onContinuePostChallenge = async (event, api) => {
      api.access.deny(JSON.stringify(event.prompt))
    }`
}

/** An Action that shows the form `name`, and lets people on when it is filled in. */
export function asks(name: string, options = "{}"): string {
  return `
    exports.onExecutePostChallenge = async (event, api) => {
      api.prompt.render("${formIdOf(name)}", ${options})
    }
    exports.onContinuePostChallenge = async () => {}`
}
