import type { TranslatedMessageTexts } from "./texts.ts"

export const nl: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `Stel uw wachtwoord voor ${name} opnieuw in`,
    asked: (name) =>
      `Iemand heeft gevraagd om het wachtwoord van uw account bij ${name} opnieuw in te stellen. Met deze link kiest u een nieuw wachtwoord.`,
    label: "Een nieuw wachtwoord kiezen",
    lifetime: (length) =>
      `De link is ${length} geldig, en alleen tot er een nieuwere wordt aangevraagd of het wachtwoord wordt gewijzigd.`,
    from: (ip) => `De aanvraag kwam van het netwerkadres ${ip}.`,
    notYou:
      "Hebt u hier niet om gevraagd, doe dan niets: uw wachtwoord blijft zoals het is. Geef de link aan niemand door.",
  },
  code: {
    subject: (name) => `Uw code voor ${name}`,
    asked: (name) =>
      `Vul deze code in om verder te gaan met het herstellen van uw wachtwoord bij ${name}.`,
    lifetime: (length) => `De code is ${length} geldig en kan één keer worden gebruikt.`,
    from: (ip) => `De code is aangevraagd vanaf het netwerkadres ${ip}.`,
    notYou:
      "Vul hem alleen in op de pagina die u zelf hebt geopend. Wie er telefonisch of in een bericht naar vraagt, hoort niet bij ons. Bent u uw wachtwoord niet aan het herstellen, doe dan niets.",
  },
  resetCode: {
    asked: (name) =>
      `Iemand heeft gevraagd om het wachtwoord van uw account bij ${name} opnieuw in te stellen. Vul deze code in op de pagina waar hij is aangevraagd om een nieuw wachtwoord te kiezen.`,
    beside: (length) =>
      `Of blijf op de pagina waar u erom hebt gevraagd en vul daar deze code in. Hij is ${length} geldig.`,
    notYou:
      "Hebt u hier niet om gevraagd, doe dan niets: uw wachtwoord blijft zoals het is. Geef de code aan niemand. Wie er telefonisch of in een bericht naar vraagt, hoort niet bij ons.",
  },
  passwordChanged: {
    subject: (name) => `Uw wachtwoord voor ${name} is gewijzigd`,
    changed: (name, moment) =>
      `Het wachtwoord van uw account bij ${name} is gewijzigd op ${moment}.`,
    from: (ip) => `Het is gewijzigd vanaf het netwerkadres ${ip}.`,
    you: "Was u dat, dan hoeft u niets te doen. U bent overal uitgelogd.",
    notYou: (name) =>
      `Was u het niet: vraag dan nu een nieuwe link aan, op de inlogpagina van ${name} onder ‘Wachtwoord vergeten?’. Open die pagina door het adres zelf in te typen. Controleer daarna uw mailbox, want wie uw wachtwoord heeft gewijzigd, kon uw e-mail lezen.`,
    support: (address) => `Hulp: ${address}`,
  },
  passkeyMade: {
    subject: (name) => `Er is een passkey voor ${name} gemaakt`,
    made: (name, moment) =>
      `Op ${moment} is het wachtwoord van uw account bij ${name} vervangen door een passkey. Het wachtwoord werkt niet meer.`,
    from: (ip) => `De passkey is gemaakt vanaf het netwerkadres ${ip}.`,
  },
  waiting: {
    subject: (name) => `Het herstel van uw wachtwoord voor ${name} wacht`,
    asked: (name, moment) =>
      `Iemand heeft een link geopend om het wachtwoord van uw account bij ${name} te herstellen en kon verder niets aantonen. Om u tijd te geven bezwaar te maken, gaat het herstel pas verder na ${moment}. Dan krijgt u een link om verder te gaan.`,
    from: (ip) => `De link is geopend vanaf het netwerkadres ${ip}.`,
    notYou: "Was u dit niet, stop het dan nu. Er is tot nu toe niets gewijzigd.",
    text: (name, moment, url) =>
      `Het herstel van uw wachtwoord bij ${name} gaat verder na ${moment}. Bent u dit niet, stop het dan: ${url}`,
    over: (name, url) => `Ga verder met het herstellen van uw wachtwoord bij ${name}: ${url}`,
  },
  notMe: "Dit was ik niet",
  voiceCode: (digits, name) =>
    `Goedendag. Uw code om uw wachtwoord bij ${name} te herstellen is: ${digits}. Nog een keer: ${digits}. Geef hem aan niemand door. Tot ziens.`,
  enrolmentLink: {
    subject: (name) => `Stel nog een manier in om te bevestigen dat u het bent bij ${name}`,
    asked: (name) =>
      `U kunt nog een manier instellen om aan te tonen dat u het bent als u weer toegang nodig hebt tot uw account bij ${name}. Gebruik daarvoor deze link.`,
    label: "Instellen",
    lifetime: (length) => `De link is ${length} geldig en kan één keer worden gebruikt.`,
    notYou:
      "Wilt u dit niet, doe dan niets: uw account blijft zoals het is. Geef de link aan niemand door.",
  },
  enrolmentCode: {
    subject: (name) => `Uw code voor ${name}`,
    asked: (name) => `Vul deze code in om dit adres voor uw account bij ${name} te bevestigen.`,
    lifetime: (length) => `De code is ${length} geldig en kan één keer worden gebruikt.`,
    notYou:
      "Vul hem alleen in op de pagina die u zelf hebt geopend. Bent u dit adres niet aan het instellen, doe dan niets.",
  },
  factorNotice: {
    subjectAdded: (name) => `Een nieuwe manier om te bevestigen dat u het bent bij ${name}`,
    subjectRemoved: (name) =>
      `Een manier om te bevestigen dat u het bent bij ${name} is verwijderd`,
    added: (factor, name, moment) =>
      `Toegevoegd aan uw account bij ${name} op ${moment}: ${factor}.`,
    removed: (factor, name, moment) =>
      `Verwijderd uit uw account bij ${name} op ${moment}: ${factor}.`,
    from: (ip) => `Dit is gedaan vanaf het netwerkadres ${ip}.`,
    byOperator: "Dit is gedaan door de beheerders van de site.",
    you: "Weet u hiervan, dan hoeft u niets te doen.",
    notYou: (name) =>
      `Weet u hier niets van: laat het dan nu de beheerders van ${name} weten en stel een nieuw wachtwoord in. Open de site door het adres zelf in te typen.`,
    support: (address) => `Hulp: ${address}`,
    factors: {
      otp: "authenticator-app",
      email: "e-mailadres",
      phone: "telefoon",
      "push-notification": "melding op een apparaat",
      "webauthn-roaming": "beveiligingssleutel",
      "webauthn-platform": "vingerafdruk, gezicht of code van een apparaat",
      "recovery-code": "herstelcode",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `Goedendag. Uw code om dit nummer bij ${name} te bevestigen is: ${digits}. Nog een keer: ${digits}. Geef hem aan niemand door. Tot ziens.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} is uw code om dit nummer bij ${name} te bevestigen. Hij is ${length} geldig. Geef hem aan niemand door.`,
  textCode: (code, name, length) =>
    `${code} is uw code om uw wachtwoord bij ${name} te herstellen. Hij is ${length} geldig. Geef hem aan niemand door.`,
  pushRequest: {
    title: "Bent u dit?",
    body: (name) =>
      `Iemand is het wachtwoord voor ${name} aan het herstellen. Open om te antwoorden.`,
  },
}
