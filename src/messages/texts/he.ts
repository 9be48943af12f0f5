import { isolate } from "../../lib/isolate.ts"
import type { TranslatedMessageTexts } from "./texts.ts"

export const he: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `איפוס הסיסמה שלך ב-${name}`,
    asked: (name) =>
      `מישהו ביקש לאפס את הסיסמה לחשבון שלך ב-${isolate(name)}. כדי לבחור סיסמה חדשה, יש להשתמש בקישור הזה.`,
    label: "בחירת סיסמה חדשה",
    lifetime: (length) =>
      `תוקף הקישור: ${length}. הוא יפסיק לפעול קודם לכן אם יתבקש קישור חדש יותר או אם הסיסמה תוחלף.`,
    from: (ip) => `הבקשה הגיעה מכתובת הרשת ${isolate(ip)}.`,
    notYou:
      "אם לא ביקשת זאת, אין צורך לעשות דבר: הסיסמה שלך נשארת כפי שהיא. אין להעביר את הקישור לאיש.",
  },
  code: {
    subject: (name) => `הקוד שלך ל-${name}`,
    asked: (name) => `יש להזין את הקוד הזה כדי להמשיך באיפוס הסיסמה ב-${isolate(name)}.`,
    lifetime: (length) => `תוקף הקוד: ${length}. אפשר להשתמש בו פעם אחת בלבד.`,
    from: (ip) => `הקוד התבקש מכתובת הרשת ${isolate(ip)}.`,
    notYou:
      "יש להזין אותו רק בדף שפתחת בעצמך. מי שמבקש אותו בטלפון או בהודעה אינו מטעמנו. אם הסיסמה לא מאופסת על ידך, אין צורך לעשות דבר.",
  },
  resetCode: {
    asked: (name) =>
      `מישהו ביקש לאפס את הסיסמה לחשבון שלך ב-${isolate(name)}. כדי לבחור סיסמה חדשה, יש להזין את הקוד הזה בדף שבו הוא התבקש.`,
    beside: (length) =>
      `אפשר גם להישאר בדף שבו הגשת את הבקשה ולהזין בו את הקוד הזה. תוקף הקוד: ${length}.`,
    notYou:
      "אם לא ביקשת זאת, אין צורך לעשות דבר: הסיסמה שלך נשארת כפי שהיא. אין למסור את הקוד לאיש. מי שמבקש אותו בטלפון או בהודעה אינו מטעמנו.",
  },
  passwordChanged: {
    subject: (name) => `הסיסמה שלך ב-${name} הוחלפה`,
    changed: (name, moment) => `הסיסמה לחשבון שלך ב-${isolate(name)} הוחלפה ב-${isolate(moment)}.`,
    from: (ip) => `היא הוחלפה מכתובת הרשת ${isolate(ip)}.`,
    you: "אם עשית זאת בעצמך, אין צורך לעשות דבר. החשבון נותק בכל המכשירים.",
    notYou: (name) =>
      `אם לא עשית זאת: יש לבקש עכשיו קישור חדש, בדף ההתחברות של ${isolate(name)} תחת ”שכחת את הסיסמה?”. יש לפתוח את הדף בהקלדת הכתובת שלו באופן עצמאי. אחר כך כדאי לבדוק את תיבת הדואר, כי מי שהחליף את הסיסמה היה יכול לקרוא את הדוא״ל שלך.`,
    support: (address) => `עזרה: ${isolate(address)}`,
  },
  passkeyMade: {
    subject: (name) => `נוצר מפתח גישה ב-${name}`,
    made: (name, moment) =>
      `ב-${isolate(moment)} מפתח גישה החליף את הסיסמה של החשבון שלך ב-${isolate(name)}. הסיסמה כבר לא פועלת.`,
    from: (ip) => `הוא נוצר מכתובת הרשת ${isolate(ip)}.`,
  },
  waiting: {
    subject: (name) => `איפוס הסיסמה שלך ב-${name} ממתין`,
    asked: (name, moment) =>
      `מישהו פתח קישור לאיפוס הסיסמה של החשבון שלך ב-${isolate(name)}, ולא היה יכול להוכיח דבר נוסף. כדי לתת לך זמן להתנגד, האיפוס ימשיך רק אחרי ${isolate(moment)}. אז יישלח אליך קישור להמשך.`,
    from: (ip) => `הקישור נפתח מכתובת הרשת ${isolate(ip)}.`,
    notYou: "אם לא עשית זאת, יש לעצור את האיפוס עכשיו. עד כה דבר לא השתנה.",
    text: (name, moment, url) =>
      `איפוס הסיסמה שלך ב-${isolate(name)} ימשיך אחרי ${isolate(moment)}. אם לא ביקשת זאת, אפשר לעצור: ${url}`,
    over: (name, url) => `המשך איפוס הסיסמה שלך ב-${isolate(name)}: ${url}`,
  },
  notMe: "זה לא אני",
  voiceCode: (digits, name) =>
    `שלום. הקוד שלך לאיפוס הסיסמה ב-${isolate(name)} הוא: ${digits}. פעם נוספת: ${digits}. אין למסור אותו לאיש. להתראות.`,
  enrolmentLink: {
    subject: (name) => `הגדרת דרך נוספת לאימות הזהות שלך ב-${name}`,
    asked: (name) =>
      `אפשר להגדיר דרך נוספת להוכיח את הזהות שלך בחזרה לחשבון שלך ב-${isolate(name)}. לשם כך יש להשתמש בקישור הזה.`,
    label: "להגדרה",
    lifetime: (length) => `תוקף הקישור: ${length}. אפשר להשתמש בו פעם אחת בלבד.`,
    notYou:
      "אם אין רצון בכך, אין צורך לעשות דבר: החשבון שלך נשאר כפי שהוא. אין להעביר את הקישור לאיש.",
  },
  enrolmentCode: {
    subject: (name) => `הקוד שלך ל-${name}`,
    asked: (name) => `יש להזין את הקוד הזה כדי לאמת את הכתובת הזו לחשבון שלך ב-${isolate(name)}.`,
    lifetime: (length) => `תוקף הקוד: ${length}. אפשר להשתמש בו פעם אחת בלבד.`,
    notYou: "יש להזין אותו רק בדף שפתחת בעצמך. אם הכתובת הזו לא מוגדרת על ידך, אין צורך לעשות דבר.",
  },
  factorNotice: {
    subjectAdded: (name) => `דרך חדשה לאימות הזהות שלך ב-${name}`,
    subjectRemoved: (name) => `הוסרה דרך לאימות הזהות שלך ב-${name}`,
    added: (factor, name, moment) =>
      `היא נוספה לחשבון שלך ב-${isolate(name)} ב-${isolate(moment)}: ${factor}.`,
    removed: (factor, name, moment) =>
      `היא הוסרה מהחשבון שלך ב-${isolate(name)} ב-${isolate(moment)}: ${factor}.`,
    from: (ip) => `זה נעשה מכתובת הרשת ${isolate(ip)}.`,
    byOperator: "זה נעשה בידי מפעילי האתר.",
    you: "אם זה ידוע לך, אין צורך לעשות דבר.",
    notYou: (name) =>
      `אם זה לא ידוע לך: יש להודיע עכשיו למפעילים של ${isolate(name)} ולהגדיר סיסמה חדשה. יש לפתוח את האתר בהקלדת כתובתו.`,
    support: (address) => `עזרה: ${isolate(address)}`,
    factors: {
      otp: "אפליקציית אימות",
      email: "כתובת דוא״ל",
      phone: "טלפון",
      "push-notification": "התראה במכשיר",
      "webauthn-roaming": "מפתח אבטחה",
      "webauthn-platform": "טביעת אצבע, פנים או קוד של מכשיר",
      "recovery-code": "קוד שחזור",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `שלום. הקוד שלך לאימות המספר הזה ב-${isolate(name)} הוא: ${digits}. פעם נוספת: ${digits}. אין למסור אותו לאיש. להתראות.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} הוא הקוד שלך לאימות המספר הזה ב-${isolate(name)}. תוקף הקוד: ${length}. אין למסור אותו לאיש.`,
  textCode: (code, name, length) =>
    `${code} הוא הקוד שלך לאיפוס הסיסמה ב-${isolate(name)}. תוקפו: ${length}. אין למסור אותו לאיש.`,
  pushRequest: {
    title: "האם זה נעשה על ידך?",
    body: (name) => `מישהו מאפס את הסיסמה ב-${isolate(name)}. יש לפתוח כדי להשיב.`,
  },
}
