// `rekey/actions/globals`: the names that Auth0's Actions carry in their comments, without an import.
// `/// <reference types="rekey/actions/globals" />`, or in `compilerOptions.types`.
import type * as actions from "./index.js"

declare global {
  type PasswordResetPostChallengeAction = actions.PasswordResetPostChallengeAction
  type PasswordResetPostChallengeAPI = actions.PasswordResetPostChallengeAPI
  type PostChangePasswordAction = actions.PostChangePasswordAction
  type PostChangePasswordAPI = actions.PostChangePasswordAPI
  type CustomEmailProviderAction = actions.CustomEmailProviderAction
  type CustomEmailProviderAPI = actions.CustomEmailProviderAPI
  type CustomPhoneProviderAction = actions.CustomPhoneProviderAction
  type CustomPhoneProviderAPI = actions.CustomPhoneProviderAPI
  type SendPhoneMessageAction = actions.SendPhoneMessageAction
  type SendPhoneMessageAPI = actions.SendPhoneMessageAPI
}
