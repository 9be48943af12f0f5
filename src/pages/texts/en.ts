import type { PageErrorCode } from "../../errors/catalogue.ts"
import { plural } from "../../lib/plural.ts"
import type { FailureText, Texts } from "./texts.ts"

const characters = plural("en", { one: "# character", other: "# characters" })
const ASK_AGAIN = "Ask for a new link where you asked for this one."
const TELL_OPERATOR: FailureText = {
  title: "Something is not set up right",
  text: "You did nothing wrong, and nothing was changed. Please tell the people who run this site.",
}
const BAD_ADDRESS: FailureText = {
  title: "This address does not work",
  text: "The page was opened with an address that is incomplete or wrong. Go back to the app and start again from there.",
}

const catalogueFailures: Record<PageErrorCode, FailureText> = {
  invalid_request: {
    title: "We lost the thread",
    text: "This step does not belong to a reset that is open here. You may have gone back, reloaded, or opened the page twice. Open the link in your mail again.",
  },
  invalid_reset_link: {
    title: "This link does not work",
    text: `It may be cut off, or it may never have been valid. Copy the whole link from the mail. If it still does not work, ask for a new one.`,
  },
  reset_link_expired: {
    title: "This link has expired",
    text: `Links only work for a short time, to keep your account safe. ${ASK_AGAIN}`,
  },
  reset_link_used: {
    title: "This link has already been used",
    text: "The password was changed with it. If that was you, log in with your new password. If it was not you, ask for a new link at once.",
  },
  reset_link_superseded: {
    title: "There is a newer link",
    text: "Only the newest link works. Look for the latest mail from us, and open the link in that one.",
  },
  reset_link_open_elsewhere: {
    title: "This link is open in too many places",
    text: "Go back to the browser where you opened it first and finish there, or ask for a new link.",
  },
  reset_expired: {
    title: "Your time has run out",
    text: `Nothing was changed. ${ASK_AGAIN}`,
  },
  reset_denied: {
    title: "This reset was refused",
    text: "Your password was not changed, and this link cannot be used again.",
  },
  reset_locked: {
    title: "Too many wrong answers",
    text: "To protect the account this link was closed. Your password was not changed. Wait a while, then ask for a new link.",
  },
  reset_failed: {
    title: "A step of this reset failed",
    text: "You did nothing wrong, and your password was not changed. Open the link in your mail again. If it fails once more, tell the people who run this site.",
  },
  reset_handed_over: {
    title: "Our help desk has to help you",
    text: "None of the ways to prove who you are is set up for this account. Your password was not changed. Contact the help desk, and give them the reference below.",
  },
  reset_waiting: {
    title: "This reset waits",
    text: "None of the ways to prove who you are is set up for this account, so we wait and tell its owner on every channel we know. Your password was not changed. When the time has passed you get a mail with a link that leads on.",
  },
  reset_cancelled: {
    title: "This reset was stopped",
    text: "Somebody with access to this account's mail said that it was not them. The password was not changed here. If you own the account, ask for a new link.",
  },
  reset_closed: {
    title: "This reset is over",
    text: `It was finished or opened again somewhere else. If you still need a new password: open the link in your mail again, or ask for a new one.`,
  },
  account_changed: {
    title: "The account has changed meanwhile",
    text: `Its password or its address was changed by other means, so this link was closed. ${ASK_AGAIN}`,
  },
  invalid_enrolment_ticket: {
    title: "This link does not work",
    text: "It may be cut off, or it may never have been valid. Copy the whole link from the mail, or ask the people who run this site for a new one.",
  },
  enrolment_ticket_expired: {
    title: "This link has expired",
    text: "Nothing was set up. Ask the people who run this site for a new one.",
  },
  enrolment_ticket_used: {
    title: "This link has already been used",
    text: "Something was set up with it. If that was not you, tell the people who run this site at once.",
  },
  enrolment_locked: {
    title: "Too many tries",
    text: "To protect the account this link was closed, and nothing was set up. Ask the people who run this site for a new one.",
  },
  already_enrolled: {
    title: "You are set up already",
    text: "Your account has a way to confirm that it is you, so there is nothing to do. For another one, ask the people who run this site.",
  },
  too_many_enrolments: {
    title: "There is nothing left to set up",
    text: "Your account has as many of these as it may have, or they are switched off here. Ask the people who run this site to take one away.",
  },
  wrong_browser: {
    title: "This page belongs to another browser",
    text: "Open the link in your mail again, in the browser you want to finish in. That browser has to accept cookies from this site.",
  },
  forged_form: {
    title: "We did not take this form",
    text: "It was open for too long, or it did not come from this site. Nothing was changed. Open the link in your mail again, or start over.",
  },
  ask_not_found: {
    title: "This step is over",
    text: "A code works for 15 minutes, and in the browser that asked for it. Start over, and we will send you a new one.",
  },
  too_many_requests: {
    title: "Too many tries",
    text: "Wait a few minutes, then try again. Look in your mail too: a link may be there already.",
  },
  busy: {
    title: "We are busy just now",
    text: "Nothing was changed. Wait a moment, go back, and try again.",
  },
  unknown_client: BAD_ADDRESS,
  client_required: BAD_ADDRESS,
  unknown_connection: BAD_ADDRESS,
  self_service_disabled: {
    title: "Passwords cannot be reset here",
    text: "Passwords of these accounts are set by the people who run them. Please ask them for a new one.",
  },
  invalid_tenant: TELL_OPERATOR,
  too_many_actions: TELL_OPERATOR,
}

const INTERNAL: FailureText = {
  title: "Something went wrong on our side",
  text: "You did nothing wrong. Wait a moment, go back, and try again. If it keeps failing, send us the reference below.",
}

export const en: Texts = {
  locale: "en",
  dir: "ltr",
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Error: ${title}`,
  support: {
    lead: "Need help?",
    email: (address) => `Write to ${address}`,
    page: "Contact support",
  },
  continue: "Continue",
  account: "Account",
  request: {
    title: "Forgot your password?",
    text: "Enter your e-mail address, and we will send you a link to set a new one.",
    label: "E-mail address",
    submit: "Send the link",
    missing: "Enter your e-mail address.",
    malformed: "This address is too long to be right. Check it, and try again.",
    names: { email: "e-mail address", username: "user name", phone_number: "phone number" },
    any: "Tell us who you are, and we will send you what you need to set a new one.",
    phoneHint: "Write a phone number with its country code, such as +1 500 555 0006.",
    refusals: {
      "no-username": "Enter what you log in with.",
      "no-phone_number": "Enter your phone number.",
      "invalid-phone-format":
        "Write the phone number with a plus sign and its country code, such as +1 500 555 0006.",
      "invalid-login-id": "This cannot be right. Check it, and try again.",
      "invalid-email-phone":
        "Enter an e-mail address, or a phone number with a plus sign and its country code.",
    },
  },
  sent: {
    title: "Check your e-mail",
    text: "If there is an account with this address, a link to set a new password is on its way:",
    hint: "It can take a minute. Look in the spam folder too.",
    again: "Send it again",
    sentAgain: "We sent it again. Only the newest link works.",
    other: "Use another address",
  },
  ask: {
    mailed: "If there is an account with this address or name, a code is on its way by e-mail:",
    mailedWithLink:
      "If there is an account with this address or name, an e-mail is on its way. Open the link in it, or enter its code here:",
    phoneTitle: "Check your phone",
    texted: "If there is an account with this number, a code is on its way by text message:",
    called: "If there is an account with this number, we are calling it to say a code:",
    lifetime: "The code works for 15 minutes, and in this browser only.",
    resent: "We sent it again. Only the newest code works.",
    locked:
      "No more codes are taken here, to keep the account safe. Nothing was changed. Start over to get a new code.",
    otherNumber: "Use another number",
    startOver: "Start over",
  },
  open: {
    title: "Set a new password",
    text: (application) =>
      `You are about to set a new password for your account at ${application}.`,
    submit: "Continue",
    notYou: "Did you not ask for this? Close this page: nothing changes.",
  },
  code: {
    label: "6-digit code",
    submit: "Continue",
    resend: "Send a new code",
    callAgain: "Call again",
    called: "You are being called again.",
    resent: "A new code is on its way. Older codes no longer work.",
    other: "Use another method",
    voice: {
      title: "Enter the code from the call",
      text: "We are calling you. A voice says the code twice.",
      hint: "No call? Have it made again, or choose another method.",
    },
    phone: {
      title: "How shall we send the code?",
      text: "It goes to your phone.",
      sms: "By text message",
      voice: "By a call",
      toSms: "Text me instead",
      toVoice: "Call me instead",
    },
    recovery: {
      title: "Enter your recovery code",
      text: "It is the code of 24 letters and digits that you noted when you set up your account. It works once.",
      label: "Recovery code",
    },
    otp: {
      title: "Enter the code from your app",
      text: "Open your authenticator app, and type the code it shows for this account.",
    },
    email: {
      title: "Enter the code we sent you",
      text: "We sent a code by e-mail to this address:",
      hint: "It works for 5 minutes. Look in the spam folder too.",
    },
    sms: {
      title: "Enter the code we texted you",
      text: "We sent a text message with a code to this number:",
      number: "Phone number",
      hint: "It works for 5 minutes.",
    },
  },
  key: {
    roaming: {
      title: "Use your security key",
      text: "Have the key at hand that you set up for this account. Your browser tells you when to plug it in, hold it near, or touch it.",
      submit: "Use the security key",
    },
    platform: {
      title: "Confirm with this device",
      text: "Your device asks for your fingerprint, your face, or the code you unlock it with. It must be the device you set up for this account.",
      submit: "Confirm with this device",
    },
    waiting: "Waiting for your confirmation",
    without:
      "This browser cannot do that here. Use another method, or open the link in your mail with a browser that can, with scripts switched on.",
  },
  push: {
    title: "Approve it on your device",
    text: "Open the authenticator on your device, and type this number there:",
    hint: "It works for 5 minutes. This page goes on by itself when you have approved.",
    preparing: "We are sending a notification to your device.",
    unsent: "No notification could be sent just now. Use another method, or wait a while.",
    expired: "The notification has expired. Send a new one.",
    approved: "You have approved it. Continue here.",
    rejected: "The request was rejected on your device.",
    resend: "Send it again",
    resent: "A new notification is on its way. The number is another one now.",
    enterCode: "Enter a code instead",
    codeText: "Open the authenticator on your device, and type the code it shows for this account.",
    back: "Use the notification instead",
  },
  authenticator: {
    title: "Authenticator",
    needsScript: "This page needs JavaScript.",
    nothing:
      "There is no account on this device yet. Scan the code that the page shows where you set it up.",
    adding: {
      title: "Add this account?",
      text: "This device will be asked when somebody resets the password of the account. Only add it if you opened the page with the code yourself.",
      submit: "Add the account",
      cancel: "Do not add it",
    },
    request: {
      title: "Is it you?",
      text: "Somebody is resetting a password. Approve it only if you are doing it yourself right now.",
      application: "Application",
      account: "Account",
      when: "Time",
      where: "From",
      label: "Number on the other screen",
      missing: "Type the two digits that the other screen shows.",
      approve: "Approve",
      reject: "No, this is not me",
    },
    account: {
      waiting: "Go back to the page with the code, and finish there.",
      code: "Code:",
      left: "Seconds until the next code",
      remove: "Remove this account",
      sure: "This device will not be asked any more. Without another method you may not be able to reset your password.",
      removeSure: "Remove it",
      keep: "Keep it",
    },
    notifications: {
      title: "Notifications",
      text: "Turn them on, so that you hear of a request while this page is closed.",
      denied:
        "Notifications are blocked for this site. Allow them in the settings of your browser, or keep this page open when you need it.",
      none: "This browser has no notifications here. On an iPhone or iPad, put this page on the home screen first. Without them, open this page when you need it.",
      submit: "Turn on notifications",
    },
    byLink: { title: "Add an account by its link", label: "Link", submit: "Go on" },
    messages: {
      approved: "Approved. Go on in the other window.",
      "wrong-number":
        "That is not the number on the other screen, so the request was rejected. If it was you, have a new one sent.",
      "not-me":
        "Rejected. Whoever asked could open a link from your mailbox: change the password of your mailbox too.",
      gone: "This request is over: it was answered, has expired, or there is a newer one.",
      added: "The account is set up on this device.",
      waiting: "Almost done: go back to the page with the code, and finish there.",
      dead: "This code has expired or was used already. Have the page show a new one.",
      "bad-link": "This is not a link of an account. Copy the whole link below the code.",
      removed: "The account was removed from this device.",
      unknown: "An account on this device is no longer set up. Remove it, and set it up again.",
      offline: "There is no connection. Codes work without one.",
      notified: "Notifications are on.",
      "not-notified": "Notifications could not be turned on. Open this page when you need it.",
    },
  },
  newRecoveryCode: {
    title: "Note your new recovery code",
    text: "The code you used is spent. This one takes its place: write it down, and keep it where only you find it. It is shown only now.",
    confirm: "I have noted the new code",
  },
  form: {
    title: "A few more details",
    optional: "(optional)",
    yes: "Yes",
    no: "No",
    choose: "Choose…",
    accept: "I agree",
    previous: "Back",
    errors: {
      ERR_REQUIRED_PROPERTY: () => "Fill this in.",
      ERR_ACCEPTANCE_REQUIRED: () => "Tick this box to go on.",
      ERR_TOO_SHORT_STRING: (bound) => `This is too short: at least ${bound} characters.`,
      ERR_TOO_LONG_STRING: (bound) => `This is too long: at most ${bound} characters.`,
      ERR_EMAIL_EXPECTED: () => "Enter an e-mail address, such as name@example.com.",
      ERR_URL_EXPECTED: () => "Enter a web address, such as https://example.com.",
      ERR_TEL_EXPECTED: () => "Enter a phone number, such as +15005550006.",
      ERR_NUMBER_EXPECTED: () => "Enter a number.",
      ERR_TOO_SMALL_NUMBER: (bound) => `Enter ${bound} or more.`,
      ERR_TOO_BIG_NUMBER: (bound) => `Enter ${bound} or less.`,
      ERR_BOOLEAN_EXPECTED: () => "Choose one.",
      ERR_OPTION_EXPECTED: () => "Choose from the list.",
      ERR_DATE_EXPECTED: () => "Enter a date, such as 2026-05-31.",
      ERR_TIME_EXPECTED: () => "Enter a time, such as 09:30.",
      ERR_PASSWORD_COMPLEXITY: () =>
        "Use small and capital letters, digits and other characters together.",
    },
  },
  picker: {
    title: "Confirm that it is you",
    text: "Choose how you want to do it.",
  },
  factors: {
    otp: { name: "Authenticator app", hint: "Type the code your app shows" },
    email: { name: "E-mail", hint: "We send you a code" },
    phone: { name: "Phone", hint: "We send you a code" },
    "push-notification": { name: "Notification", hint: "Approve it on your phone" },
    "webauthn-roaming": { name: "Security key", hint: "Plug it in or hold it to your device" },
    "webauthn-platform": { name: "This device", hint: "Fingerprint, face or device code" },
    "recovery-code": { name: "Recovery code", hint: "The code you wrote down" },
  },
  running: {
    title: "One moment",
    text: "We are checking your request. This page goes on by itself.",
    stuckTitle: "This takes longer than it should",
    stuck: "The check has stopped answering. You can start it again.",
  },
  away: {
    title: "One more check",
    text: "The next step is on another site. You come back here when it is done.",
    host: "You are going to",
    submit: "Go on",
  },
  back: {
    title: "Welcome back",
    text: "Continue to go on with your new password.",
  },
  password: {
    title: "Choose a new password",
    text: (application) => `It will be the password of your account at ${application}.`,
    label: "New password",
    repeated: "New password, once more",
    submit: "Set the password",
    rules: "The password needs:",
    kept: "Done:",
    broken: "Still missing:",
  },
  passkey: {
    offer: "Create a passkey instead",
    title: "Create a passkey",
    text: (application) =>
      `It takes the place of your password at ${application}. You log in with your fingerprint, your face, or the code of your device, and there is nothing to remember or to give away.`,
    hint: "Your browser asks where to keep it. Your old password and older passkeys stop working.",
    submit: "Create a passkey",
    usePassword: "Choose a password instead",
    done: {
      title: "Your passkey is ready",
      text: "You were logged out everywhere, and your old password no longer works. Log in with the passkey from now on.",
    },
  },
  rules: {
    nonEmpty: () => "at least one character",
    lengthAtLeast: ([length]) => `at least ${characters(length)}`,
    maxLength: ([bytes]) => `at most ${characters(bytes)}`,
    shouldContain: () => "all of these:",
    containsAtLeast: ([atLeast, of]) => `at least ${atLeast} of these ${of}:`,
    lowerCase: () => "lower case letters (a to z)",
    upperCase: () => "upper case letters (A to Z)",
    numbers: () => "digits (0 to 9)",
    specialCharacters: () => "special characters (such as ! @ # $ %)",
    identicalChars: ([most, example]) =>
      `at most ${most} of the same character in a row (not ${example})`,
    sequentialChars: ([most, example]) =>
      `at most ${characters(most)} in sequence (not ${example})`,
  },
  classic: {
    network: "The server cannot be reached. Check your connection and try again.",
    noScript: "Choose a new password without scripts",
  },
  success: {
    title: "Your password is changed",
    text: "You were logged out everywhere. Log in with the new password from now on.",
    close: "You can close this page.",
    submit: "Go on to the app",
  },
  notMe: {
    title: "Was this not you?",
    text: "Stop whatever is going on with your account: every open reset ends, and you are signed out everywhere. Your password stays as it is.",
    submit: "It was not me: stop it",
    doneTitle: "It is stopped",
    done: "Every open reset of your account has ended, and you were signed out everywhere. The people who run this site know.",
    next: "If your password was changed and it was not you, choose a new one now. Check your mailbox too: somebody may be reading your mail.",
    expired:
      "This link is too old or not whole. If you worry about your account, ask for a new link and choose a new password.",
  },
  enrol: {
    open: {
      title: "Set up another way in",
      text: (application) =>
        `With it you can show that it is you when you need to get back into your account at ${application}.`,
      notYou: "Is this not your account? Close this page: nothing changes.",
    },
    choose: {
      title: "How do you want to confirm that it is you?",
      text: "Choose what to set up.",
      none: "Nothing can be set up here just now. Ask the people who run this site.",
    },
    hints: {
      otp: "An app shows codes, without a network too",
      email: "Codes by mail, to an address that you confirm",
      phone: "Codes by text message or by a call",
      "push-notification": "A device of yours asks you",
      "webauthn-roaming": "A key that you plug in or hold to your device",
      "webauthn-platform": "Fingerprint, face or code of this device",
      "recovery-code": "A code that you write down",
    },
    otp: {
      title: "Set up your authenticator app",
      text: "Scan this with your authenticator app.",
      qr: "Code to scan with your authenticator app",
      typed: "If you cannot scan it, type this key into the app:",
      code: "Then type the code that the app shows.",
    },
    phone: {
      title: "Set up your phone",
      text: "Type your number with + and the code of your country. We send a code there to confirm it.",
      label: "Phone number",
      ways: "How should codes come?",
      sms: "By text message",
      voice: "By a call",
    },
    email: {
      title: "Set up e-mail",
      text: "Type an address that only you can read. We send a code there to confirm it.",
      label: "E-mail address",
    },
    sent: {
      sms: {
        title: "Enter the code we texted you",
        text: "We sent a text message with a code to this number:",
      },
      voice: {
        title: "Enter the code we call you with",
        text: "We call this number and say a code:",
      },
      email: {
        title: "Enter the code we sent you",
        text: "We sent a code by e-mail to this address:",
      },
    },
    roaming: {
      title: "Set up your security key",
      text: "Have the key at hand. Your browser tells you when to plug it in, hold it near, or touch it.",
      submit: "Set up the security key",
    },
    platform: {
      title: "Set up this device",
      text: "Your device asks for your fingerprint, your face, or the code you unlock it with. It then works on this device only.",
      submit: "Set up this device",
    },
    device: {
      title: "Set up your device",
      text: "Scan this with the camera of the device that is to ask you.",
      qr: "Code to scan with your device",
      here: "Is this the device? Go on here",
      waiting: "Waiting for your device. This page goes on by itself.",
      restart: "Show a new code",
      knownTitle: "Your device is connected",
      known: "Continue, and it asks you from now on.",
    },
    recovery: {
      title: "Note your recovery code",
      text: "With it you get back in when you have lost everything else. Write it down, and keep it where only you find it. It works once, and it is shown only now.",
      confirm: "I have noted the code",
    },
    done: {
      title: "You are all set",
      text: "You can confirm that it is you with this from now on. We also told you so by e-mail.",
    },
  },
  refusals: {
    "no-phone": "Type a phone number.",
    "invalid-phone-format":
      "Type the number with + and the code of your country, such as +1 500 555 0006.",
    "no-email": "Type an e-mail address.",
    "invalid-email-format": "This does not look like an e-mail address. Check it, and try again.",
    "already-enrolled": "This is set up already. Choose another one.",
    "setup-expired": "This took too long. Start again with a new code.",
    "webauthn-enrollment-error":
      "The security key could not be set up. Try again, or choose another method.",
    "webauthn-platform-enrollment-error":
      "This device could not be set up. Try again, or choose another method.",
    "invalid-otp-code-format": "The code has 6 digits. Check it, and type it again.",
    "invalid-code": "This code is wrong or has expired. Try again with the newest one.",
    "invalid-code-format": "The code has 24 letters and digits. Check it, and type it again.",
    "no-confirmation": "Note the new code first, then say so with the tick.",
    "too-many-sms": "A code was sent just now. Wait a moment before you ask for another one.",
    "too-many-voice": "A call was made just now. Wait a moment before you ask for another one.",
    "too-many-push": "Your device was told just now. Wait a moment before you ask again.",
    "webauthn-challenge-error":
      "The security key was not accepted. Try again, or choose another method.",
    "webauthn-platform-challenge-error":
      "This device did not confirm that it is you. Try again, or choose another method.",
    "challenge-transaction-pending":
      "Your device has not answered yet. Answer there, then go on here.",
    "transaction-rejected":
      "The request was rejected on your device. Ask for a new one if it was you.",
    "too-many-failures": "Too many wrong codes. Wait a few minutes, then try again.",
    "too-many-email": "A code was sent just now. Wait a moment before you ask for another one.",
    "transaction-not-found": "This code belongs to a step that is over. Ask for a new code.",
    "authenticator-error": "This method cannot be used now. Choose another one.",
    "form-not-valid": "Check what is marked below.",
    "no-password-reset": "Choose a password.",
    "no-re-enter-password": "Type the password a second time.",
    "password-mismatch": "The two passwords differ. Type both again.",
    "password-policy-not-met": "This password does not keep all the rules.",
    "password-too-long": "This password is too long. Choose a shorter one.",
    "passkey-enrollment-error": "No passkey was made. Try again, or choose a password instead.",
    "already-done": "This step was already done.",
  },
  failures: {
    ...catalogueFailures,
    not_found: {
      title: "There is no such page",
      text: "The address may be mistyped or cut off. If it came in a mail, copy the whole link from there.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "That was too much to take",
      text: "What was sent is larger than any form here. Go back, and try again with less.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Open this page by hand",
      text: "It was loaded ahead of time, which does not work here. Open it again.",
    },
    internal: INTERNAL,
  },
  failure: {
    reason: "Reason given",
    detail: "For the developer",
    reference: "Reference",
    when: "When",
    until: "Goes on",
    ask: "Ask for a new link",
  },
}
