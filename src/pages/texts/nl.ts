import { plural } from "../../lib/plural.ts"
import type { FailureText, TranslatedTexts } from "./texts.ts"

const characters = plural("nl", { one: "# teken", other: "# tekens" })
const ASK_AGAIN = "Vraag een nieuwe link aan op de plek waar u deze hebt aangevraagd."
const TELL_OPERATOR: FailureText = {
  title: "Hier is iets niet goed ingesteld",
  text: "U hebt niets verkeerd gedaan en er is niets gewijzigd. Laat het de beheerders van deze site weten.",
}
const BAD_ADDRESS: FailureText = {
  title: "Dit adres werkt niet",
  text: "Het adres van de pagina is onvolledig of onjuist. Ga terug naar de app en begin daar opnieuw.",
}

export const nl: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Fout: ${title}`,
  support: {
    lead: "Hulp nodig?",
    email: (address) => `Schrijf naar ${address}`,
    page: "Contact opnemen met support",
  },
  continue: "Doorgaan",
  account: "Account",
  request: {
    title: "Wachtwoord vergeten?",
    text: "Vul uw e-mailadres in. We sturen u een link om een nieuw wachtwoord in te stellen.",
    label: "E-mailadres",
    submit: "Link versturen",
    missing: "Vul uw e-mailadres in.",
    malformed: "Dit adres is te lang. Controleer het en probeer het opnieuw.",
    names: {
      email: "e-mailadres",
      username: "gebruikersnaam",
      phone_number: "telefoonnummer",
    },
    any: "Laat ons weten wie u bent. We sturen u wat u nodig hebt om een nieuw wachtwoord in te stellen.",
    phoneHint: "Schrijf een telefoonnummer met de landcode, bijvoorbeeld +1 500 555 0006.",
    refusals: {
      "no-username": "Vul in waarmee u inlogt.",
      "no-phone_number": "Vul uw telefoonnummer in.",
      "invalid-phone-format":
        "Schrijf het telefoonnummer met een plusteken en de landcode, bijvoorbeeld +1 500 555 0006.",
      "invalid-login-id": "Dit kan niet kloppen. Controleer het en probeer het opnieuw.",
      "invalid-email-phone":
        "Vul een e-mailadres in, of een telefoonnummer met een plusteken en de landcode.",
    },
  },
  sent: {
    title: "Kijk in uw mailbox",
    text: "Als er een account met dit adres is, is er een link voor een nieuw wachtwoord onderweg:",
    hint: "Het kan een minuut duren. Kijk ook in de map met ongewenste e-mail.",
    again: "Opnieuw versturen",
    sentAgain: "We hebben de link opnieuw verstuurd. Alleen de nieuwste werkt.",
    other: "Een ander adres gebruiken",
  },
  ask: {
    mailed: "Als er een account met dit adres of deze naam is, is er een code per e-mail onderweg:",
    mailedWithLink:
      "Als er een account met dit adres of deze naam is, is er een e-mail onderweg. Open de link erin of vul hier de code in:",
    phoneTitle: "Kijk op uw telefoon",
    texted: "Als er een account met dit nummer is, is er een code per sms onderweg:",
    called: "Als er een account met dit nummer is, bellen we het om een code te zeggen:",
    lifetime: "De code is 15 minuten geldig, en alleen in deze browser.",
    resent: "We hebben de code opnieuw verstuurd. Alleen de nieuwste werkt.",
    locked:
      "Om het account te beschermen, worden hier geen codes meer aangenomen. Er is niets gewijzigd. Begin opnieuw om een nieuwe code te krijgen.",
    otherNumber: "Een ander nummer gebruiken",
    startOver: "Opnieuw beginnen",
  },
  open: {
    title: "Een nieuw wachtwoord instellen",
    text: (application) =>
      `U staat op het punt een nieuw wachtwoord in te stellen voor uw account bij ${application}.`,
    submit: "Doorgaan",
    notYou: "Hebt u hier niet om gevraagd? Sluit deze pagina: er verandert niets.",
  },
  code: {
    label: "Code van 6 cijfers",
    submit: "Doorgaan",
    resend: "Nieuwe code versturen",
    callAgain: "Opnieuw bellen",
    called: "U wordt opnieuw gebeld.",
    resent: "Er is een nieuwe code onderweg. Eerdere codes werken niet meer.",
    other: "Een andere methode gebruiken",
    voice: {
      title: "Vul de code uit het telefoongesprek in",
      text: "We bellen u. Een stem zegt de code twee keer.",
      hint: "Geen oproep? Laat u opnieuw bellen of kies een andere methode.",
    },
    phone: {
      title: "Hoe zullen we de code sturen?",
      text: "De code gaat naar uw telefoon.",
      sms: "Per sms",
      voice: "Met een telefoongesprek",
      toSms: "Liever per sms",
      toVoice: "Liever gebeld worden",
    },
    recovery: {
      title: "Vul uw herstelcode in",
      text: "Het is de code van 24 letters en cijfers die u hebt opgeschreven toen u uw account instelde. Hij werkt één keer.",
      label: "Herstelcode",
    },
    otp: {
      title: "Vul de code uit uw app in",
      text: "Open uw authenticator-app en vul de code in die de app voor dit account toont.",
    },
    email: {
      title: "Vul de code in die we hebben gestuurd",
      text: "We hebben per e-mail een code gestuurd naar dit adres:",
      hint: "De code is 5 minuten geldig. Kijk ook in de map met ongewenste e-mail.",
    },
    sms: {
      title: "Vul de code uit de sms in",
      text: "We hebben per sms een code gestuurd naar dit nummer:",
      number: "Telefoonnummer",
      hint: "De code is 5 minuten geldig.",
    },
  },
  key: {
    roaming: {
      title: "Gebruik uw beveiligingssleutel",
      text: "Houd de sleutel bij de hand die u voor dit account hebt ingesteld. Uw browser zegt wanneer u hem moet aansluiten, ertegen moet houden of moet aanraken.",
      submit: "De beveiligingssleutel gebruiken",
    },
    platform: {
      title: "Bevestig met dit apparaat",
      text: "Uw apparaat vraagt om uw vingerafdruk, uw gezicht of de code waarmee u het ontgrendelt. Het moet het apparaat zijn dat u voor dit account hebt ingesteld.",
      submit: "Met dit apparaat bevestigen",
    },
    waiting: "Wachten op uw bevestiging",
    without:
      "Deze browser kan dat hier niet. Kies een andere methode, of open de link uit uw e-mail in een browser die het wel kan, met scripts ingeschakeld.",
  },
  push: {
    title: "Keur het goed op uw apparaat",
    text: "Open de authenticator op uw apparaat en vul daar dit getal in:",
    hint: "Het is 5 minuten geldig. Deze pagina gaat vanzelf verder als u het hebt goedgekeurd.",
    preparing: "We sturen een melding naar uw apparaat.",
    unsent: "Er kon nu geen melding worden verstuurd. Kies een andere methode of wacht even.",
    expired: "De melding is verlopen. Verstuur een nieuwe.",
    approved: "U hebt het goedgekeurd. Ga hier verder.",
    rejected: "De aanvraag is op uw apparaat geweigerd.",
    resend: "Opnieuw versturen",
    resent: "Er is een nieuwe melding onderweg. Het getal is nu een ander.",
    enterCode: "Liever een code invullen",
    codeText:
      "Open de authenticator op uw apparaat en vul de code in die hij voor dit account toont.",
    back: "Liever de melding gebruiken",
  },
  authenticator: {
    title: "Authenticator",
    needsScript: "Deze pagina heeft JavaScript nodig.",
    nothing:
      "Er is nog geen account op dit apparaat. Scan de code op de pagina waar u het instelt.",
    adding: {
      title: "Dit account toevoegen?",
      text: "Dit apparaat krijgt een vraag als iemand het wachtwoord van het account herstelt. Voeg het alleen toe als u de pagina met de code zelf hebt geopend.",
      submit: "Account toevoegen",
      cancel: "Niet toevoegen",
    },
    request: {
      title: "Bent u dit?",
      text: "Iemand is een wachtwoord aan het herstellen. Keur het alleen goed als u dat nu zelf doet.",
      application: "Toepassing",
      account: "Account",
      when: "Tijd",
      where: "Vanaf",
      label: "Getal op het andere scherm",
      missing: "Vul de twee cijfers in die het andere scherm toont.",
      approve: "Goedkeuren",
      reject: "Nee, dit ben ik niet",
    },
    account: {
      waiting: "Ga terug naar de pagina met de code en rond daar af.",
      code: "Code:",
      left: "Seconden tot de volgende code",
      remove: "Dit account verwijderen",
      sure: "Dit apparaat krijgt dan geen vragen meer. Zonder andere methode kunt u uw wachtwoord misschien niet herstellen.",
      removeSure: "Verwijderen",
      keep: "Behouden",
    },
    notifications: {
      title: "Meldingen",
      text: "Zet ze aan, zodat u van een aanvraag hoort terwijl deze pagina dicht is.",
      denied:
        "Meldingen zijn voor deze site geblokkeerd. Sta ze toe in de instellingen van uw browser, of houd deze pagina open wanneer u haar nodig hebt.",
      none: "Deze browser heeft hier geen meldingen. Zet deze pagina op een iPhone of iPad eerst op het beginscherm. Open zonder meldingen deze pagina wanneer u haar nodig hebt.",
      submit: "Meldingen aanzetten",
    },
    byLink: {
      title: "Een account toevoegen met de link",
      label: "Link",
      submit: "Doorgaan",
    },
    messages: {
      approved: "Goedgekeurd. Ga verder in het andere venster.",
      "wrong-number":
        "Dat is niet het getal op het andere scherm, dus is de aanvraag geweigerd. Was u het, laat dan een nieuwe sturen.",
      "not-me":
        "Geweigerd. Wie de aanvraag deed, kon een link uit uw mailbox openen: wijzig ook het wachtwoord van uw mailbox.",
      gone: "Deze aanvraag is voorbij: ze is beantwoord, is verlopen of er is een nieuwere.",
      added: "Het account is op dit apparaat ingesteld.",
      waiting: "Bijna klaar: ga terug naar de pagina met de code en rond daar af.",
      dead: "Deze code is verlopen of al gebruikt. Laat de pagina een nieuwe tonen.",
      "bad-link": "Dit is geen link van een account. Kopieer de hele link onder de code.",
      removed: "Het account is van dit apparaat verwijderd.",
      unknown:
        "Een account op dit apparaat is niet meer ingesteld. Verwijder het en stel het opnieuw in.",
      offline: "Er is geen verbinding. Codes werken ook zonder.",
      notified: "Meldingen staan aan.",
      "not-notified":
        "Meldingen konden niet worden aangezet. Open deze pagina wanneer u haar nodig hebt.",
    },
  },
  newRecoveryCode: {
    title: "Schrijf uw nieuwe herstelcode op",
    text: "De code die u hebt gebruikt, werkt niet meer. Deze komt ervoor in de plaats: schrijf hem op en bewaar hem waar alleen u hem vindt. Hij wordt alleen nu getoond.",
    confirm: "Ik heb de nieuwe code opgeschreven",
  },
  form: {
    title: "Nog enkele gegevens",
    optional: "(optioneel)",
    yes: "Ja",
    no: "Nee",
    choose: "Kies…",
    accept: "Ik ga akkoord",
    previous: "Terug",
    errors: {
      ERR_REQUIRED_PROPERTY: () => "Vul dit veld in.",
      ERR_ACCEPTANCE_REQUIRED: () => "Zet hier een vinkje om door te gaan.",
      ERR_TOO_SHORT_STRING: (bound) => `Dit is te kort: ten minste ${characters(bound)}.`,
      ERR_TOO_LONG_STRING: (bound) => `Dit is te lang: hoogstens ${characters(bound)}.`,
      ERR_EMAIL_EXPECTED: () => "Vul een e-mailadres in, bijvoorbeeld name@example.com.",
      ERR_URL_EXPECTED: () => "Vul een webadres in, bijvoorbeeld https://example.com.",
      ERR_TEL_EXPECTED: () => "Vul een telefoonnummer in, bijvoorbeeld +15005550006.",
      ERR_NUMBER_EXPECTED: () => "Vul een getal in.",
      ERR_TOO_SMALL_NUMBER: (bound) => `Vul ${bound} of meer in.`,
      ERR_TOO_BIG_NUMBER: (bound) => `Vul ${bound} of minder in.`,
      ERR_BOOLEAN_EXPECTED: () => "Kies een van beide.",
      ERR_OPTION_EXPECTED: () => "Kies uit de lijst.",
      ERR_DATE_EXPECTED: () => "Vul een datum in, bijvoorbeeld 2026-05-31.",
      ERR_TIME_EXPECTED: () => "Vul een tijd in, bijvoorbeeld 09:30.",
      ERR_PASSWORD_COMPLEXITY: () =>
        "Gebruik kleine letters, hoofdletters, cijfers en andere tekens door elkaar.",
    },
  },
  picker: {
    title: "Bevestig dat u het bent",
    text: "Kies hoe u dat wilt doen.",
  },
  factors: {
    otp: { name: "Authenticator-app", hint: "Vul de code in die de app toont" },
    email: { name: "E-mail", hint: "We sturen u een code" },
    phone: { name: "Telefoon", hint: "We sturen u een code" },
    "push-notification": { name: "Melding", hint: "Keur de melding goed op uw telefoon" },
    "webauthn-roaming": {
      name: "Beveiligingssleutel",
      hint: "Sluit de sleutel aan of houd hem tegen uw apparaat",
    },
    "webauthn-platform": {
      name: "Dit apparaat",
      hint: "Vingerafdruk, gezicht of apparaatcode",
    },
    "recovery-code": { name: "Herstelcode", hint: "De code die u hebt opgeschreven" },
  },
  running: {
    title: "Een ogenblik",
    text: "We controleren uw aanvraag. De pagina gaat vanzelf verder.",
    stuckTitle: "Dit duurt langer dan normaal",
    stuck: "De controle reageert niet meer. U kunt haar opnieuw starten.",
  },
  away: {
    title: "Nog één controle",
    text: "De volgende stap is op een andere site. Daarna komt u hier terug.",
    host: "U gaat naar",
    submit: "Doorgaan",
  },
  back: {
    title: "Welkom terug",
    text: "Ga verder met uw nieuwe wachtwoord.",
  },
  password: {
    title: "Kies een nieuw wachtwoord",
    text: (application) => `Dit wordt het wachtwoord van uw account bij ${application}.`,
    label: "Nieuw wachtwoord",
    repeated: "Nieuw wachtwoord herhalen",
    submit: "Wachtwoord instellen",
    rules: "Het wachtwoord heeft nodig:",
    kept: "In orde:",
    broken: "Ontbreekt nog:",
  },
  passkey: {
    offer: "Liever een passkey maken",
    title: "Maak een passkey",
    text: (application) =>
      `Hij komt in de plaats van uw wachtwoord bij ${application}. U logt in met uw vingerafdruk, uw gezicht of de code van uw apparaat, en u hoeft niets te onthouden of prijs te geven.`,
    hint: "Uw browser vraagt waar hij moet worden bewaard. Uw oude wachtwoord en eerdere passkeys werken dan niet meer.",
    submit: "Passkey maken",
    usePassword: "Liever een wachtwoord kiezen",
    done: {
      title: "Uw passkey is klaar",
      text: "U bent overal uitgelogd en uw oude wachtwoord werkt niet meer. Log voortaan in met de passkey.",
    },
  },
  rules: {
    nonEmpty: () => "ten minste één teken",
    lengthAtLeast: ([length]) => `ten minste ${characters(length)}`,
    maxLength: ([bytes]) => `hoogstens ${characters(bytes)}`,
    shouldContain: () => "al het volgende:",
    containsAtLeast: ([atLeast, of]) => `ten minste ${atLeast} van deze ${of}:`,
    lowerCase: () => "kleine letters (a tot en met z)",
    upperCase: () => "hoofdletters (A tot en met Z)",
    numbers: () => "cijfers (0 tot en met 9)",
    specialCharacters: () => "speciale tekens (zoals !\u00a0@\u00a0#\u00a0$\u00a0%)",
    identicalChars: ([most, example]) =>
      `hoogstens ${most} keer hetzelfde teken achter elkaar (niet ${example})`,
    sequentialChars: ([most, example]) =>
      `hoogstens ${characters(most)} op volgorde (niet ${example})`,
  },
  classic: {
    network: "De server is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.",
    noScript: "Een nieuw wachtwoord kiezen zonder scripts",
  },
  success: {
    title: "Uw wachtwoord is gewijzigd",
    text: "U bent overal uitgelogd. Log voortaan in met het nieuwe wachtwoord.",
    close: "U kunt deze pagina sluiten.",
    submit: "Naar de app",
  },
  notMe: {
    title: "Was u dit niet?",
    text: "Stop wat er met uw account gebeurt: elk openstaand herstel eindigt en u wordt overal uitgelogd. Uw wachtwoord blijft zoals het is.",
    submit: "Ik was het niet: stoppen",
    doneTitle: "Het is gestopt",
    done: "Elk openstaand herstel van uw account is beëindigd en u bent overal uitgelogd. De beheerders van deze site weten ervan.",
    next: "Is uw wachtwoord gewijzigd en was u dat niet, kies dan nu een nieuw wachtwoord. Controleer ook uw mailbox: misschien leest iemand uw e-mail.",
    expired:
      "Deze link is te oud of niet volledig. Maakt u zich zorgen over uw account, vraag dan een nieuwe link aan en kies een nieuw wachtwoord.",
  },
  enrol: {
    open: {
      title: "Stel nog een manier in om erin te komen",
      text: (application) =>
        `Daarmee kunt u aantonen dat u het bent als u weer toegang nodig hebt tot uw account bij ${application}.`,
      notYou: "Is dit niet uw account? Sluit deze pagina: er verandert niets.",
    },
    choose: {
      title: "Hoe wilt u bevestigen dat u het bent?",
      text: "Kies wat u wilt instellen.",
      none: "Er kan hier nu niets worden ingesteld. Vraag het de beheerders van deze site.",
    },
    hints: {
      otp: "Een app toont codes, ook zonder netwerk",
      email: "Codes per e-mail, naar een adres dat u bevestigt",
      phone: "Codes per sms of telefoongesprek",
      "push-notification": "Een apparaat van u vraagt het u",
      "webauthn-roaming": "Een sleutel die u aansluit of tegen uw apparaat houdt",
      "webauthn-platform": "Vingerafdruk, gezicht of code van dit apparaat",
      "recovery-code": "Een code die u opschrijft",
    },
    otp: {
      title: "Stel uw authenticator-app in",
      text: "Scan dit met uw authenticator-app.",
      qr: "Code om te scannen met uw authenticator-app",
      typed: "Kunt u de code niet scannen, vul dan deze sleutel in de app in:",
      code: "Vul daarna de code in die de app toont.",
    },
    phone: {
      title: "Stel uw telefoon in",
      text: "Vul uw nummer in met + en de code van uw land. We sturen er een code naartoe om het te bevestigen.",
      label: "Telefoonnummer",
      ways: "Hoe wilt u codes ontvangen?",
      sms: "Per sms",
      voice: "Met een telefoongesprek",
    },
    email: {
      title: "Stel een e-mailadres in",
      text: "Vul een adres in dat alleen u kunt lezen. We sturen er een code naartoe om het te bevestigen.",
      label: "E-mailadres",
    },
    sent: {
      sms: {
        title: "Vul de code uit de sms in",
        text: "We hebben per sms een code gestuurd naar dit nummer:",
      },
      voice: {
        title: "Vul de code uit het telefoongesprek in",
        text: "We bellen dit nummer en zeggen een code:",
      },
      email: {
        title: "Vul de code in die we hebben gestuurd",
        text: "We hebben per e-mail een code gestuurd naar dit adres:",
      },
    },
    roaming: {
      title: "Stel uw beveiligingssleutel in",
      text: "Houd de sleutel bij de hand. Uw browser zegt wanneer u hem moet aansluiten, ertegen moet houden of moet aanraken.",
      submit: "Beveiligingssleutel instellen",
    },
    platform: {
      title: "Stel dit apparaat in",
      text: "Uw apparaat vraagt om uw vingerafdruk, uw gezicht of de code waarmee u het ontgrendelt. Daarna werkt het alleen op dit apparaat.",
      submit: "Dit apparaat instellen",
    },
    device: {
      title: "Stel uw apparaat in",
      text: "Scan dit met de camera van het apparaat dat het u moet vragen.",
      qr: "Code om te scannen met uw apparaat",
      here: "Is dit het apparaat? Ga hier verder",
      waiting: "Wachten op uw apparaat. Deze pagina gaat vanzelf verder.",
      restart: "Nieuwe code tonen",
      knownTitle: "Uw apparaat is verbonden",
      known: "Ga verder, dan vraagt het apparaat het u voortaan.",
    },
    recovery: {
      title: "Schrijf uw herstelcode op",
      text: "Daarmee komt u weer binnen als u al het andere kwijt bent. Schrijf hem op en bewaar hem waar alleen u hem vindt. Hij werkt één keer en wordt alleen nu getoond.",
      confirm: "Ik heb de code opgeschreven",
    },
    done: {
      title: "Alles is ingesteld",
      text: "U kunt voortaan hiermee bevestigen dat u het bent. We hebben het u ook per e-mail laten weten.",
    },
  },
  refusals: {
    "no-phone": "Vul een telefoonnummer in.",
    "invalid-phone-format":
      "Vul het nummer in met + en de code van uw land, bijvoorbeeld +1 500 555 0006.",
    "no-email": "Vul een e-mailadres in.",
    "invalid-email-format": "Dit lijkt geen e-mailadres. Controleer het en probeer het opnieuw.",
    "already-enrolled": "Dit is al ingesteld. Kies iets anders.",
    "setup-expired": "Dit duurde te lang. Begin opnieuw met een nieuwe code.",
    "webauthn-enrollment-error":
      "De beveiligingssleutel kon niet worden ingesteld. Probeer het opnieuw of kies een andere methode.",
    "webauthn-platform-enrollment-error":
      "Dit apparaat kon niet worden ingesteld. Probeer het opnieuw of kies een andere methode.",
    "invalid-otp-code-format": "De code heeft 6 cijfers. Controleer hem en vul hem opnieuw in.",
    "invalid-code": "Deze code is onjuist of verlopen. Probeer het met de nieuwste.",
    "invalid-code-format":
      "De code heeft 24 letters en cijfers. Controleer hem en vul hem opnieuw in.",
    "no-confirmation": "Schrijf eerst de nieuwe code op en zet dan het vinkje.",
    "too-many-sms": "Er is zojuist een code verstuurd. Wacht even voordat u er nog een aanvraagt.",
    "too-many-voice": "Er is zojuist gebeld. Wacht even voordat u nog een oproep aanvraagt.",
    "too-many-push":
      "Uw apparaat heeft zojuist een melding gekregen. Wacht even voordat u er nog een aanvraagt.",
    "webauthn-challenge-error":
      "De beveiligingssleutel is niet geaccepteerd. Probeer het opnieuw of kies een andere methode.",
    "webauthn-platform-challenge-error":
      "Dit apparaat heeft niet bevestigd dat u het bent. Probeer het opnieuw of kies een andere methode.",
    "challenge-transaction-pending":
      "Uw apparaat heeft nog niet geantwoord. Antwoord daar en ga dan hier verder.",
    "transaction-rejected":
      "De aanvraag is op uw apparaat geweigerd. Vraag een nieuwe aan als u het was.",
    "too-many-failures": "Te veel onjuiste codes. Wacht een paar minuten en probeer het opnieuw.",
    "too-many-email":
      "Er is zojuist een code verstuurd. Wacht even voordat u er nog een aanvraagt.",
    "transaction-not-found":
      "Deze code hoort bij een stap die voorbij is. Vraag een nieuwe code aan.",
    "authenticator-error": "Deze methode is nu niet te gebruiken. Kies een andere.",
    "form-not-valid": "Controleer wat hieronder is gemarkeerd.",
    "no-password-reset": "Kies een wachtwoord.",
    "no-re-enter-password": "Vul het wachtwoord een tweede keer in.",
    "password-mismatch": "De twee wachtwoorden verschillen. Vul ze allebei opnieuw in.",
    "password-policy-not-met": "Dit wachtwoord voldoet niet aan alle regels.",
    "password-too-long": "Dit wachtwoord is te lang. Kies een korter wachtwoord.",
    "passkey-enrollment-error":
      "Er is geen passkey gemaakt. Probeer het opnieuw of kies een wachtwoord.",
    "already-done": "Deze stap was al gedaan.",
  },
  failures: {
    invalid_request: {
      title: "We zijn de draad kwijt",
      text: "Deze stap hoort niet bij een herstel dat hier openstaat. Misschien bent u teruggegaan, of is de pagina opnieuw geladen of twee keer geopend. Open de link in uw e-mail opnieuw.",
    },
    invalid_reset_link: {
      title: "Deze link werkt niet",
      text: "Misschien is hij afgekapt of was hij nooit geldig. Kopieer de hele link uit de e-mail. Werkt het dan nog niet, vraag dan een nieuwe aan.",
    },
    reset_link_expired: {
      title: "Deze link is verlopen",
      text: `Links werken maar kort, om uw account te beschermen. ${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "Deze link is al gebruikt",
      text: "Het wachtwoord is ermee gewijzigd. Was u dat, log dan in met uw nieuwe wachtwoord. Was u het niet, vraag dan meteen een nieuwe link aan.",
    },
    reset_link_superseded: {
      title: "Er is een nieuwere link",
      text: "Alleen de nieuwste link werkt. Zoek onze laatste e-mail en open de link die erin staat.",
    },
    reset_link_open_elsewhere: {
      title: "Deze link staat op te veel plekken open",
      text: "Ga terug naar de browser waarin u hem het eerst hebt geopend en maak het daar af, of vraag een nieuwe link aan.",
    },
    reset_expired: {
      title: "De tijd is om",
      text: `Er is niets gewijzigd. ${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "Dit herstel is geweigerd",
      text: "Uw wachtwoord is niet gewijzigd en deze link kan niet opnieuw worden gebruikt.",
    },
    reset_locked: {
      title: "Te veel onjuiste antwoorden",
      text: "Om het account te beschermen is deze link gesloten. Uw wachtwoord is niet gewijzigd. Wacht een tijdje en vraag dan een nieuwe link aan.",
    },
    reset_failed: {
      title: "Een stap is mislukt",
      text: "U hebt niets verkeerd gedaan en uw wachtwoord is niet gewijzigd. Open de link in uw e-mail opnieuw. Mislukt het weer, laat het dan de beheerders van deze site weten.",
    },
    reset_handed_over: {
      title: "Onze helpdesk moet u helpen",
      text: "Voor dit account is geen manier ingesteld om te bewijzen wie u bent. Uw wachtwoord is niet gewijzigd. Neem contact op met de helpdesk en geef de referentie hieronder door.",
    },
    reset_waiting: {
      title: "Dit herstel wacht",
      text: "Voor dit account is geen manier ingesteld om te bewijzen wie u bent. Daarom wachten we en waarschuwen we de eigenaar op elke manier die we kennen. Uw wachtwoord is niet gewijzigd. Als de tijd om is, krijgt u een e-mail met een link om verder te gaan.",
    },
    reset_cancelled: {
      title: "Dit herstel is gestopt",
      text: "Iemand met toegang tot de e-mail van dit account heeft laten weten er niet om te hebben gevraagd. Het wachtwoord is hier niet gewijzigd. Is het account van u, vraag dan een nieuwe link aan.",
    },
    reset_closed: {
      title: "Dit herstel is voorbij",
      text: "Het is ergens anders afgerond of opnieuw geopend. Hebt u nog een nieuw wachtwoord nodig, open dan de link in uw e-mail opnieuw of vraag een nieuwe aan.",
    },
    account_changed: {
      title: "Het account is intussen veranderd",
      text: `Het wachtwoord of het adres is op een andere manier gewijzigd. Daarom is deze link gesloten. ${ASK_AGAIN}`,
    },
    invalid_enrolment_ticket: {
      title: "Deze link werkt niet",
      text: "Misschien is hij afgebroken of nooit geldig geweest. Kopieer de hele link uit de e-mail of vraag de beheerders van deze site om een nieuwe.",
    },
    enrolment_ticket_expired: {
      title: "Deze link is verlopen",
      text: "Er is niets ingesteld. Vraag de beheerders van deze site om een nieuwe.",
    },
    enrolment_ticket_used: {
      title: "Deze link is al gebruikt",
      text: "Er is iets mee ingesteld. Was u dat niet, laat het dan meteen de beheerders van deze site weten.",
    },
    enrolment_locked: {
      title: "Te veel pogingen",
      text: "Om het account te beschermen, is deze link gesloten. Er is niets ingesteld. Vraag de beheerders van deze site om een nieuwe.",
    },
    already_enrolled: {
      title: "Alles is al ingesteld",
      text: "Uw account heeft al een manier om te bevestigen dat u het bent, dus u hoeft niets te doen. Vraag de beheerders van deze site als u nog een manier wilt.",
    },
    too_many_enrolments: {
      title: "Er valt niets meer in te stellen",
      text: "Uw account heeft er zoveel als het mag hebben, of ze zijn hier uitgeschakeld. Vraag de beheerders van deze site om er een te verwijderen.",
    },
    wrong_browser: {
      title: "Deze pagina hoort bij een andere browser",
      text: "Open de link in uw e-mail opnieuw, in de browser waarin u verder wilt gaan. Die moet cookies van deze site accepteren.",
    },
    forged_form: {
      title: "We hebben dit formulier niet aangenomen",
      text: "Het stond te lang open of kwam niet van deze site. Er is niets gewijzigd. Open de link in uw e-mail opnieuw of begin opnieuw.",
    },
    ask_not_found: {
      title: "Deze stap is voorbij",
      text: "Een code is 15 minuten geldig, en in de browser die erom heeft gevraagd. Begin opnieuw, dan sturen we u een nieuwe.",
    },
    too_many_requests: {
      title: "Te veel pogingen",
      text: "Wacht een paar minuten en probeer het dan opnieuw. Kijk ook in uw mailbox: misschien is er al een link.",
    },
    busy: {
      title: "Het is op dit moment erg druk",
      text: "Er is niets gewijzigd. Wacht even, ga terug en probeer het opnieuw.",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "Hier kunnen geen wachtwoorden worden hersteld",
      text: "De wachtwoorden van deze accounts worden door de beheerders ingesteld. Vraag hun om een nieuw wachtwoord.",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "Deze pagina bestaat niet",
      text: "Misschien is het adres verkeerd getypt of afgekapt. Komt het uit een e-mail, kopieer dan daar de hele link.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "Dat was te veel ineens",
      text: "Wat is verstuurd, is groter dan elk formulier hier. Ga terug en probeer het met minder.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Open deze pagina zelf",
      text: "Ze is vooraf geladen, en dat werkt hier niet. Open haar opnieuw.",
    },
    internal: {
      title: "Er ging bij ons iets mis",
      text: "U hebt niets verkeerd gedaan. Wacht even, ga terug en probeer het opnieuw. Blijft het mislukken, geef ons dan de referentie hieronder.",
    },
  },
  failure: {
    reason: "Opgegeven reden",
    detail: "Voor ontwikkelaars",
    reference: "Referentie",
    when: "Tijdstip",
    until: "Gaat verder",
    ask: "Nieuwe link aanvragen",
  },
}
