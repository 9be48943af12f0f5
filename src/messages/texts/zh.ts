import type { TranslatedMessageTexts } from "./texts.ts"

export const zh: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `重置您在 ${name} 的密码`,
    asked: (name) => `有人申请重置您在 ${name} 的账户密码。如需设置新密码，请使用此链接。`,
    label: "设置新密码",
    lifetime: (length) =>
      `链接的有效期为${length}。如果申请了更新的链接或更改了密码，此链接会提前失效。`,
    from: (ip) => `此申请来自网络地址 ${ip}。`,
    notYou: "如果不是您本人申请的，请不必理会：您的密码保持不变。请勿将此链接转发给任何人。",
  },
  code: {
    subject: (name) => `您在 ${name} 的验证码`,
    asked: (name) => `请输入此验证码，继续重置您在 ${name} 的密码。`,
    lifetime: (length) => `验证码的有效期为${length}，且只能使用一次。`,
    from: (ip) => `申请验证码的网络地址为 ${ip}。`,
    notYou:
      "请只在您自己打开的页面上输入验证码。凡是通过电话或消息向您索要验证码的人，都不是我们的人员。如果您没有在重置密码，请不必理会。",
  },
  resetCode: {
    asked: (name) =>
      `有人申请重置您在 ${name} 的账户密码。如需设置新密码，请在提出申请的页面上输入此验证码。`,
    beside: (length) => `您也可以留在提出申请的页面，并在该页面输入此验证码。有效期为${length}。`,
    notYou:
      "如果不是您本人申请的，请不必理会：您的密码保持不变。请勿将验证码告诉任何人。凡是通过电话或消息向您索要验证码的人，都不是我们的人员。",
  },
  passwordChanged: {
    subject: (name) => `您在 ${name} 的密码已更改`,
    changed: (name, moment) => `您在 ${name} 的账户密码已于 ${moment} 更改。`,
    from: (ip) => `更改密码的网络地址为 ${ip}。`,
    you: "如果是您本人操作，则无需做任何事。您已在所有设备上退出登录。",
    notYou: (name) =>
      `如果不是您本人操作，请立即在 ${name} 的登录页面通过“忘记密码了吗？”申请新的链接。请自行输入地址打开该页面。然后请检查您的邮箱，因为更改您密码的人能够阅读您的邮件。`,
    support: (address) => `帮助：${address}`,
  },
  passkeyMade: {
    subject: (name) => `您在 ${name} 的通行密钥已创建`,
    made: (name, moment) =>
      `您在 ${name} 的账户密码已于 ${moment} 被通行密钥取代。该密码不再有效。`,
    from: (ip) => `创建通行密钥的网络地址为 ${ip}。`,
  },
  waiting: {
    subject: (name) => `您在 ${name} 的密码重置正在等待`,
    asked: (name, moment) =>
      `有人打开了用于重置您在 ${name} 的账户密码的链接，但无法提供其他证明。为了让您有时间提出异议，重置要到 ${moment} 之后才会继续。届时我们会向您发送继续操作的链接。`,
    from: (ip) => `打开链接的网络地址为 ${ip}。`,
    notYou: "如果不是您本人操作，请立即停止。到目前为止没有任何内容被更改。",
    text: (name, moment, url) =>
      `您在 ${name} 的密码重置将在 ${moment} 之后继续。如果不是您本人操作，请停止： ${url}`,
    over: (name, url) => `继续重置您在 ${name} 的密码： ${url}`,
  },
  notMe: "不是我本人操作",
  voiceCode: (digits, name) =>
    `您好。您重置 ${name} 密码的验证码是：${digits}。再说一遍：${digits}。请勿告诉任何人。再见。`,
  enrolmentLink: {
    subject: (name) => `设置您在 ${name} 的另一种确认方式`,
    asked: (name) =>
      `您可以再设置一种方式，在重新进入您在 ${name} 的账户时证明是您本人。请使用此链接。`,
    label: "开始设置",
    lifetime: (length) => `链接的有效期为${length}，且只能使用一次。`,
    notYou: "如果您不需要，请不必理会：您的账户保持不变。请勿将此链接转发给任何人。",
  },
  enrolmentCode: {
    subject: (name) => `您在 ${name} 的验证码`,
    asked: (name) => `请输入此验证码，为您在 ${name} 的账户确认此地址。`,
    lifetime: (length) => `验证码的有效期为${length}，且只能使用一次。`,
    notYou: "请只在您自己打开的页面上输入验证码。如果您没有在设置此地址，请不必理会。",
  },
  factorNotice: {
    subjectAdded: (name) => `您在 ${name} 的账户新增了一种确认方式`,
    subjectRemoved: (name) => `您在 ${name} 的一种确认方式已移除`,
    added: (factor, name, moment) => `已于 ${moment} 添加到您在 ${name} 的账户：${factor}。`,
    removed: (factor, name, moment) => `已于 ${moment} 从您在 ${name} 的账户中移除：${factor}。`,
    from: (ip) => `进行此操作的网络地址为 ${ip}。`,
    byOperator: "此操作由网站的管理人员进行。",
    you: "如果您知道此事，则无需做任何事。",
    notYou: (name) =>
      `如果您不知道此事，请立即告知 ${name} 的管理人员，并设置新密码。请自行输入地址打开该网站。`,
    support: (address) => `帮助：${address}`,
    factors: {
      otp: "身份验证应用",
      email: "电子邮箱地址",
      phone: "电话",
      "push-notification": "设备上的通知",
      "webauthn-roaming": "安全密钥",
      "webauthn-platform": "设备的指纹、面容或密码",
      "recovery-code": "恢复代码",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `您好。您在 ${name} 确认此号码的验证码是：${digits}。再说一遍：${digits}。请勿告诉任何人。再见。`,
  textEnrolmentCode: (code, name, length) =>
    `${code} 是您在 ${name} 确认此号码的验证码，有效期为${length}。请勿告诉任何人。`,
  textCode: (code, name, length) =>
    `${code} 是您重置 ${name} 密码的验证码，有效期为${length}。请勿告诉任何人。`,
  pushRequest: {
    title: "是您本人吗？",
    body: (name) => `有人正在重置您在 ${name} 的密码。请打开以响应。`,
  },
}
