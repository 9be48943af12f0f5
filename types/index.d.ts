// `rekey/actions`: what authors of Actions write against. Types only: there is nothing to run here.

export type {
  PasswordResetPostChallengeAction,
  PasswordResetPostChallengeAPI,
  PasswordResetPostChallengeModule,
  Event as PasswordResetPostChallengeEvent,
} from "./password-reset-post-challenge.js"
export type {
  PostChangePasswordAction,
  PostChangePasswordAPI,
  PostChangePasswordModule,
  Event as PostChangePasswordEvent,
} from "./post-change-password.js"
export type {
  CustomEmailProviderAction,
  CustomEmailProviderAPI,
  CustomEmailProviderModule,
  Event as CustomEmailProviderEvent,
} from "./custom-email-provider.js"
export type {
  CustomPhoneProviderAction,
  CustomPhoneProviderAPI,
  CustomPhoneProviderModule,
  Event as CustomPhoneProviderEvent,
} from "./custom-phone-provider.js"
export type {
  SendPhoneMessageAction,
  SendPhoneMessageAPI,
  SendPhoneMessageModule,
  Event as SendPhoneMessageEvent,
} from "./send-phone-message.js"
export type { CacheAPI, CacheError, CacheErrorCode, CacheRecord } from "./cache.js"
export type { NotificationAPI } from "./notification.js"
