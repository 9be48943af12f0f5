import type { TranslatedMessageTexts } from "./texts.ts"

export const de: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `Passwort für ${name} zurücksetzen`,
    asked: (name) =>
      `Jemand möchte das Passwort Ihres Kontos bei ${name} zurücksetzen. Mit diesem Link wählen Sie ein neues.`,
    label: "Neues Passwort wählen",
    lifetime: (length) =>
      `Der Link gilt ${length}, und nur, bis ein neuerer angefordert oder das Passwort geändert wird.`,
    from: (ip) => `Angefordert wurde er von der Netzwerkadresse ${ip}.`,
    notYou:
      "Wenn Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist. Geben Sie den Link an niemanden weiter.",
  },
  code: {
    subject: (name) => `Ihr Code für ${name}`,
    asked: (name) =>
      `Geben Sie diesen Code ein, um Ihr Passwort bei ${name} weiter zurückzusetzen.`,
    lifetime: (length) => `Der Code gilt ${length} und nur einmal.`,
    from: (ip) => `Angefordert wurde er von der Netzwerkadresse ${ip}.`,
    notYou:
      "Geben Sie ihn nur auf der Seite ein, die Sie selbst geöffnet haben. Wer Sie am Telefon oder in einer Nachricht danach fragt, gehört nicht zu uns. Wenn Sie Ihr Passwort nicht zurücksetzen, tun Sie nichts.",
  },
  resetCode: {
    asked: (name) =>
      `Jemand möchte das Passwort Ihres Kontos bei ${name} zurücksetzen. Um ein neues zu wählen, geben Sie diesen Code auf der Seite ein, auf der er angefordert wurde.`,
    beside: (length) =>
      `Oder bleiben Sie auf der Seite, auf der Sie ihn angefordert haben, und geben Sie dort diesen Code ein. Er gilt ${length}.`,
    notYou:
      "Wenn Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist. Nennen Sie den Code niemandem. Wer Sie am Telefon oder in einer Nachricht danach fragt, gehört nicht zu uns.",
  },
  passwordChanged: {
    subject: (name) => `Ihr Passwort für ${name} wurde geändert`,
    changed: (name, moment) => `Das Passwort Ihres Kontos bei ${name} wurde am ${moment} geändert.`,
    from: (ip) => `Geändert wurde es von der Netzwerkadresse ${ip}.`,
    you: "Wenn Sie das waren, ist nichts zu tun. Sie wurden überall abgemeldet.",
    notYou: (name) =>
      `Wenn Sie das nicht waren: Fordern Sie sofort einen neuen Link an, auf der Anmeldeseite von ${name} unter „Passwort vergessen?“. Tippen Sie deren Adresse selbst ein. Prüfen Sie danach Ihr Postfach, denn wer Ihr Passwort geändert hat, konnte Ihre Mails lesen.`,
    support: (address) => `Hilfe: ${address}`,
  },
  passkeyMade: {
    subject: (name) => `Für ${name} wurde ein Passkey erstellt`,
    made: (name, moment) =>
      `Am ${moment} hat ein Passkey das Passwort Ihres Kontos bei ${name} ersetzt. Das Passwort gilt nicht mehr.`,
    from: (ip) => `Erstellt wurde er von der Netzwerkadresse ${ip}.`,
  },
  waiting: {
    subject: (name) => `Das Zurücksetzen für ${name} wartet`,
    asked: (name, moment) =>
      `Jemand hat einen Link geöffnet, um das Passwort Ihres Kontos bei ${name} zurückzusetzen, und konnte sonst nichts nachweisen. Damit Sie widersprechen können, geht es erst nach ${moment} weiter. Dann bekommen Sie einen Link, der weiterführt.`,
    from: (ip) => `Geöffnet wurde er von der Netzwerkadresse ${ip}.`,
    notYou: "Wenn Sie das nicht waren, stoppen Sie es jetzt. Noch ist nichts geändert.",
    text: (name, moment, url) =>
      `Das Zurücksetzen Ihres Passworts bei ${name} geht nach ${moment} weiter. Wenn Sie das nicht sind, stoppen Sie es: ${url}`,
    over: (name, url) => `Hier geht das Zurücksetzen Ihres Passworts bei ${name} weiter: ${url}`,
  },
  notMe: "Das war ich nicht",
  voiceCode: (digits, name) =>
    `Guten Tag. Ihr Code zum Zurücksetzen Ihres Passworts bei ${name} lautet: ${digits}. Noch einmal: ${digits}. Nennen Sie ihn niemandem. Auf Wiederhören.`,
  enrolmentLink: {
    subject: (name) => `Weitere Bestätigung für ${name} einrichten`,
    asked: (name) =>
      `Sie können einen weiteren Weg einrichten, sich auszuweisen, wenn Sie in Ihr Konto bei ${name} zurückwollen. Nutzen Sie dazu diesen Link.`,
    label: "Jetzt einrichten",
    lifetime: (length) => `Der Link gilt ${length} und nur einmal.`,
    notYou:
      "Wenn Sie das nicht möchten, tun Sie nichts: Ihr Konto bleibt, wie es ist. Geben Sie den Link an niemanden weiter.",
  },
  enrolmentCode: {
    subject: (name) => `Ihr Code für ${name}`,
    asked: (name) =>
      `Geben Sie diesen Code ein, um diese Adresse für Ihr Konto bei ${name} zu bestätigen.`,
    lifetime: (length) => `Der Code gilt ${length} und nur einmal.`,
    notYou:
      "Geben Sie ihn nur auf der Seite ein, die Sie selbst geöffnet haben. Wenn Sie diese Adresse nicht einrichten, tun Sie nichts.",
  },
  factorNotice: {
    subjectAdded: (name) => `Neue Bestätigung für Ihr Konto bei ${name}`,
    subjectRemoved: (name) => `Bestätigung für Ihr Konto bei ${name} entfernt`,
    added: (factor, name, moment) =>
      `Sie wurde Ihrem Konto bei ${name} am ${moment} hinzugefügt: ${factor}.`,
    removed: (factor, name, moment) =>
      `Sie wurde am ${moment} aus Ihrem Konto bei ${name} entfernt: ${factor}.`,
    from: (ip) => `Das geschah von der Netzwerkadresse ${ip}.`,
    byOperator: "Das hat der Betreiber getan.",
    you: "Wenn Sie davon wissen, ist nichts zu tun.",
    notYou: (name) =>
      `Wenn Sie nichts davon wissen: Sagen Sie es sofort dem Betreiber von ${name} und setzen Sie ein neues Passwort. Tippen Sie die Adresse der Seite selbst ein.`,
    support: (address) => `Hilfe: ${address}`,
    factors: {
      otp: "Authentifizierungs-App",
      email: "E-Mail-Adresse",
      phone: "Telefon",
      "push-notification": "Mitteilung auf einem Gerät",
      "webauthn-roaming": "Sicherheitsschlüssel",
      "webauthn-platform": "Fingerabdruck, Gesicht oder Code eines Geräts",
      "recovery-code": "Wiederherstellungscode",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `Guten Tag. Ihr Code zum Bestätigen dieser Nummer bei ${name} lautet: ${digits}. Noch einmal: ${digits}. Nennen Sie ihn niemandem. Auf Wiederhören.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} ist Ihr Code, um diese Nummer bei ${name} zu bestätigen. Er gilt ${length}. Nennen Sie ihn niemandem.`,
  textCode: (code, name, length) =>
    `${code} ist Ihr Code, um Ihr Passwort bei ${name} zurückzusetzen. Er gilt ${length}. Nennen Sie ihn niemandem.`,
  pushRequest: {
    title: "Sind Sie das?",
    body: (name) => `Jemand setzt das Passwort für ${name} zurück. Öffnen, um zu antworten.`,
  },
}
