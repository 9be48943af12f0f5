import type { FailureText, TranslatedTexts } from "./texts.ts"

const ASK_AGAIN = "Fordern Sie dort, wo Sie diesen Link angefordert haben, einen neuen an."
const TELL_OPERATOR: FailureText = {
  title: "Hier stimmt eine Einstellung nicht",
  text: "Sie haben nichts falsch gemacht, und es wurde nichts geändert. Bitte wenden Sie sich an den Betreiber dieser Seite.",
}
const BAD_ADDRESS: FailureText = {
  title: "Diese Adresse funktioniert nicht",
  text: "Die Adresse der Seite ist unvollständig oder falsch. Gehen Sie zurück zur App und beginnen Sie dort neu.",
}

export const de: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Fehler: ${title}`,
  support: {
    lead: "Brauchen Sie Hilfe?",
    email: (address) => `Schreiben Sie an ${address}`,
    page: "Support kontaktieren",
  },
  continue: "Weiter",
  account: "Konto",
  request: {
    title: "Passwort vergessen?",
    text: "Geben Sie Ihre E-Mail-Adresse ein. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.",
    label: "E-Mail-Adresse",
    submit: "Link senden",
    missing: "Geben Sie Ihre E-Mail-Adresse ein.",
    malformed: "Diese Adresse ist zu lang. Prüfen Sie sie und versuchen Sie es noch einmal.",
    names: { email: "E-Mail-Adresse", username: "Benutzername", phone_number: "Telefonnummer" },
    any: "Sagen Sie uns, wer Sie sind. Wir schicken Ihnen, was Sie für ein neues Passwort brauchen.",
    phoneHint: "Schreiben Sie Telefonnummern mit der Landesvorwahl, zum Beispiel +49 151 23456789.",
    refusals: {
      "no-username": "Geben Sie ein, womit Sie sich anmelden.",
      "no-phone_number": "Geben Sie Ihre Telefonnummer ein.",
      "invalid-phone-format":
        "Schreiben Sie die Telefonnummer mit Pluszeichen und Landesvorwahl, zum Beispiel +49 151 23456789.",
      "invalid-login-id": "Das kann nicht stimmen. Prüfen Sie es und versuchen Sie es noch einmal.",
      "invalid-email-phone":
        "Geben Sie eine E-Mail-Adresse ein oder eine Telefonnummer mit Pluszeichen und Landesvorwahl.",
    },
  },
  sent: {
    title: "Sehen Sie in Ihr Postfach",
    text: "Wenn es ein Konto mit dieser Adresse gibt, ist ein Link für ein neues Passwort dorthin unterwegs:",
    hint: "Das kann eine Minute dauern. Sehen Sie auch im Spam-Ordner nach.",
    again: "Noch einmal senden",
    sentAgain: "Wir haben ihn noch einmal gesendet. Nur der neueste Link funktioniert.",
    other: "Andere Adresse verwenden",
  },
  ask: {
    mailed:
      "Wenn es ein Konto mit dieser Adresse oder diesem Namen gibt, ist ein Code per E-Mail unterwegs:",
    mailedWithLink:
      "Wenn es ein Konto mit dieser Adresse oder diesem Namen gibt, ist eine E-Mail unterwegs. Öffnen Sie den Link darin, oder geben Sie ihren Code hier ein:",
    phoneTitle: "Sehen Sie auf Ihr Telefon",
    texted: "Wenn es ein Konto mit dieser Nummer gibt, ist ein Code per SMS unterwegs:",
    called: "Wenn es ein Konto mit dieser Nummer gibt, rufen wir dort an und sagen einen Code:",
    lifetime: "Der Code gilt 15 Minuten, und nur in diesem Browser.",
    resent: "Wir haben ihn noch einmal gesendet. Nur der neueste Code gilt.",
    locked:
      "Hier werden keine Codes mehr angenommen, damit das Konto sicher bleibt. Es wurde nichts geändert. Beginnen Sie von vorn, um einen neuen zu bekommen.",
    otherNumber: "Andere Nummer verwenden",
    startOver: "Von vorn beginnen",
  },
  open: {
    title: "Neues Passwort festlegen",
    text: (application) =>
      `Sie legen gleich ein neues Passwort für Ihr Konto bei ${application} fest.`,
    submit: "Weiter",
    notYou: "Sie haben das nicht angefordert? Schließen Sie die Seite: Es ändert sich nichts.",
  },
  code: {
    label: "6-stelliger Code",
    submit: "Weiter",
    resend: "Neuen Code senden",
    callAgain: "Noch einmal anrufen",
    called: "Sie werden noch einmal angerufen.",
    resent: "Ein neuer Code ist unterwegs. Ältere Codes gelten nicht mehr.",
    other: "Andere Methode verwenden",
    voice: {
      title: "Code aus dem Anruf eingeben",
      text: "Wir rufen Sie an. Eine Stimme sagt den Code zweimal.",
      hint: "Kein Anruf? Lassen Sie noch einmal anrufen, oder wählen Sie einen anderen Weg.",
    },
    phone: {
      title: "Wie sollen wir den Code senden?",
      text: "Er geht an Ihr Telefon.",
      sms: "Per SMS",
      voice: "Per Anruf",
      toSms: "Lieber per SMS",
      toVoice: "Lieber per Anruf",
    },
    recovery: {
      title: "Wiederherstellungscode eingeben",
      text: "Es ist der Code aus 24 Buchstaben und Ziffern, den Sie beim Einrichten Ihres Kontos notiert haben. Er gilt einmal.",
      label: "Wiederherstellungscode",
    },
    otp: {
      title: "Code aus Ihrer App eingeben",
      text: "Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie für dieses Konto zeigt.",
    },
    email: {
      title: "Zugesandten Code eingeben",
      text: "Wir haben einen Code per E-Mail an diese Adresse gesendet:",
      hint: "Er gilt 5 Minuten. Sehen Sie auch im Spam-Ordner nach.",
    },
    sms: {
      title: "Code aus der SMS eingeben",
      text: "Wir haben einen Code per SMS an diese Nummer gesendet:",
      number: "Telefonnummer",
      hint: "Er gilt 5 Minuten.",
    },
  },
  key: {
    roaming: {
      title: "Sicherheitsschlüssel verwenden",
      text: "Halten Sie den Schlüssel bereit, den Sie für dieses Konto eingerichtet haben. Ihr Browser sagt Ihnen, wann Sie ihn einstecken, daranhalten oder berühren sollen.",
      submit: "Schlüssel verwenden",
    },
    platform: {
      title: "Mit diesem Gerät bestätigen",
      text: "Ihr Gerät fragt nach Fingerabdruck, Gesicht oder dem Code, mit dem Sie es entsperren. Es muss das Gerät sein, das Sie für dieses Konto eingerichtet haben.",
      submit: "Mit diesem Gerät bestätigen",
    },
    waiting: "Warten auf Ihre Bestätigung",
    without:
      "Dieser Browser kann das hier nicht. Wählen Sie eine andere Methode, oder öffnen Sie den Link in Ihrer Mail mit einem Browser, der es kann und Skripte erlaubt.",
  },
  push: {
    title: "Auf Ihrem Gerät bestätigen",
    text: "Öffnen Sie den Authenticator auf Ihrem Gerät, und geben Sie dort diese Zahl ein:",
    hint: "Sie gilt 5 Minuten. Diese Seite geht von selbst weiter, wenn Sie bestätigt haben.",
    preparing: "Wir schicken eine Mitteilung an Ihr Gerät.",
    unsent:
      "Gerade konnte keine Mitteilung geschickt werden. Nehmen Sie einen anderen Weg, oder warten Sie eine Weile.",
    expired: "Die Mitteilung ist abgelaufen. Schicken Sie eine neue.",
    approved: "Sie haben bestätigt. Machen Sie hier weiter.",
    rejected: "Die Anfrage wurde auf Ihrem Gerät abgelehnt.",
    resend: "Noch einmal schicken",
    resent: "Eine neue Mitteilung ist unterwegs. Die Zahl ist jetzt eine andere.",
    enterCode: "Stattdessen einen Code eingeben",
    codeText:
      "Öffnen Sie den Authenticator auf Ihrem Gerät, und geben Sie den Code ein, den er für dieses Konto zeigt.",
    back: "Stattdessen die Mitteilung nehmen",
  },
  authenticator: {
    title: "Authenticator",
    needsScript: "Diese Seite braucht JavaScript.",
    nothing:
      "Auf diesem Gerät ist noch kein Konto. Scannen Sie den Code, den die Seite zeigt, auf der Sie es einrichten.",
    adding: {
      title: "Dieses Konto hinzufügen?",
      text: "Dieses Gerät wird gefragt, wenn jemand das Passwort des Kontos zurücksetzt. Fügen Sie es nur hinzu, wenn Sie die Seite mit dem Code selbst geöffnet haben.",
      submit: "Konto hinzufügen",
      cancel: "Nicht hinzufügen",
    },
    request: {
      title: "Sind Sie das?",
      text: "Jemand setzt ein Passwort zurück. Bestätigen Sie nur, wenn Sie es gerade selbst tun.",
      application: "Anwendung",
      account: "Konto",
      when: "Uhrzeit",
      where: "Von",
      label: "Zahl auf dem anderen Bildschirm",
      missing: "Geben Sie die zwei Ziffern ein, die der andere Bildschirm zeigt.",
      approve: "Bestätigen",
      reject: "Nein, das bin ich nicht",
    },
    account: {
      waiting: "Gehen Sie zurück zur Seite mit dem Code, und schließen Sie dort ab.",
      code: "Code:",
      left: "Sekunden bis zum nächsten Code",
      remove: "Dieses Konto entfernen",
      sure: "Dieses Gerät wird dann nicht mehr gefragt. Ohne einen anderen Weg können Sie Ihr Passwort vielleicht nicht zurücksetzen.",
      removeSure: "Entfernen",
      keep: "Behalten",
    },
    notifications: {
      title: "Mitteilungen",
      text: "Schalten Sie sie ein, damit Sie von einer Anfrage erfahren, auch wenn diese Seite zu ist.",
      denied:
        "Mitteilungen sind für diese Website gesperrt. Erlauben Sie sie in den Einstellungen Ihres Browsers, oder lassen Sie diese Seite offen, wenn Sie sie brauchen.",
      none: "Dieser Browser hat hier keine Mitteilungen. Auf einem iPhone oder iPad legen Sie diese Seite zuerst auf den Home-Bildschirm. Ohne sie öffnen Sie diese Seite, wenn Sie sie brauchen.",
      submit: "Mitteilungen einschalten",
    },
    byLink: { title: "Ein Konto über seinen Link hinzufügen", label: "Link", submit: "Weiter" },
    messages: {
      approved: "Bestätigt. Machen Sie im anderen Fenster weiter.",
      "wrong-number":
        "Das ist nicht die Zahl auf dem anderen Bildschirm, darum wurde die Anfrage abgelehnt. Wenn Sie es waren, lassen Sie eine neue schicken.",
      "not-me":
        "Abgelehnt. Wer gefragt hat, konnte einen Link aus Ihrem Postfach öffnen: Ändern Sie auch das Passwort Ihres Postfachs.",
      gone: "Diese Anfrage ist vorbei: Sie wurde beantwortet, ist abgelaufen, oder es gibt eine neuere.",
      added: "Das Konto ist auf diesem Gerät eingerichtet.",
      waiting: "Fast fertig: Gehen Sie zurück zur Seite mit dem Code, und schließen Sie dort ab.",
      dead: "Dieser Code ist abgelaufen oder wurde schon benutzt. Lassen Sie die Seite einen neuen zeigen.",
      "bad-link":
        "Das ist kein Link eines Kontos. Kopieren Sie den ganzen Link, der unter dem Code steht.",
      removed: "Das Konto wurde von diesem Gerät entfernt.",
      unknown:
        "Ein Konto auf diesem Gerät ist nicht mehr eingerichtet. Entfernen Sie es, und richten Sie es neu ein.",
      offline: "Es gibt keine Verbindung. Codes gehen auch ohne.",
      notified: "Mitteilungen sind eingeschaltet.",
      "not-notified":
        "Mitteilungen ließen sich nicht einschalten. Öffnen Sie diese Seite, wenn Sie sie brauchen.",
    },
  },
  newRecoveryCode: {
    title: "Notieren Sie Ihren neuen Wiederherstellungscode",
    text: "Der benutzte Code ist verbraucht. Dieser tritt an seine Stelle: Schreiben Sie ihn auf, und bewahren Sie ihn so auf, dass nur Sie ihn finden. Er wird nur jetzt gezeigt.",
    confirm: "Ich habe den neuen Code notiert",
  },
  form: {
    title: "Noch ein paar Angaben",
    optional: "(freiwillig)",
    yes: "Ja",
    no: "Nein",
    choose: "Bitte wählen…",
    accept: "Ich stimme zu",
    previous: "Zurück",
    errors: {
      ERR_REQUIRED_PROPERTY: () => "Füllen Sie dieses Feld aus.",
      ERR_ACCEPTANCE_REQUIRED: () => "Setzen Sie hier ein Häkchen, um weiterzugehen.",
      ERR_TOO_SHORT_STRING: (bound) => `Das ist zu kurz: mindestens ${bound} Zeichen.`,
      ERR_TOO_LONG_STRING: (bound) => `Das ist zu lang: höchstens ${bound} Zeichen.`,
      ERR_EMAIL_EXPECTED: () => "Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.",
      ERR_URL_EXPECTED: () => "Geben Sie eine Web-Adresse ein, etwa https://example.com.",
      ERR_TEL_EXPECTED: () => "Geben Sie eine Telefonnummer ein, etwa +15005550006.",
      ERR_NUMBER_EXPECTED: () => "Geben Sie eine Zahl ein.",
      ERR_TOO_SMALL_NUMBER: (bound) => `Geben Sie ${bound} oder mehr ein.`,
      ERR_TOO_BIG_NUMBER: (bound) => `Geben Sie ${bound} oder weniger ein.`,
      ERR_BOOLEAN_EXPECTED: () => "Wählen Sie eine Antwort.",
      ERR_OPTION_EXPECTED: () => "Wählen Sie aus der Liste.",
      ERR_DATE_EXPECTED: () => "Geben Sie ein Datum ein, etwa 2026-05-31.",
      ERR_TIME_EXPECTED: () => "Geben Sie eine Uhrzeit ein, etwa 09:30.",
      ERR_PASSWORD_COMPLEXITY: () =>
        "Verwenden Sie kleine und große Buchstaben, Ziffern und andere Zeichen zusammen.",
    },
  },
  picker: {
    title: "Bestätigen Sie, dass Sie es sind",
    text: "Wählen Sie, wie Sie das tun möchten.",
  },
  factors: {
    otp: { name: "Authenticator-App", hint: "Code eingeben, den die App zeigt" },
    email: { name: "E-Mail", hint: "Wir senden Ihnen einen Code" },
    phone: { name: "Telefon", hint: "Wir senden Ihnen einen Code" },
    "push-notification": { name: "Mitteilung", hint: "Auf dem Telefon bestätigen" },
    "webauthn-roaming": {
      name: "Sicherheitsschlüssel",
      hint: "Einstecken oder an das Gerät halten",
    },
    "webauthn-platform": { name: "Dieses Gerät", hint: "Fingerabdruck, Gesicht oder Gerätecode" },
    "recovery-code": { name: "Wiederherstellungscode", hint: "Der Code, den Sie notiert haben" },
  },
  running: {
    title: "Einen Moment",
    text: "Wir prüfen Ihre Anfrage. Die Seite geht von selbst weiter.",
    stuckTitle: "Das dauert länger als üblich",
    stuck: "Die Prüfung antwortet nicht mehr. Sie können sie neu starten.",
  },
  away: {
    title: "Noch eine Prüfung",
    text: "Der nächste Schritt ist auf einer anderen Seite. Danach kommen Sie hierher zurück.",
    host: "Sie gehen zu",
    submit: "Weiter",
  },
  back: {
    title: "Willkommen zurück",
    text: "Gehen Sie weiter zu Ihrem neuen Passwort.",
  },
  password: {
    title: "Neues Passwort wählen",
    text: (application) => `Es wird das Passwort Ihres Kontos bei ${application}.`,
    label: "Neues Passwort",
    repeated: "Neues Passwort wiederholen",
    submit: "Passwort festlegen",
    rules: "Das Passwort braucht:",
    kept: "Erfüllt:",
    broken: "Fehlt noch:",
  },
  passkey: {
    offer: "Stattdessen einen Passkey erstellen",
    title: "Passkey erstellen",
    text: (application) =>
      `Er ersetzt Ihr Passwort bei ${application}. Sie melden sich mit Fingerabdruck, Gesicht oder dem Code Ihres Geräts an und müssen sich nichts merken.`,
    hint: "Ihr Browser fragt, wo er gespeichert werden soll. Das alte Passwort und ältere Passkeys gelten dann nicht mehr.",
    submit: "Passkey erstellen",
    usePassword: "Stattdessen ein Passwort wählen",
    done: {
      title: "Ihr Passkey ist bereit",
      text: "Sie wurden überall abgemeldet, und das alte Passwort gilt nicht mehr. Melden Sie sich ab jetzt mit dem Passkey an.",
    },
  },
  rules: {
    nonEmpty: () => "mindestens ein Zeichen",
    lengthAtLeast: ([characters]) => `mindestens ${characters} Zeichen`,
    maxLength: ([bytes]) => `höchstens ${bytes} Zeichen`,
    shouldContain: () => "alles davon:",
    containsAtLeast: ([atLeast, of]) => `mindestens ${atLeast} von diesen ${of}:`,
    lowerCase: () => "Kleinbuchstaben (a bis z)",
    upperCase: () => "Großbuchstaben (A bis Z)",
    numbers: () => "Ziffern (0 bis 9)",
    specialCharacters: () => "Sonderzeichen (zum Beispiel ! @ # $ %)",
    identicalChars: ([most, example]) =>
      `höchstens ${most} gleiche Zeichen hintereinander (nicht ${example})`,
    sequentialChars: ([most, example]) =>
      `höchstens ${most} aufeinanderfolgende Zeichen (nicht ${example})`,
  },
  classic: {
    network:
      "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
    noScript: "Neues Passwort ohne Skripte wählen",
  },
  success: {
    title: "Ihr Passwort ist geändert",
    text: "Sie wurden überall abgemeldet. Melden Sie sich ab jetzt mit dem neuen Passwort an.",
    close: "Sie können diese Seite schließen.",
    submit: "Weiter zur App",
  },
  notMe: {
    title: "Waren Sie das nicht?",
    text: "Stoppen Sie, was gerade mit Ihrem Konto geschieht: Jedes offene Zurücksetzen endet, und Sie werden überall abgemeldet. Ihr Passwort bleibt, wie es ist.",
    submit: "Das war ich nicht: stoppen",
    doneTitle: "Es ist gestoppt",
    done: "Jedes offene Zurücksetzen Ihres Kontos ist beendet, und Sie wurden überall abgemeldet. Die Betreiber dieser Seite wissen Bescheid.",
    next: "Wenn Ihr Passwort geändert wurde und Sie das nicht waren, wählen Sie jetzt ein neues. Prüfen Sie auch Ihr Postfach: Vielleicht liest jemand Ihre Mails.",
    expired:
      "Dieser Link ist zu alt oder nicht vollständig. Wenn Sie sich um Ihr Konto sorgen, fordern Sie einen neuen Link an, und wählen Sie ein neues Passwort.",
  },
  enrol: {
    open: {
      title: "Weitere Bestätigung einrichten",
      text: (application) =>
        `Damit weisen Sie sich aus, wenn Sie in Ihr Konto bei ${application} zurückmüssen.`,
      notYou: "Ist das nicht Ihr Konto? Schließen Sie diese Seite: Es ändert sich nichts.",
    },
    choose: {
      title: "Wie möchten Sie sich ausweisen?",
      text: "Wählen Sie, was Sie einrichten.",
      none: "Hier lässt sich gerade nichts einrichten. Fragen Sie den Betreiber.",
    },
    hints: {
      otp: "Eine App zeigt Codes, auch ohne Netz",
      email: "Codes per E-Mail an eine Adresse, die Sie bestätigen",
      phone: "Codes per SMS oder Anruf",
      "push-notification": "Ein Gerät von Ihnen fragt nach",
      "webauthn-roaming": "Ein Schlüssel zum Einstecken oder Anhalten",
      "webauthn-platform": "Fingerabdruck, Gesicht oder Code dieses Geräts",
      "recovery-code": "Ein Code, den Sie aufschreiben",
    },
    otp: {
      title: "Authentifizierungs-App einrichten",
      text: "Scannen Sie dies mit Ihrer Authentifizierungs-App.",
      qr: "Code zum Scannen mit Ihrer Authentifizierungs-App",
      typed: "Wenn das nicht geht, geben Sie diesen Schlüssel in die App ein:",
      code: "Geben Sie danach den Code ein, den die App zeigt.",
    },
    phone: {
      title: "Telefon einrichten",
      text: "Geben Sie Ihre Nummer mit + und Ländervorwahl ein. Zur Bestätigung senden wir einen Code dorthin.",
      label: "Telefonnummer",
      ways: "Wie sollen Codes kommen?",
      sms: "Per SMS",
      voice: "Per Anruf",
    },
    email: {
      title: "E-Mail-Adresse einrichten",
      text: "Geben Sie eine Adresse ein, die nur Sie lesen können. Zur Bestätigung senden wir einen Code dorthin.",
      label: "E-Mail-Adresse",
    },
    sent: {
      sms: {
        title: "Code aus der SMS eingeben",
        text: "Wir haben eine SMS mit einem Code an diese Nummer gesendet:",
      },
      voice: {
        title: "Code aus dem Anruf eingeben",
        text: "Wir rufen diese Nummer an und sagen einen Code:",
      },
      email: {
        title: "Code aus der E-Mail eingeben",
        text: "Wir haben einen Code per E-Mail an diese Adresse gesendet:",
      },
    },
    roaming: {
      title: "Sicherheitsschlüssel einrichten",
      text: "Halten Sie den Schlüssel bereit. Ihr Browser sagt Ihnen, wann Sie ihn einstecken, daranhalten oder berühren sollen.",
      submit: "Schlüssel einrichten",
    },
    platform: {
      title: "Dieses Gerät einrichten",
      text: "Ihr Gerät fragt nach Fingerabdruck, Gesicht oder dem Code, mit dem Sie es entsperren. Das gilt dann nur für dieses Gerät.",
      submit: "Dieses Gerät einrichten",
    },
    device: {
      title: "Gerät einrichten",
      text: "Scannen Sie dies mit der Kamera des Geräts, das Sie fragen soll.",
      qr: "Code zum Scannen mit Ihrem Gerät",
      here: "Ist es dieses Gerät? Hier weitermachen",
      waiting: "Wir warten auf Ihr Gerät. Diese Seite macht von selbst weiter.",
      restart: "Neuen Code zeigen",
      knownTitle: "Ihr Gerät ist verbunden",
      known: "Machen Sie weiter, dann fragt es Sie von nun an.",
    },
    recovery: {
      title: "Wiederherstellungscode notieren",
      text: "Damit kommen Sie wieder hinein, wenn alles andere verloren ist. Schreiben Sie ihn auf und bewahren Sie ihn dort auf, wo nur Sie ihn finden. Er gilt einmal und wird nur jetzt gezeigt.",
      confirm: "Ich habe den Code notiert",
    },
    done: {
      title: "Alles ist eingerichtet",
      text: "Damit weisen Sie sich von nun an aus. Das haben wir Ihnen auch per E-Mail geschrieben.",
    },
  },
  refusals: {
    "no-phone": "Geben Sie eine Telefonnummer ein.",
    "invalid-phone-format":
      "Geben Sie die Nummer mit + und Ländervorwahl ein, etwa +1 500 555 0006.",
    "no-email": "Geben Sie eine E-Mail-Adresse ein.",
    "invalid-email-format":
      "Das sieht nicht nach einer E-Mail-Adresse aus. Prüfen Sie sie und versuchen Sie es noch einmal.",
    "already-enrolled": "Das ist schon eingerichtet. Wählen Sie etwas anderes.",
    "setup-expired": "Das hat zu lange gedauert. Beginnen Sie noch einmal mit einem neuen Code.",
    "webauthn-enrollment-error":
      "Der Sicherheitsschlüssel ließ sich nicht einrichten. Versuchen Sie es noch einmal, oder wählen Sie eine andere Methode.",
    "webauthn-platform-enrollment-error":
      "Dieses Gerät ließ sich nicht einrichten. Versuchen Sie es noch einmal, oder wählen Sie eine andere Methode.",
    "invalid-otp-code-format": "Der Code hat 6 Ziffern. Prüfen Sie ihn und geben Sie ihn neu ein.",
    "invalid-code": "Dieser Code ist falsch oder abgelaufen. Versuchen Sie es mit dem neuesten.",
    "invalid-code-format":
      "Der Code hat 24 Buchstaben und Ziffern. Prüfen Sie ihn, und geben Sie ihn noch einmal ein.",
    "no-confirmation":
      "Notieren Sie zuerst den neuen Code, und bestätigen Sie es dann mit dem Häkchen.",
    "too-many-sms":
      "Gerade wurde ein Code gesendet. Warten Sie einen Moment, bevor Sie einen weiteren anfordern.",
    "too-many-voice":
      "Gerade wurde angerufen. Warten Sie einen Moment, bevor Sie einen weiteren Anruf anfordern.",
    "too-many-push":
      "Ihr Gerät wurde gerade benachrichtigt. Warten Sie einen Moment, bevor Sie es noch einmal tun.",
    "webauthn-challenge-error":
      "Der Sicherheitsschlüssel wurde nicht angenommen. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.",
    "webauthn-platform-challenge-error":
      "Dieses Gerät hat nicht bestätigt, dass Sie es sind. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.",
    "challenge-transaction-pending":
      "Ihr Gerät hat noch nicht geantwortet. Antworten Sie dort, und fahren Sie dann hier fort.",
    "transaction-rejected":
      "Die Anfrage wurde auf Ihrem Gerät abgelehnt. Fordern Sie eine neue an, wenn Sie es waren.",
    "too-many-failures":
      "Zu viele falsche Codes. Warten Sie einige Minuten und versuchen Sie es neu.",
    "too-many-email":
      "Eben wurde ein Code gesendet. Warten Sie kurz, bevor Sie noch einen anfordern.",
    "transaction-not-found":
      "Dieser Code gehört zu einem früheren Schritt. Fordern Sie einen neuen an.",
    "authenticator-error": "Diese Methode geht gerade nicht. Wählen Sie eine andere.",
    "form-not-valid": "Prüfen Sie, was unten markiert ist.",
    "no-password-reset": "Wählen Sie ein Passwort.",
    "no-re-enter-password": "Geben Sie das Passwort ein zweites Mal ein.",
    "password-mismatch": "Die beiden Passwörter sind verschieden. Geben Sie beide neu ein.",
    "password-policy-not-met": "Dieses Passwort erfüllt nicht alle Regeln.",
    "password-too-long": "Dieses Passwort ist zu lang. Wählen Sie ein kürzeres.",
    "passkey-enrollment-error":
      "Es wurde kein Passkey erstellt. Versuchen Sie es noch einmal, oder wählen Sie ein Passwort.",
    "already-done": "Dieser Schritt war schon erledigt.",
  },
  failures: {
    invalid_request: {
      title: "Wir haben den Faden verloren",
      text: "Dieser Schritt gehört zu keinem Vorgang, der hier offen ist. Vielleicht sind Sie zurückgegangen, haben neu geladen oder die Seite zweimal geöffnet. Öffnen Sie den Link in Ihrer E-Mail noch einmal.",
    },
    invalid_reset_link: {
      title: "Dieser Link funktioniert nicht",
      text: "Vielleicht ist er abgeschnitten, oder es gab ihn nie. Kopieren Sie den ganzen Link aus der E-Mail. Wenn es dann nicht geht, fordern Sie einen neuen an.",
    },
    reset_link_expired: {
      title: "Dieser Link ist abgelaufen",
      text: `Links gelten nur kurz, damit Ihr Konto sicher bleibt. ${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "Dieser Link wurde schon verwendet",
      text: "Das Passwort wurde damit geändert. Wenn Sie das waren, melden Sie sich mit dem neuen Passwort an. Wenn nicht, fordern Sie sofort einen neuen Link an.",
    },
    reset_link_superseded: {
      title: "Es gibt einen neueren Link",
      text: "Nur der neueste Link funktioniert. Suchen Sie unsere letzte E-Mail und öffnen Sie den Link darin.",
    },
    reset_link_open_elsewhere: {
      title: "Dieser Link ist an zu vielen Stellen offen",
      text: "Gehen Sie zurück zu dem Browser, in dem Sie ihn zuerst geöffnet haben, oder fordern Sie einen neuen Link an.",
    },
    reset_expired: {
      title: "Die Zeit ist abgelaufen",
      text: `Es wurde nichts geändert. ${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "Das Zurücksetzen wurde abgelehnt",
      text: "Ihr Passwort wurde nicht geändert, und dieser Link kann nicht noch einmal verwendet werden.",
    },
    reset_locked: {
      title: "Zu viele falsche Antworten",
      text: "Zum Schutz des Kontos wurde dieser Link geschlossen. Ihr Passwort wurde nicht geändert. Warten Sie eine Weile und fordern Sie dann einen neuen Link an.",
    },
    reset_failed: {
      title: "Ein Schritt ist fehlgeschlagen",
      text: "Sie haben nichts falsch gemacht, und Ihr Passwort wurde nicht geändert. Öffnen Sie den Link in Ihrer E-Mail noch einmal. Schlägt es wieder fehl, wenden Sie sich an den Betreiber dieser Seite.",
    },
    reset_handed_over: {
      title: "Unser Helpdesk muss Ihnen helfen",
      text: "Für dieses Konto ist kein Weg eingerichtet, mit dem Sie beweisen könnten, wer Sie sind. Ihr Passwort wurde nicht geändert. Wenden Sie sich an den Helpdesk, und nennen Sie das Zeichen unten.",
    },
    reset_waiting: {
      title: "Dieses Zurücksetzen wartet",
      text: "Für dieses Konto ist kein Weg eingerichtet, mit dem Sie beweisen könnten, wer Sie sind. Deshalb warten wir und benachrichtigen die Inhaberin oder den Inhaber auf allen bekannten Wegen. Ihr Passwort wurde nicht geändert. Wenn die Zeit um ist, bekommen Sie eine Mail mit einem Link, der weiterführt.",
    },
    reset_cancelled: {
      title: "Dieses Zurücksetzen wurde gestoppt",
      text: "Jemand mit Zugang zu den Mails dieses Kontos hat gesagt, dass es jemand anderes war. Das Passwort wurde hier nicht geändert. Wenn das Konto Ihnen gehört, fordern Sie einen neuen Link an.",
    },
    reset_closed: {
      title: "Dieser Vorgang ist beendet",
      text: "Er wurde an anderer Stelle abgeschlossen oder neu geöffnet. Wenn Sie noch ein neues Passwort brauchen, öffnen Sie den Link in Ihrer E-Mail noch einmal oder fordern Sie einen neuen an.",
    },
    account_changed: {
      title: "Das Konto hat sich inzwischen geändert",
      text: `Passwort oder Adresse wurden auf anderem Weg geändert. Darum wurde dieser Link geschlossen. ${ASK_AGAIN}`,
    },
    invalid_enrolment_ticket: {
      title: "Dieser Link funktioniert nicht",
      text: "Vielleicht ist er abgeschnitten oder war nie gültig. Kopieren Sie den ganzen Link aus der E-Mail, oder bitten Sie den Betreiber um einen neuen.",
    },
    enrolment_ticket_expired: {
      title: "Dieser Link ist abgelaufen",
      text: "Es wurde nichts eingerichtet. Bitten Sie den Betreiber um einen neuen.",
    },
    enrolment_ticket_used: {
      title: "Dieser Link wurde schon benutzt",
      text: "Damit wurde etwas eingerichtet. Wenn Sie das nicht waren, sagen Sie es sofort dem Betreiber.",
    },
    enrolment_locked: {
      title: "Zu viele Versuche",
      text: "Zum Schutz des Kontos wurde dieser Link geschlossen, eingerichtet wurde nichts. Bitten Sie den Betreiber um einen neuen.",
    },
    already_enrolled: {
      title: "Es ist schon alles eingerichtet",
      text: "Ihr Konto hat schon einen Weg, sich auszuweisen, es ist also nichts zu tun. Für einen weiteren fragen Sie den Betreiber.",
    },
    too_many_enrolments: {
      title: "Hier lässt sich nichts mehr einrichten",
      text: "Ihr Konto hat davon schon so viele, wie es haben darf, oder sie sind hier abgeschaltet. Bitten Sie den Betreiber, etwas zu entfernen.",
    },
    wrong_browser: {
      title: "Diese Seite gehört zu einem anderen Browser",
      text: "Öffnen Sie den Link in Ihrer E-Mail noch einmal in dem Browser, in dem Sie weitermachen möchten. Er muss Cookies dieser Seite annehmen.",
    },
    forged_form: {
      title: "Wir haben dieses Formular nicht angenommen",
      text: "Es war zu lange offen oder kam nicht von dieser Seite. Es wurde nichts geändert. Öffnen Sie den Link in Ihrer E-Mail noch einmal oder beginnen Sie neu.",
    },
    ask_not_found: {
      title: "Dieser Schritt ist vorbei",
      text: "Ein Code gilt 15 Minuten, und nur in dem Browser, der ihn angefordert hat. Beginnen Sie von vorn. Wir schicken Ihnen einen neuen.",
    },
    too_many_requests: {
      title: "Zu viele Versuche",
      text: "Warten Sie einige Minuten und versuchen Sie es dann noch einmal. Sehen Sie auch in Ihr Postfach: Vielleicht ist schon ein Link da.",
    },
    busy: {
      title: "Gerade ist viel los",
      text: "Es wurde nichts geändert. Warten Sie einen Moment, gehen Sie zurück und versuchen Sie es noch einmal.",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "Hier lassen sich keine Passwörter zurücksetzen",
      text: "Die Passwörter dieser Konten vergibt der Betreiber. Bitte fragen Sie dort nach einem neuen.",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "Diese Seite gibt es nicht",
      text: "Vielleicht ist die Adresse vertippt oder abgeschnitten. Wenn sie aus einer E-Mail stammt, kopieren Sie dort den ganzen Link.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "Das war zu viel auf einmal",
      text: "Was gesendet wurde, ist größer als jedes Formular hier. Gehen Sie zurück und versuchen Sie es mit weniger.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Öffnen Sie diese Seite selbst",
      text: "Sie wurde im Voraus geladen. Das geht hier nicht. Öffnen Sie sie noch einmal.",
    },
    internal: {
      title: "Bei uns ist etwas schiefgegangen",
      text: "Sie haben nichts falsch gemacht. Warten Sie einen Moment, gehen Sie zurück und versuchen Sie es noch einmal. Wenn es weiter fehlschlägt, nennen Sie uns die Referenz unten.",
    },
  },
  failure: {
    reason: "Angegebener Grund",
    detail: "Für Entwickler",
    reference: "Referenz",
    when: "Zeitpunkt",
    until: "Geht weiter",
    ask: "Neuen Link anfordern",
  },
}
