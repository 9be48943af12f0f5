import type { TranslatedMessageTexts } from "./texts.ts"

export const it: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `Reimposti la sua password di ${name}`,
    asked: (name) =>
      `Qualcuno ha chiesto di reimpostare la password del suo account di ${name}. Per sceglierne una nuova, usi questo link.`,
    label: "Scelga una nuova password",
    lifetime: (length) =>
      `Il link è valido per ${length}, e solo finché non ne viene richiesto uno più recente o la password non viene cambiata.`,
    from: (ip) => `È stato richiesto dall’indirizzo di rete ${ip}.`,
    notYou:
      "Se non l’ha richiesto lei, non faccia nulla: la sua password resta com’è. Non inoltri il link a nessuno.",
  },
  code: {
    subject: (name) => `Il suo codice per ${name}`,
    asked: (name) =>
      `Inserisca questo codice per continuare a reimpostare la sua password di ${name}.`,
    lifetime: (length) => `Il codice è valido per ${length} e una sola volta.`,
    from: (ip) => `Il codice è stato richiesto dall’indirizzo di rete ${ip}.`,
    notYou:
      "Lo inserisca solo nella pagina che ha aperto lei. Chi glielo chiede, al telefono o con un messaggio, non è dei nostri. Se non sta reimpostando la password, non faccia nulla.",
  },
  resetCode: {
    asked: (name) =>
      `Qualcuno ha chiesto di reimpostare la password del suo account di ${name}. Per sceglierne una nuova, inserisca questo codice nella pagina in cui è stato richiesto.`,
    beside: (length) =>
      `Oppure resti nella pagina in cui l’ha richiesto e vi inserisca questo codice. È valido per ${length}.`,
    notYou:
      "Se non l’ha richiesto lei, non faccia nulla: la sua password resta com’è. Non dica il codice a nessuno. Chi glielo chiede, al telefono o con un messaggio, non è dei nostri.",
  },
  passwordChanged: {
    subject: (name) => `La sua password di ${name} è stata cambiata`,
    changed: (name, moment) =>
      `La password del suo account di ${name} è stata cambiata il ${moment}.`,
    from: (ip) => `È stata cambiata dall’indirizzo di rete ${ip}.`,
    you: "Se è stato lei, non deve fare nulla. È stata effettuata la disconnessione ovunque.",
    notYou: (name) =>
      `Se non è stato lei: richieda subito un nuovo link, nella pagina di accesso di ${name}, alla voce «Ha dimenticato la password?». La apra digitando lei stesso l’indirizzo. Poi controlli la sua casella di posta, perché chi ha cambiato la password poteva leggere le sue e-mail.`,
    support: (address) => `Assistenza: ${address}`,
  },
  passkeyMade: {
    subject: (name) => `È stata creata una passkey per ${name}`,
    made: (name, moment) =>
      `Il ${moment} una passkey ha sostituito la password del suo account di ${name}. La password non funziona più.`,
    from: (ip) => `È stata creata dall’indirizzo di rete ${ip}.`,
  },
  waiting: {
    subject: (name) => `La sua reimpostazione per ${name} è in attesa`,
    asked: (name, moment) =>
      `Qualcuno ha aperto un link per reimpostare la password del suo account di ${name} e non ha potuto dimostrare altro. Per darle il tempo di opporsi, la reimpostazione proseguirà solo dopo il ${moment}. Allora le sarà inviato un link per continuare.`,
    from: (ip) => `È stato aperto dall’indirizzo di rete ${ip}.`,
    notYou: "Se non è stato lei, la fermi subito. Finora non è stato modificato nulla.",
    text: (name, moment, url) =>
      `La reimpostazione della sua password di ${name} proseguirà dopo il ${moment}. Se non è lei, la fermi: ${url}`,
    over: (name, url) => `Continui la reimpostazione della sua password di ${name}: ${url}`,
  },
  notMe: "Non ero io",
  voiceCode: (digits, name) =>
    `Buongiorno. Il suo codice per reimpostare la password di ${name} è: ${digits}. Ripetiamo: ${digits}. Non lo comunichi a nessuno. Arrivederci.`,
  enrolmentLink: {
    subject: (name) => `Configuri un altro modo per confermare che è lei su ${name}`,
    asked: (name) =>
      `Può configurare un altro modo per dimostrare che è lei quando rientra nel suo account di ${name}. Usi questo link.`,
    label: "Lo configuri",
    lifetime: (length) => `Il link è valido per ${length} e una sola volta.`,
    notYou:
      "Se non lo desidera, non faccia nulla: il suo account resta com’è. Non inoltri il link a nessuno.",
  },
  enrolmentCode: {
    subject: (name) => `Il suo codice per ${name}`,
    asked: (name) =>
      `Inserisca questo codice per confermare questo indirizzo per il suo account di ${name}.`,
    lifetime: (length) => `Il codice è valido per ${length} e una sola volta.`,
    notYou:
      "Lo inserisca solo nella pagina che ha aperto lei. Se non sta configurando questo indirizzo, non faccia nulla.",
  },
  factorNotice: {
    subjectAdded: (name) => `Un nuovo modo per confermare che è lei su ${name}`,
    subjectRemoved: (name) => `È stato rimosso un modo per confermare che è lei su ${name}`,
    added: (factor, name, moment) =>
      `È stato aggiunto al suo account di ${name} il ${moment}: ${factor}.`,
    removed: (factor, name, moment) =>
      `È stato rimosso dal suo account di ${name} il ${moment}: ${factor}.`,
    from: (ip) => `È stato fatto dall’indirizzo di rete ${ip}.`,
    byOperator: "È stato fatto da chi gestisce il sito.",
    you: "Se ne è al corrente, non deve fare nulla.",
    notYou: (name) =>
      `Se non ne è al corrente: avvisi subito chi gestisce ${name} e scelga una nuova password. Apra il sito digitando lei stesso l’indirizzo.`,
    support: (address) => `Assistenza: ${address}`,
    factors: {
      otp: "app di autenticazione",
      email: "indirizzo e-mail",
      phone: "telefono",
      "push-notification": "notifica su un dispositivo",
      "webauthn-roaming": "chiave di sicurezza",
      "webauthn-platform": "impronta, volto o codice di un dispositivo",
      "recovery-code": "codice di recupero",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `Buongiorno. Il suo codice per confermare questo numero su ${name} è: ${digits}. Ripetiamo: ${digits}. Non lo comunichi a nessuno. Arrivederci.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} è il suo codice per confermare questo numero su ${name}. È valido per ${length}. Non lo comunichi a nessuno.`,
  textCode: (code, name, length) =>
    `${code} è il suo codice per reimpostare la password di ${name}. È valido per ${length}. Non lo comunichi a nessuno.`,
  pushRequest: {
    title: "È lei?",
    body: (name) => `Qualcuno sta reimpostando la password di ${name}. Apra per rispondere.`,
  },
}
