import { plural } from "../../lib/plural.ts"
import type { FailureText, TranslatedTexts } from "./texts.ts"

const characters = plural("fr", { one: "# caractère", other: "# caractères" })
const ASK_AGAIN = "Demandez un nouveau lien là où vous avez demandé celui-ci."
const TELL_OPERATOR: FailureText = {
  title: "Un réglage n’est pas correct",
  text: "Vous n’avez rien fait de mal, et rien n’a été modifié. Veuillez prévenir les responsables de ce site.",
}
const BAD_ADDRESS: FailureText = {
  title: "Cette adresse ne fonctionne pas",
  text: "L’adresse de la page est incomplète ou incorrecte. Retournez dans l’application et recommencez à partir de là.",
}

export const fr: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Erreur\u00a0: ${title}`,
  support: {
    lead: "Besoin d’aide\u00a0?",
    email: (address) => `Écrivez à ${address}`,
    page: "Contacter l’assistance",
  },
  continue: "Continuer",
  account: "Compte",
  request: {
    title: "Mot de passe oublié\u00a0?",
    text: "Saisissez votre adresse e-mail\u00a0: nous vous enverrons un lien pour choisir un nouveau mot de passe.",
    label: "Adresse e-mail",
    submit: "Envoyer le lien",
    missing: "Saisissez votre adresse e-mail.",
    malformed: "Cette adresse est trop longue. Vérifiez-la, puis réessayez.",
  },
  sent: {
    title: "Consultez votre messagerie",
    text: "S’il existe un compte avec cette adresse, un lien pour choisir un nouveau mot de passe y est en route\u00a0:",
    hint: "Cela peut prendre une minute. Regardez aussi dans le dossier des indésirables.",
    again: "Renvoyer le lien",
    sentAgain: "Nous avons envoyé un nouveau lien. Seul le plus récent fonctionne.",
    other: "Utiliser une autre adresse",
  },
  open: {
    title: "Choisir un nouveau mot de passe",
    text: (application) =>
      `Vous allez choisir un nouveau mot de passe pour votre compte ${application}.`,
    submit: "Continuer",
    notYou: "Vous n’avez rien demandé\u00a0? Fermez cette page\u00a0: rien ne sera modifié.",
  },
  code: {
    label: "Code à 6 chiffres",
    submit: "Continuer",
    resend: "Envoyer un nouveau code",
    callAgain: "Appeler de nouveau",
    called: "Nous vous rappelons.",
    resent: "Un nouveau code est en route. Les codes précédents ne fonctionnent plus.",
    other: "Utiliser une autre méthode",
    voice: {
      title: "Saisissez le code de l’appel",
      text: "Nous vous appelons. Une voix dit le code deux fois.",
      hint: "Pas d’appel\u00a0? Faites-vous rappeler, ou choisissez une autre méthode.",
    },
    phone: {
      title: "Comment envoyer le code\u00a0?",
      text: "Il est envoyé à votre téléphone.",
      sms: "Par SMS",
      voice: "Par appel",
      toSms: "Plutôt par SMS",
      toVoice: "Plutôt par appel",
    },
    recovery: {
      title: "Saisissez votre code de secours",
      text: "C’est le code de 24 lettres et chiffres que vous avez noté en configurant votre compte. Il ne sert qu’une fois.",
      label: "Code de secours",
    },
    otp: {
      title: "Saisissez le code de votre application",
      text: "Ouvrez votre application d’authentification et saisissez le code qu’elle affiche pour ce compte.",
    },
    email: {
      title: "Saisissez le code que vous avez reçu",
      text: "Nous avons envoyé un code par e-mail à cette adresse\u00a0:",
      hint: "Il est valable 5 minutes. Regardez aussi dans le dossier des indésirables.",
    },
    sms: {
      title: "Saisissez le code reçu par SMS",
      text: "Nous avons envoyé un code par SMS à ce numéro\u00a0:",
      number: "Numéro de téléphone",
      hint: "Il est valable 5 minutes.",
    },
  },
  newRecoveryCode: {
    title: "Notez votre nouveau code de secours",
    text: "Le code que vous avez utilisé ne fonctionne plus. Celui-ci le remplace\u00a0: notez-le et gardez-le là où vous seul pouvez le trouver. Il n’est affiché que maintenant.",
    confirm: "J’ai noté le nouveau code",
  },
  picker: {
    title: "Confirmez que c’est bien vous",
    text: "Choisissez comment le faire.",
  },
  factors: {
    otp: {
      name: "Application d’authentification",
      hint: "Saisissez le code affiché par l’application",
    },
    email: { name: "E-mail", hint: "Nous vous envoyons un code" },
    phone: { name: "Téléphone", hint: "Nous vous envoyons un code" },
    "push-notification": { name: "Notification", hint: "Approuvez-la sur votre téléphone" },
    "webauthn-roaming": {
      name: "Clé de sécurité",
      hint: "Branchez-la ou approchez-la de votre appareil",
    },
    "webauthn-platform": {
      name: "Cet appareil",
      hint: "Empreinte, visage ou code de l’appareil",
    },
    "recovery-code": { name: "Code de secours", hint: "Le code que vous avez noté" },
  },
  running: {
    title: "Un instant",
    text: "Nous vérifions votre demande. La page suivante s’affichera d’elle-même.",
    stuckTitle: "Cela prend plus de temps que prévu",
    stuck: "La vérification ne répond plus. Vous pouvez la relancer.",
  },
  away: {
    title: "Encore une vérification",
    text: "L’étape suivante se passe sur un autre site. Vous reviendrez ici ensuite.",
    host: "Vous allez sur",
    submit: "Continuer",
  },
  back: {
    title: "Vous revoilà",
    text: "Continuez pour choisir votre nouveau mot de passe.",
  },
  password: {
    title: "Choisissez un nouveau mot de passe",
    text: (application) => `Ce sera le mot de passe de votre compte ${application}.`,
    label: "Nouveau mot de passe",
    repeated: "Confirmer le nouveau mot de passe",
    submit: "Enregistrer le mot de passe",
    rules: "Le mot de passe doit contenir\u00a0:",
    kept: "Respecté\u00a0:",
    broken: "Manque encore\u00a0:",
  },
  rules: {
    nonEmpty: () => "au moins un caractère",
    lengthAtLeast: ([length]) => `au moins ${characters(length)}`,
    maxLength: ([bytes]) => `au plus ${characters(bytes)}`,
    shouldContain: () => "tous les éléments suivants\u00a0:",
    containsAtLeast: ([atLeast, of]) => `au moins ${atLeast} de ces ${of} éléments\u00a0:`,
    lowerCase: () => "des minuscules (a à z)",
    upperCase: () => "des majuscules (A à Z)",
    numbers: () => "des chiffres (0 à 9)",
    specialCharacters: () => "des caractères spéciaux (par exemple !\u00a0@\u00a0#\u00a0$\u00a0%)",
    identicalChars: ([most, example]) =>
      `au plus ${most} fois le même caractère à la suite (pas ${example})`,
    sequentialChars: ([most, example]) =>
      `au plus ${characters(most)} consécutifs (pas ${example})`,
  },
  classic: {
    network: "Le serveur est injoignable. Vérifiez votre connexion et réessayez.",
    noScript: "Choisir un nouveau mot de passe sans script",
  },
  success: {
    title: "Votre mot de passe a été modifié",
    text: "Vous avez été déconnecté partout. Connectez-vous désormais avec le nouveau mot de passe.",
    close: "Vous pouvez fermer cette page.",
    submit: "Aller à l’application",
  },
  notMe: {
    title: "Ce n’était pas vous\u00a0?",
    text: "Arrêtez ce qui est en cours sur votre compte\u00a0: toute réinitialisation ouverte prend fin, et vous êtes déconnecté partout. Votre mot de passe reste inchangé.",
    submit: "Ce n’était pas moi\u00a0: arrêter",
    doneTitle: "C’est arrêté",
    done: "Toutes les réinitialisations ouvertes de votre compte ont pris fin, et vous avez été déconnecté partout. Les responsables de ce site sont prévenus.",
    next: "Si votre mot de passe a été modifié et que ce n’était pas vous, choisissez-en un nouveau maintenant. Vérifiez aussi votre messagerie\u00a0: quelqu’un lit peut-être vos e-mails.",
    expired:
      "Ce lien est trop ancien ou incomplet. Si vous craignez pour votre compte, demandez un nouveau lien et choisissez un nouveau mot de passe.",
  },
  refusals: {
    "invalid-otp-code-format":
      "Le code comporte 6 chiffres. Vérifiez-le, puis saisissez-le de nouveau.",
    "invalid-code": "Ce code est incorrect ou a expiré. Réessayez avec le plus récent.",
    "invalid-code-format":
      "Le code comporte 24 lettres et chiffres. Vérifiez-le, puis saisissez-le de nouveau.",
    "no-confirmation": "Notez d’abord le nouveau code, puis cochez la case.",
    "too-many-sms":
      "Un code vient d’être envoyé. Attendez un instant avant d’en demander un autre.",
    "too-many-voice":
      "Un appel vient d’être passé. Attendez un instant avant d’en demander un autre.",
    "too-many-push":
      "Votre appareil vient d’être prévenu. Attendez un instant avant de recommencer.",
    "webauthn-challenge-error":
      "La clé de sécurité n’a pas été acceptée. Réessayez, ou choisissez une autre méthode.",
    "webauthn-platform-challenge-error":
      "Cet appareil n’a pas confirmé que c’est bien vous. Réessayez, ou choisissez une autre méthode.",
    "challenge-transaction-pending":
      "Votre appareil n’a pas encore répondu. Répondez-y, puis continuez ici.",
    "transaction-rejected":
      "La demande a été refusée sur votre appareil. Demandez-en une nouvelle si c’était bien vous.",
    "too-many-failures": "Trop de codes incorrects. Attendez quelques minutes, puis réessayez.",
    "too-many-email":
      "Un code vient d’être envoyé. Attendez un instant avant d’en demander un autre.",
    "transaction-not-found":
      "Ce code appartient à une étape déjà terminée. Demandez un nouveau code.",
    "authenticator-error":
      "Cette méthode ne peut pas être utilisée pour le moment. Choisissez-en une autre.",
    "no-password-reset": "Choisissez un mot de passe.",
    "no-re-enter-password": "Saisissez le mot de passe une seconde fois.",
    "password-mismatch":
      "Les deux mots de passe sont différents. Saisissez-les de nouveau tous les deux.",
    "password-policy-not-met": "Ce mot de passe ne respecte pas toutes les règles.",
    "password-too-long": "Ce mot de passe est trop long. Choisissez-en un plus court.",
    "already-done": "Cette étape est déjà terminée.",
  },
  failures: {
    invalid_request: {
      title: "Nous avons perdu le fil",
      text: "Cette étape n’appartient à aucune réinitialisation en cours ici. Vous êtes peut-être revenu en arrière, ou la page a été rechargée ou ouverte deux fois. Ouvrez de nouveau le lien de votre e-mail.",
    },
    invalid_reset_link: {
      title: "Ce lien ne fonctionne pas",
      text: "Il est peut-être coupé, ou n’a jamais été valable. Copiez le lien entier depuis l’e-mail. S’il ne fonctionne toujours pas, demandez-en un nouveau.",
    },
    reset_link_expired: {
      title: "Ce lien a expiré",
      text: `Les liens ne sont valables que peu de temps, pour protéger votre compte. ${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "Ce lien a déjà été utilisé",
      text: "Le mot de passe a été modifié avec ce lien. Si c’était vous, connectez-vous avec votre nouveau mot de passe. Sinon, demandez tout de suite un nouveau lien.",
    },
    reset_link_superseded: {
      title: "Il existe un lien plus récent",
      text: "Seul le lien le plus récent fonctionne. Cherchez notre dernier e-mail et ouvrez le lien qu’il contient.",
    },
    reset_link_open_elsewhere: {
      title: "Ce lien est ouvert à trop d’endroits",
      text: "Retournez dans le navigateur où vous l’avez ouvert en premier et terminez-y, ou demandez un nouveau lien.",
    },
    reset_expired: {
      title: "Le temps est écoulé",
      text: `Rien n’a été modifié. ${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "Cette réinitialisation a été refusée",
      text: "Votre mot de passe n’a pas été modifié, et ce lien ne peut plus être utilisé.",
    },
    reset_locked: {
      title: "Trop de réponses incorrectes",
      text: "Pour protéger le compte, ce lien a été désactivé. Votre mot de passe n’a pas été modifié. Attendez un peu, puis demandez un nouveau lien.",
    },
    reset_failed: {
      title: "Une étape a échoué",
      text: "Vous n’avez rien fait de mal, et votre mot de passe n’a pas été modifié. Ouvrez de nouveau le lien de votre e-mail. En cas de nouvel échec, prévenez les responsables de ce site.",
    },
    reset_handed_over: {
      title: "Notre service d’assistance doit vous aider",
      text: "Aucun moyen de prouver qui vous êtes n’est configuré pour ce compte. Votre mot de passe n’a pas été modifié. Contactez le service d’assistance et communiquez-lui la référence ci-dessous.",
    },
    reset_waiting: {
      title: "Cette réinitialisation est en attente",
      text: "Aucun moyen de prouver qui vous êtes n’est configuré pour ce compte. Nous attendons donc et prévenons son propriétaire par tous les moyens que nous connaissons. Votre mot de passe n’a pas été modifié. Une fois le délai écoulé, vous recevrez un e-mail avec un lien pour continuer.",
    },
    reset_cancelled: {
      title: "Cette réinitialisation a été arrêtée",
      text: "Quelqu’un qui a accès aux e-mails de ce compte a indiqué ne pas l’avoir demandée. Le mot de passe n’a pas été modifié ici. Si ce compte est le vôtre, demandez un nouveau lien.",
    },
    reset_closed: {
      title: "Cette réinitialisation est terminée",
      text: "Elle a été achevée ou rouverte ailleurs. S’il vous faut encore un nouveau mot de passe, ouvrez de nouveau le lien de votre e-mail ou demandez-en un nouveau.",
    },
    account_changed: {
      title: "Le compte a changé entre-temps",
      text: `Son mot de passe ou son adresse ont été modifiés par un autre moyen\u00a0; ce lien a donc été désactivé. ${ASK_AGAIN}`,
    },
    wrong_browser: {
      title: "Cette page appartient à un autre navigateur",
      text: "Ouvrez de nouveau le lien de votre e-mail, dans le navigateur où vous voulez terminer. Il doit accepter les cookies de ce site.",
    },
    forged_form: {
      title: "Nous n’avons pas accepté ce formulaire",
      text: "Il est resté ouvert trop longtemps, ou ne venait pas de ce site. Rien n’a été modifié. Ouvrez de nouveau le lien de votre e-mail, ou recommencez.",
    },
    too_many_requests: {
      title: "Trop de tentatives",
      text: "Attendez quelques minutes, puis réessayez. Consultez aussi votre messagerie\u00a0: un lien s’y trouve peut-être déjà.",
    },
    busy: {
      title: "Nous sommes très sollicités",
      text: "Rien n’a été modifié. Attendez un instant, revenez en arrière et réessayez.",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "Les mots de passe ne se réinitialisent pas ici",
      text: "Les mots de passe de ces comptes sont attribués par leurs responsables. Veuillez leur en demander un nouveau.",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "Cette page n’existe pas",
      text: "L’adresse est peut-être mal saisie ou coupée. Si elle vient d’un e-mail, copiez-y le lien entier.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "C’était trop à la fois",
      text: "Ce qui a été envoyé est plus grand que tous les formulaires d’ici. Revenez en arrière et réessayez avec moins.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Ouvrez cette page vous-même",
      text: "Elle a été chargée à l’avance, ce qui ne fonctionne pas ici. Ouvrez-la de nouveau.",
    },
    internal: {
      title: "Une erreur est survenue de notre côté",
      text: "Vous n’avez rien fait de mal. Attendez un instant, revenez en arrière et réessayez. Si cela échoue encore, communiquez-nous la référence ci-dessous.",
    },
  },
  failure: {
    reason: "Motif indiqué",
    detail: "Pour les développeurs",
    reference: "Référence",
    when: "Date",
    until: "Suite à partir du",
    ask: "Demander un nouveau lien",
  },
}
