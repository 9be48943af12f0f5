import type { FailureText, TranslatedTexts } from "./texts.ts"

// Simplified Chinese.
const ASK_AGAIN = "请在当初申请此链接的地方重新申请一个。"
const TELL_OPERATOR: FailureText = {
  title: "有一项设置不正确",
  text: "您没有做错任何事，也没有任何内容被更改。请告知本网站的管理人员。",
}
const BAD_ADDRESS: FailureText = {
  title: "此地址无法使用",
  text: "页面地址不完整或有误。请返回应用，从那里重新开始。",
}

export const zh: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `错误：${title}`,
  support: {
    lead: "需要帮助吗？",
    email: (address) => `发送邮件至 ${address}`,
    page: "联系支持人员",
  },
  continue: "继续",
  account: "账户",
  request: {
    title: "忘记密码了吗？",
    text: "请输入您的电子邮箱地址，我们会向您发送用于设置新密码的链接。",
    label: "电子邮箱地址",
    submit: "发送链接",
    missing: "请输入您的电子邮箱地址。",
    malformed: "此地址过长。请检查后重试。",
  },
  sent: {
    title: "请查收邮件",
    text: "如果存在使用此地址的账户，用于设置新密码的链接已经发出：",
    hint: "可能需要一分钟。也请查看垃圾邮件文件夹。",
    again: "重新发送",
    sentAgain: "我们已重新发送。只有最新的链接有效。",
    other: "使用其他地址",
  },
  open: {
    title: "设置新密码",
    text: (application) => `您即将为您在 ${application} 的账户设置新密码。`,
    submit: "继续",
    notYou: "不是您本人申请的？请关闭此页面，不会有任何更改。",
  },
  code: {
    label: "6 位数字验证码",
    submit: "继续",
    resend: "发送新的验证码",
    callAgain: "重新拨打",
    called: "我们正在重新给您打电话。",
    resent: "新的验证码已发出。之前的验证码不再有效。",
    other: "使用其他方式",
    voice: {
      title: "请输入电话中的验证码",
      text: "我们正在给您打电话。语音会播报两次验证码。",
      hint: "没有接到电话？请重新拨打，或选择其他方式。",
    },
    phone: {
      title: "如何发送验证码？",
      text: "验证码会发送到您的电话。",
      sms: "通过短信",
      voice: "通过电话",
      toSms: "改为通过短信",
      toVoice: "改为通过电话",
    },
    recovery: {
      title: "请输入您的恢复代码",
      text: "这是您在设置账户时记下的由 24 个字母和数字组成的代码。只能使用一次。",
      label: "恢复代码",
    },
    otp: {
      title: "请输入应用中的验证码",
      text: "请打开您的身份验证应用，输入其中为此账户显示的验证码。",
    },
    email: {
      title: "请输入我们发送给您的验证码",
      text: "我们已通过电子邮件将验证码发送到以下地址：",
      hint: "验证码 5 分钟内有效。也请查看垃圾邮件文件夹。",
    },
    sms: {
      title: "请输入短信中的验证码",
      text: "我们已通过短信将验证码发送到以下号码：",
      number: "电话号码",
      hint: "验证码 5 分钟内有效。",
    },
  },
  newRecoveryCode: {
    title: "请记下您的新恢复代码",
    text: "您使用过的代码已失效，由这个代码取代：请记下它，并保存在只有您能找到的地方。它只在此时显示。",
    confirm: "我已记下新代码",
  },
  picker: {
    title: "请确认是您本人",
    text: "请选择确认方式。",
  },
  factors: {
    otp: { name: "身份验证应用", hint: "输入应用中显示的验证码" },
    email: { name: "电子邮件", hint: "我们向您发送验证码" },
    phone: { name: "电话", hint: "我们向您发送验证码" },
    "push-notification": { name: "通知", hint: "在您的手机上批准" },
    "webauthn-roaming": { name: "安全密钥", hint: "插入设备或靠近设备" },
    "webauthn-platform": { name: "此设备", hint: "指纹、面容或设备密码" },
    "recovery-code": { name: "恢复代码", hint: "您记下的代码" },
  },
  running: {
    title: "请稍候",
    text: "我们正在检查您的申请。页面会自动继续。",
    stuckTitle: "所用时间比平时长",
    stuck: "检查已停止响应。您可以重新开始检查。",
  },
  away: {
    title: "还有一项检查",
    text: "下一步在另一个网站上进行。完成后您会回到这里。",
    host: "您将前往",
    submit: "继续",
  },
  back: {
    title: "欢迎回来",
    text: "请继续设置您的新密码。",
  },
  password: {
    title: "请选择新密码",
    text: (application) => `这将是您在 ${application} 的账户密码。`,
    label: "新密码",
    repeated: "再次输入新密码",
    submit: "设置密码",
    rules: "密码必须包含：",
    kept: "已满足：",
    broken: "仍缺少：",
  },
  rules: {
    nonEmpty: () => "至少 1 个字符",
    lengthAtLeast: ([length]) => `至少 ${length} 个字符`,
    maxLength: ([bytes]) => `最多 ${bytes} 个字符`,
    shouldContain: () => "以下全部：",
    containsAtLeast: ([atLeast, of]) => `以下 ${of} 类中的至少 ${atLeast} 类：`,
    lowerCase: () => "小写字母（a 到 z）",
    upperCase: () => "大写字母（A 到 Z）",
    numbers: () => "数字（0 到 9）",
    specialCharacters: () => "特殊字符（例如 !\u00a0@\u00a0#\u00a0$\u00a0%）",
    identicalChars: ([most, example]) => `相同字符最多连续 ${most} 个（不能是 ${example}）`,
    sequentialChars: ([most, example]) => `顺序字符最多连续 ${most} 个（不能是 ${example}）`,
  },
  classic: {
    network: "无法连接到服务器。请检查网络连接后重试。",
    noScript: "不使用脚本设置新密码",
  },
  success: {
    title: "您的密码已更改",
    text: "您已在所有设备上退出登录。从现在起，请使用新密码登录。",
    close: "您可以关闭此页面。",
    submit: "前往应用",
  },
  notMe: {
    title: "不是您本人操作？",
    text: "停止您账户上正在进行的操作：所有进行中的重置都会结束，您会在所有设备上退出登录。您的密码保持不变。",
    submit: "不是我本人：停止",
    doneTitle: "已停止",
    done: "您账户的所有进行中的重置都已结束，您已在所有设备上退出登录。本网站的管理人员已经知晓。",
    next: "如果您的密码已被更改而并非您本人操作，请立即设置新密码。也请检查您的邮箱：可能有人在阅读您的邮件。",
    expired: "此链接过旧或不完整。如果您担心自己的账户，请申请新的链接并设置新密码。",
  },
  refusals: {
    "invalid-otp-code-format": "验证码为 6 位数字。请检查后重新输入。",
    "invalid-code": "此验证码有误或已过期。请使用最新的验证码重试。",
    "invalid-code-format": "代码由 24 个字母和数字组成。请检查后重新输入。",
    "no-confirmation": "请先记下新代码，然后勾选确认。",
    "too-many-sms": "刚刚已发送验证码。请稍候再申请新的验证码。",
    "too-many-voice": "刚刚已拨打电话。请稍候再申请新的来电。",
    "too-many-push": "刚刚已通知您的设备。请稍候再试。",
    "webauthn-challenge-error": "安全密钥未被接受。请重试，或选择其他方式。",
    "webauthn-platform-challenge-error": "此设备未能确认是您本人。请重试，或选择其他方式。",
    "challenge-transaction-pending": "您的设备尚未响应。请在设备上响应，然后在此继续。",
    "transaction-rejected": "请求已在您的设备上被拒绝。如果是您本人操作，请重新发起。",
    "too-many-failures": "错误的验证码次数过多。请等待几分钟后重试。",
    "too-many-email": "刚刚已发送验证码。请稍候再申请新的验证码。",
    "transaction-not-found": "此验证码属于已结束的步骤。请申请新的验证码。",
    "authenticator-error": "目前无法使用此方式。请选择其他方式。",
    "no-password-reset": "请选择一个密码。",
    "no-re-enter-password": "请再次输入密码。",
    "password-mismatch": "两次输入的密码不一致。请重新输入两次。",
    "password-policy-not-met": "此密码未满足所有规则。",
    "password-too-long": "此密码过长。请选择较短的密码。",
    "already-done": "此步骤已经完成。",
  },
  failures: {
    invalid_request: {
      title: "无法继续此步骤",
      text: "此步骤不属于在这里打开的任何重置操作。您可能返回了上一页、重新加载了页面或打开了两次。请再次打开邮件中的链接。",
    },
    invalid_reset_link: {
      title: "此链接无法使用",
      text: "链接可能不完整，或者从未有效。请从邮件中复制完整的链接。如果仍无法使用，请申请新的链接。",
    },
    reset_link_expired: {
      title: "此链接已过期",
      text: `为保护您的账户，链接只在短时间内有效。${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "此链接已被使用",
      text: "密码已通过此链接更改。如果是您本人操作，请使用新密码登录。如果不是，请立即申请新的链接。",
    },
    reset_link_superseded: {
      title: "有更新的链接",
      text: "只有最新的链接有效。请找到我们发送的最后一封邮件，打开其中的链接。",
    },
    reset_link_open_elsewhere: {
      title: "此链接在过多的地方打开",
      text: "请回到最初打开链接的浏览器完成操作，或者申请新的链接。",
    },
    reset_expired: {
      title: "操作已超时",
      text: `没有任何内容被更改。${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "此次重置已被拒绝",
      text: "您的密码没有更改，此链接也不能再次使用。",
    },
    reset_locked: {
      title: "错误的回答次数过多",
      text: "为保护账户，此链接已关闭。您的密码没有更改。请等待一段时间，然后申请新的链接。",
    },
    reset_failed: {
      title: "有一个步骤失败了",
      text: "您没有做错任何事，您的密码也没有更改。请再次打开邮件中的链接。如果再次失败，请告知本网站的管理人员。",
    },
    reset_handed_over: {
      title: "需要由我们的服务台为您提供帮助",
      text: "此账户没有设置任何可证明您身份的方式。您的密码没有更改。请联系服务台，并提供下方的参考编号。",
    },
    reset_waiting: {
      title: "此次重置正在等待",
      text: "此账户没有设置任何可证明您身份的方式，因此我们会等待一段时间，并通过已知的所有渠道通知账户所有者。您的密码没有更改。等待时间结束后，您会收到一封含有后续链接的邮件。",
    },
    reset_cancelled: {
      title: "此次重置已被停止",
      text: "能够访问此账户邮箱的人表示这不是其本人的操作。密码在此处没有更改。如果这是您的账户，请申请新的链接。",
    },
    reset_closed: {
      title: "此次重置已结束",
      text: "它已在其他地方完成或重新打开。如果您仍需要新密码，请再次打开邮件中的链接，或者申请新的链接。",
    },
    account_changed: {
      title: "账户在此期间发生了变化",
      text: `账户的密码或地址已通过其他方式更改，因此此链接已关闭。${ASK_AGAIN}`,
    },
    wrong_browser: {
      title: "此页面属于另一个浏览器",
      text: "请在您想要完成操作的浏览器中再次打开邮件中的链接。该浏览器必须接受本网站的 Cookie。",
    },
    forged_form: {
      title: "我们没有接受此表单",
      text: "表单打开的时间过长，或者不是来自本网站。没有任何内容被更改。请再次打开邮件中的链接，或者重新开始。",
    },
    too_many_requests: {
      title: "尝试次数过多",
      text: "请等待几分钟后重试。也请查看您的邮箱，链接可能已经送达。",
    },
    busy: {
      title: "现在比较繁忙",
      text: "没有任何内容被更改。请稍候，返回上一页后重试。",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "无法在此处重置密码",
      text: "这些账户的密码由其管理人员设置。请向他们申请新的密码。",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "没有这个页面",
      text: "地址可能输入有误或不完整。如果地址来自邮件，请从邮件中复制完整的链接。",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "提交的内容过多",
      text: "提交的内容超过了这里任何一个表单的大小。请返回上一页，减少内容后重试。",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "请手动打开此页面",
      text: "页面被预先加载，而这里不支持预先加载。请重新打开页面。",
    },
    internal: {
      title: "我们这边出现了问题",
      text: "您没有做错任何事。请稍候，返回上一页后重试。如果仍然失败，请将下方的参考编号告知我们。",
    },
  },
  failure: {
    reason: "给出的原因",
    detail: "供开发人员参考",
    reference: "参考编号",
    when: "时间",
    until: "继续时间",
    ask: "申请新的链接",
  },
}
