import type { MessageTexts } from "./texts.ts"

export const en: MessageTexts = {
  resetLink: {
    subject: (name) => `Reset your password for ${name}`,
    asked: (name) =>
      `Somebody asked to reset the password of your account at ${name}. To choose a new one, use this link.`,
    label: "Choose a new password",
    lifetime: (length) =>
      `The link works for ${length}, and only until a newer one is asked for or the password is changed.`,
    from: (ip) => `It was asked for from the network address ${ip}.`,
    notYou:
      "If you did not ask for this, do nothing: your password stays as it is. Do not pass the link on to anybody.",
  },
  code: {
    subject: (name) => `Your code for ${name}`,
    asked: (name) => `Enter this code to go on with resetting your password at ${name}.`,
    lifetime: (length) => `The code works for ${length} and once.`,
    from: (ip) => `It was asked for from the network address ${ip}.`,
    notYou:
      "Enter it only on the page that you opened yourself. Nobody who asks you for it, on the phone or in a message, is one of us. If you are not resetting your password, do nothing.",
  },
  resetCode: {
    asked: (name) =>
      `Somebody asked to reset the password of your account at ${name}. To choose a new one, enter this code on the page where it was asked for.`,
    beside: (length) =>
      `Or stay on the page where you asked for it, and enter this code there. It works for ${length}.`,
    notYou:
      "If you did not ask for this, do nothing: your password stays as it is. Tell the code to nobody. Whoever asks you for it, on the phone or in a message, is not one of us.",
  },
  passwordChanged: {
    subject: (name) => `Your password for ${name} was changed`,
    changed: (name, moment) => `The password of your account at ${name} was changed on ${moment}.`,
    from: (ip) => `It was changed from the network address ${ip}.`,
    you: "If that was you, there is nothing to do. You have been signed out everywhere.",
    notYou: (name) =>
      `If that was not you: ask for a new link now, at the sign-in page of ${name} under “Forgot password?”. Open it by typing its address yourself. Then check your mailbox, because whoever changed your password could read your mail.`,
    support: (address) => `Help: ${address}`,
  },
  passkeyMade: {
    subject: (name) => `A passkey for ${name} was created`,
    made: (name, moment) =>
      `On ${moment} a passkey took the place of the password of your account at ${name}. The password no longer works.`,
    from: (ip) => `It was created from the network address ${ip}.`,
  },
  waiting: {
    subject: (name) => `Your reset for ${name} waits`,
    asked: (name, moment) =>
      `Somebody opened a link to reset the password of your account at ${name}, and could prove nothing else. To give you time to object, the reset goes on only after ${moment}. Then a link that leads on is sent to you.`,
    from: (ip) => `It was opened from the network address ${ip}.`,
    notYou: "If this was not you, stop it now. Nothing has been changed so far.",
    text: (name, moment, url) =>
      `A reset of your password at ${name} goes on after ${moment}. If this is not you, stop it: ${url}`,
    over: (name, url) => `Go on with resetting your password at ${name}: ${url}`,
  },
  notMe: "This was not me",
  voiceCode: (digits, name) =>
    `Hello. Your code to reset your password at ${name} is: ${digits}. Once more: ${digits}. Tell it to nobody. Goodbye.`,
  enrolmentLink: {
    subject: (name) => `Set up another way to confirm it is you at ${name}`,
    asked: (name) =>
      `You can set up another way to show that it is you when you get back into your account at ${name}. Use this link.`,
    label: "Set it up",
    lifetime: (length) => `The link works for ${length} and once.`,
    notYou:
      "If you do not want this, do nothing: your account stays as it is. Do not pass the link on to anybody.",
  },
  enrolmentCode: {
    subject: (name) => `Your code for ${name}`,
    asked: (name) => `Enter this code to confirm this address for your account at ${name}.`,
    lifetime: (length) => `The code works for ${length} and once.`,
    notYou:
      "Enter it only on the page that you opened yourself. If you are not setting up this address, do nothing.",
  },
  factorNotice: {
    subjectAdded: (name) => `A new way to confirm it is you at ${name}`,
    subjectRemoved: (name) => `A way to confirm it is you at ${name} was removed`,
    added: (factor, name, moment) =>
      `It was added to your account at ${name} on ${moment}: ${factor}.`,
    removed: (factor, name, moment) =>
      `It was removed from your account at ${name} on ${moment}: ${factor}.`,
    from: (ip) => `It was done from the network address ${ip}.`,
    byOperator: "It was done by the people who run the site.",
    you: "If you know about it, there is nothing to do.",
    notYou: (name) =>
      `If you do not know about it: tell the people who run ${name} now, and set a new password. Open the site by typing its address yourself.`,
    support: (address) => `Help: ${address}`,
    factors: {
      otp: "authenticator app",
      email: "e-mail address",
      phone: "phone",
      "push-notification": "notification on a device",
      "webauthn-roaming": "security key",
      "webauthn-platform": "fingerprint, face or code of a device",
      "recovery-code": "recovery code",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `Hello. Your code to confirm this number at ${name} is: ${digits}. Once more: ${digits}. Tell it to nobody. Goodbye.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} is your code to confirm this number at ${name}. It works for ${length}. Tell it to nobody.`,
  textCode: (code, name, length) =>
    `${code} is your code to reset your password at ${name}. It works for ${length}. Tell it to nobody.`,
  pushRequest: {
    title: "Is it you?",
    body: (name) => `Somebody is resetting the password for ${name}. Open to answer.`,
  },
}
