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
  passwordChanged: {
    subject: (name) => `הסיסמה שלך ב-${name} הוחלפה`,
    changed: (name, moment) => `הסיסמה לחשבון שלך ב-${isolate(name)} הוחלפה ב-${isolate(moment)}.`,
    from: (ip) => `היא הוחלפה מכתובת הרשת ${isolate(ip)}.`,
    you: "אם עשית זאת בעצמך, אין צורך לעשות דבר. החשבון נותק בכל המכשירים.",
    notYou: (name) =>
      `אם לא עשית זאת: יש לבקש עכשיו קישור חדש, בדף ההתחברות של ${isolate(name)} תחת ”שכחת את הסיסמה?”. יש לפתוח את הדף בהקלדת הכתובת שלו באופן עצמאי. אחר כך כדאי לבדוק את תיבת הדואר, כי מי שהחליף את הסיסמה היה יכול לקרוא את הדוא״ל שלך.`,
    support: (address) => `עזרה: ${isolate(address)}`,
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
  textCode: (code, name, length) =>
    `${code} הוא הקוד שלך לאיפוס הסיסמה ב-${isolate(name)}. תוקפו: ${length}. אין למסור אותו לאיש.`,
}
