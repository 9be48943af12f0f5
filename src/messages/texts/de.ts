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
  textCode: (code, name, length) =>
    `${code} ist Ihr Code, um Ihr Passwort bei ${name} zurückzusetzen. Er gilt ${length}. Nennen Sie ihn niemandem.`,
}
