import { isolate } from "../../lib/isolate.ts"
import type { TranslatedMessageTexts } from "./texts.ts"

export const ar: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `إعادة تعيين كلمة المرور في ${name}`,
    asked: (name) =>
      `طلب شخص ما إعادة تعيين كلمة المرور لحسابك في ${isolate(name)}. لاختيار كلمة مرور جديدة، استخدم هذا الرابط.`,
    label: "اختيار كلمة مرور جديدة",
    lifetime: (length) =>
      `مدة صلاحية الرابط: ${length}. ويتوقف عن العمل قبل ذلك إذا طُلب رابط أحدث أو تغيرت كلمة المرور.`,
    from: (ip) => `جاء الطلب من عنوان الشبكة ${isolate(ip)}.`,
    notYou: "إذا لم تطلب ذلك، فلا تفعل شيئًا: ستبقى كلمة المرور كما هي. لا تعطِ هذا الرابط لأي شخص.",
  },
  code: {
    subject: (name) => `رمزك في ${name}`,
    asked: (name) => `أدخل هذا الرمز لمتابعة إعادة تعيين كلمة المرور في ${isolate(name)}.`,
    lifetime: (length) => `مدة صلاحية الرمز: ${length}. ويُستخدم مرة واحدة فقط.`,
    from: (ip) => `طُلب الرمز من عنوان الشبكة ${isolate(ip)}.`,
    notYou:
      "لا تدخله إلا في الصفحة التي فتحتها بنفسك. من يطلبه منك بالهاتف أو برسالة ليس منا. إذا لم تكن تعيد تعيين كلمة المرور، فلا تفعل شيئًا.",
  },
  resetCode: {
    asked: (name) =>
      `طلب شخص ما إعادة تعيين كلمة المرور لحسابك في ${isolate(name)}. لاختيار كلمة مرور جديدة، أدخل هذا الرمز في الصفحة التي طُلب منها.`,
    beside: (length) =>
      `أو ابقَ في الصفحة التي قدمت فيها الطلب وأدخل هذا الرمز فيها. مدة صلاحيته: ${length}.`,
    notYou:
      "إذا لم تطلب ذلك، فلا تفعل شيئًا: ستبقى كلمة المرور كما هي. لا تخبر أحدًا بهذا الرمز. من يطلبه منك بالهاتف أو برسالة ليس منا.",
  },
  passwordChanged: {
    subject: (name) => `تم تغيير كلمة المرور في ${name}`,
    changed: (name, moment) =>
      `تم تغيير كلمة المرور لحسابك في ${isolate(name)} بتاريخ ${isolate(moment)}.`,
    from: (ip) => `تم التغيير من عنوان الشبكة ${isolate(ip)}.`,
    you: "إذا كنت أنت من فعل ذلك، فليس عليك فعل شيء. تم تسجيل خروجك من جميع الأجهزة.",
    notYou: (name) =>
      `إذا لم تكن أنت: اطلب رابطًا جديدًا الآن من صفحة تسجيل الدخول إلى ${isolate(name)} عبر «هل نسيت كلمة المرور؟». افتح الصفحة بكتابة عنوانها بنفسك. ثم افحص صندوق بريدك، لأن من غيّر كلمة المرور كان بإمكانه قراءة رسائلك.`,
    support: (address) => `للمساعدة: ${isolate(address)}`,
  },
  passkeyMade: {
    subject: (name) => `تم إنشاء مفتاح مرور في ${name}`,
    made: (name, moment) =>
      `حلّ مفتاح مرور محل كلمة المرور لحسابك في ${isolate(name)} بتاريخ ${isolate(moment)}. لم تعد كلمة المرور تعمل.`,
    from: (ip) => `تم إنشاؤه من عنوان الشبكة ${isolate(ip)}.`,
  },
  waiting: {
    subject: (name) => `إعادة تعيين كلمة المرور في ${name} قيد الانتظار`,
    asked: (name, moment) =>
      `فتح شخص ما رابطًا لإعادة تعيين كلمة المرور لحسابك في ${isolate(name)} ولم يتمكن من إثبات أي شيء آخر. ولإتاحة الوقت لك للاعتراض، لن تتابَع العملية إلا بعد ${isolate(moment)}. وعندها سنرسل إليك رابطًا للمتابعة.`,
    from: (ip) => `فُتح الرابط من عنوان الشبكة ${isolate(ip)}.`,
    notYou: "إذا لم تكن أنت، فأوقف العملية الآن. لم يتغير شيء حتى الآن.",
    text: (name, moment, url) =>
      `ستُتابع إعادة تعيين كلمة المرور في ${isolate(name)} بعد ${isolate(moment)}. إذا لم تكن أنت، فأوقفها: ${url}`,
    over: (name, url) => `تابع إعادة تعيين كلمة المرور في ${isolate(name)}: ${url}`,
  },
  notMe: "لم أكن أنا",
  voiceCode: (digits, name) =>
    `مرحبًا. رمزك لإعادة تعيين كلمة المرور في ${isolate(name)} هو: ${digits}. مرة أخرى: ${digits}. لا تخبر به أحدًا. مع السلامة.`,
  enrolmentLink: {
    subject: (name) => `إعداد طريقة أخرى لتأكيد هويتك في ${name}`,
    asked: (name) =>
      `يمكنك إعداد طريقة أخرى لإثبات هويتك عند العودة إلى حسابك في ${isolate(name)}. استخدم هذا الرابط.`,
    label: "بدء الإعداد",
    lifetime: (length) => `مدة صلاحية الرابط: ${length}. ويُستخدم مرة واحدة فقط.`,
    notYou: "إذا لم تكن تريد ذلك، فلا تفعل شيئًا: سيبقى حسابك كما هو. لا تعطِ هذا الرابط لأي شخص.",
  },
  enrolmentCode: {
    subject: (name) => `رمزك في ${name}`,
    asked: (name) => `أدخل هذا الرمز لتأكيد هذا العنوان لحسابك في ${isolate(name)}.`,
    lifetime: (length) => `مدة صلاحية الرمز: ${length}. ويُستخدم مرة واحدة فقط.`,
    notYou: "لا تدخله إلا في الصفحة التي فتحتها بنفسك. إذا لم تكن تُعدّ هذا العنوان، فلا تفعل شيئًا.",
  },
  factorNotice: {
    subjectAdded: (name) => `طريقة جديدة لتأكيد هويتك في ${name}`,
    subjectRemoved: (name) => `أُزيلت طريقة لتأكيد هويتك في ${name}`,
    added: (factor, name, moment) =>
      `أُضيفت إلى حسابك في ${isolate(name)} بتاريخ ${isolate(moment)}: ${factor}.`,
    removed: (factor, name, moment) =>
      `أُزيلت من حسابك في ${isolate(name)} بتاريخ ${isolate(moment)}: ${factor}.`,
    from: (ip) => `تم ذلك من عنوان الشبكة ${isolate(ip)}.`,
    byOperator: "قام بذلك القائمون على الموقع.",
    you: "إذا كنت على علم بذلك، فليس عليك فعل شيء.",
    notYou: (name) =>
      `إذا لم تكن على علم بذلك: أبلغ القائمين على ${isolate(name)} الآن، وعيّن كلمة مرور جديدة. افتح الموقع بكتابة عنوانه بنفسك.`,
    support: (address) => `للمساعدة: ${isolate(address)}`,
    factors: {
      otp: "تطبيق المصادقة",
      email: "عنوان بريد إلكتروني",
      phone: "هاتف",
      "push-notification": "إشعار على جهاز",
      "webauthn-roaming": "مفتاح أمان",
      "webauthn-platform": "بصمة الإصبع أو الوجه أو رمز جهاز",
      "recovery-code": "رمز الاسترداد",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `مرحبًا. رمزك لتأكيد هذا الرقم في ${isolate(name)} هو: ${digits}. مرة أخرى: ${digits}. لا تخبر به أحدًا. مع السلامة.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} هو رمزك لتأكيد هذا الرقم في ${isolate(name)}. مدة صلاحيته: ${length}. لا تخبر به أحدًا.`,
  textCode: (code, name, length) =>
    `${code} هو رمزك لإعادة تعيين كلمة المرور في ${isolate(name)}. مدة صلاحيته: ${length}. لا تخبر به أحدًا.`,
  pushRequest: {
    title: "هل هذا أنت؟",
    body: (name) => `هناك من يعيد تعيين كلمة المرور في ${isolate(name)}. افتح للرد.`,
  },
}
