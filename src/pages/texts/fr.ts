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
    names: {
      email: "adresse e-mail",
      username: "nom d’utilisateur",
      phone_number: "numéro de téléphone",
    },
    any: "Dites-nous qui vous êtes\u00a0: nous vous enverrons de quoi choisir un nouveau mot de passe.",
    phoneHint:
      "Écrivez un numéro de téléphone avec l’indicatif du pays, par exemple +1 500 555 0006.",
    refusals: {
      "no-username": "Saisissez ce avec quoi vous vous connectez.",
      "no-phone_number": "Saisissez votre numéro de téléphone.",
      "invalid-phone-format":
        "Écrivez le numéro de téléphone avec le signe plus et l’indicatif du pays, par exemple +1 500 555 0006.",
      "invalid-login-id": "Cela ne peut pas être correct. Vérifiez, puis réessayez.",
      "invalid-email-phone":
        "Saisissez une adresse e-mail, ou un numéro de téléphone avec le signe plus et l’indicatif du pays.",
    },
  },
  sent: {
    title: "Consultez votre messagerie",
    text: "S’il existe un compte avec cette adresse, un lien pour choisir un nouveau mot de passe y est en route\u00a0:",
    hint: "Cela peut prendre une minute. Regardez aussi dans le dossier des indésirables.",
    again: "Renvoyer le lien",
    sentAgain: "Nous avons envoyé un nouveau lien. Seul le plus récent fonctionne.",
    other: "Utiliser une autre adresse",
  },
  ask: {
    mailed:
      "S’il existe un compte avec cette adresse ou ce nom, un code est en route par e-mail\u00a0:",
    mailedWithLink:
      "S’il existe un compte avec cette adresse ou ce nom, un e-mail est en route. Ouvrez le lien qu’il contient, ou saisissez son code ici\u00a0:",
    phoneTitle: "Consultez votre téléphone",
    texted: "S’il existe un compte avec ce numéro, un code est en route par SMS\u00a0:",
    called: "S’il existe un compte avec ce numéro, nous l’appelons pour dire un code\u00a0:",
    lifetime: "Le code est valable 15 minutes, et dans ce navigateur seulement.",
    resent: "Nous l’avons renvoyé. Seul le code le plus récent fonctionne.",
    locked:
      "Pour protéger le compte, aucun code n’est plus accepté ici. Rien n’a été modifié. Recommencez pour recevoir un nouveau code.",
    otherNumber: "Utiliser un autre numéro",
    startOver: "Recommencer",
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
  key: {
    roaming: {
      title: "Utilisez votre clé de sécurité",
      text: "Munissez-vous de la clé que vous avez configurée pour ce compte. Votre navigateur vous dit quand la brancher, l’approcher ou la toucher.",
      submit: "Utiliser la clé de sécurité",
    },
    platform: {
      title: "Confirmez avec cet appareil",
      text: "Votre appareil demande votre empreinte, votre visage ou le code qui le déverrouille. Ce doit être l’appareil que vous avez configuré pour ce compte.",
      submit: "Confirmer avec cet appareil",
    },
    waiting: "En attente de votre confirmation",
    without:
      "Ce navigateur ne peut pas le faire ici. Choisissez une autre méthode, ou ouvrez le lien de votre e-mail dans un navigateur qui le peut, avec les scripts activés.",
  },
  push: {
    title: "Approuvez sur votre appareil",
    text: "Ouvrez l’authentificateur sur votre appareil et saisissez-y ce nombre\u00a0:",
    hint: "Il est valable 5 minutes. Cette page continuera d’elle-même quand vous aurez approuvé.",
    preparing: "Nous envoyons une notification à votre appareil.",
    unsent:
      "Aucune notification n’a pu être envoyée pour le moment. Choisissez une autre méthode, ou attendez un peu.",
    expired: "La notification a expiré. Envoyez-en une nouvelle.",
    approved: "Vous avez approuvé. Continuez ici.",
    rejected: "La demande a été refusée sur votre appareil.",
    resend: "Renvoyer",
    resent: "Une nouvelle notification est en route. Le nombre a changé.",
    enterCode: "Saisir plutôt un code",
    codeText:
      "Ouvrez l’authentificateur sur votre appareil et saisissez le code qu’il affiche pour ce compte.",
    back: "Utiliser plutôt la notification",
  },
  authenticator: {
    title: "Authentificateur",
    needsScript: "Cette page a besoin de JavaScript.",
    nothing:
      "Il n’y a pas encore de compte sur cet appareil. Scannez le code affiché par la page où vous le configurez.",
    adding: {
      title: "Ajouter ce compte\u00a0?",
      text: "Cet appareil sera interrogé quand quelqu’un réinitialisera le mot de passe du compte. Ne l’ajoutez que si vous avez ouvert vous-même la page avec le code.",
      submit: "Ajouter le compte",
      cancel: "Ne pas l’ajouter",
    },
    request: {
      title: "Est-ce bien vous\u00a0?",
      text: "Quelqu’un réinitialise un mot de passe. N’approuvez que si c’est vous qui le faites en ce moment.",
      application: "Application",
      account: "Compte",
      when: "Heure",
      where: "Depuis",
      label: "Nombre affiché sur l’autre écran",
      missing: "Saisissez les deux chiffres affichés sur l’autre écran.",
      approve: "Approuver",
      reject: "Non, ce n’est pas moi",
    },
    account: {
      waiting: "Retournez à la page avec le code et terminez-y.",
      code: "Code\u00a0:",
      left: "Secondes avant le prochain code",
      remove: "Retirer ce compte",
      sure: "Cet appareil ne sera plus interrogé. Sans une autre méthode, vous ne pourrez peut-être plus réinitialiser votre mot de passe.",
      removeSure: "Le retirer",
      keep: "Le garder",
    },
    notifications: {
      title: "Notifications",
      text: "Activez-les pour être prévenu d’une demande même quand cette page est fermée.",
      denied:
        "Les notifications sont bloquées pour ce site. Autorisez-les dans les réglages de votre navigateur, ou gardez cette page ouverte quand vous en avez besoin.",
      none: "Ce navigateur n’a pas de notifications ici. Sur un iPhone ou un iPad, ajoutez d’abord cette page à l’écran d’accueil. Sans notifications, ouvrez cette page quand vous en avez besoin.",
      submit: "Activer les notifications",
    },
    byLink: {
      title: "Ajouter un compte avec son lien",
      label: "Lien",
      submit: "Continuer",
    },
    messages: {
      approved: "Approuvé. Continuez dans l’autre fenêtre.",
      "wrong-number":
        "Ce n’est pas le nombre de l’autre écran\u00a0; la demande a donc été refusée. Si c’était vous, faites-en envoyer une nouvelle.",
      "not-me":
        "Refusé. La personne à l’origine de la demande a pu ouvrir un lien de votre messagerie\u00a0: changez aussi le mot de passe de votre messagerie.",
      gone: "Cette demande est terminée\u00a0: elle a reçu une réponse, a expiré, ou il y en a une plus récente.",
      added: "Le compte est configuré sur cet appareil.",
      waiting: "C’est presque fini\u00a0: retournez à la page avec le code et terminez-y.",
      dead: "Ce code a expiré ou a déjà été utilisé. Faites-en afficher un nouveau par la page.",
      "bad-link":
        "Ce n’est pas le lien d’un compte. Copiez en entier le lien qui se trouve sous le code.",
      removed: "Le compte a été retiré de cet appareil.",
      unknown:
        "Un compte de cet appareil n’est plus configuré. Retirez-le, puis configurez-le de nouveau.",
      offline: "Il n’y a pas de connexion. Les codes fonctionnent sans elle.",
      notified: "Les notifications sont activées.",
      "not-notified":
        "Les notifications n’ont pas pu être activées. Ouvrez cette page quand vous en avez besoin.",
    },
  },
  newRecoveryCode: {
    title: "Notez votre nouveau code de secours",
    text: "Le code que vous avez utilisé ne fonctionne plus. Celui-ci le remplace\u00a0: notez-le et gardez-le là où vous seul pouvez le trouver. Il n’est affiché que maintenant.",
    confirm: "J’ai noté le nouveau code",
  },
  form: {
    title: "Encore quelques précisions",
    optional: "(facultatif)",
    yes: "Oui",
    no: "Non",
    choose: "Choisissez…",
    accept: "J’accepte",
    previous: "Retour",
    errors: {
      ERR_REQUIRED_PROPERTY: () => "Remplissez ce champ.",
      ERR_ACCEPTANCE_REQUIRED: () => "Cochez cette case pour continuer.",
      ERR_TOO_SHORT_STRING: (bound) => `C’est trop court\u00a0: au moins ${characters(bound)}.`,
      ERR_TOO_LONG_STRING: (bound) => `C’est trop long\u00a0: au plus ${characters(bound)}.`,
      ERR_EMAIL_EXPECTED: () => "Saisissez une adresse e-mail, par exemple name@example.com.",
      ERR_URL_EXPECTED: () => "Saisissez une adresse web, par exemple https://example.com.",
      ERR_TEL_EXPECTED: () => "Saisissez un numéro de téléphone, par exemple +15005550006.",
      ERR_NUMBER_EXPECTED: () => "Saisissez un nombre.",
      ERR_TOO_SMALL_NUMBER: (bound) => `Saisissez ${bound} ou plus.`,
      ERR_TOO_BIG_NUMBER: (bound) => `Saisissez ${bound} ou moins.`,
      ERR_BOOLEAN_EXPECTED: () => "Choisissez l’un des deux.",
      ERR_OPTION_EXPECTED: () => "Choisissez dans la liste.",
      ERR_DATE_EXPECTED: () => "Saisissez une date, par exemple 2026-05-31.",
      ERR_TIME_EXPECTED: () => "Saisissez une heure, par exemple 09:30.",
      ERR_PASSWORD_COMPLEXITY: () =>
        "Mélangez minuscules, majuscules, chiffres et autres caractères.",
    },
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
  passkey: {
    offer: "Créer plutôt une clé d’accès",
    title: "Créez une clé d’accès",
    text: (application) =>
      `Elle remplace votre mot de passe ${application}. Vous vous connectez avec votre empreinte, votre visage ou le code de votre appareil, et il n’y a rien à retenir ni à divulguer.`,
    hint: "Votre navigateur demande où la conserver. Votre ancien mot de passe et vos clés d’accès précédentes ne fonctionneront plus.",
    submit: "Créer une clé d’accès",
    usePassword: "Choisir plutôt un mot de passe",
    done: {
      title: "Votre clé d’accès est prête",
      text: "Vous avez été déconnecté partout, et votre ancien mot de passe ne fonctionne plus. Connectez-vous désormais avec la clé d’accès.",
    },
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
  enrol: {
    open: {
      title: "Configurez un autre moyen d’accès",
      text: (application) =>
        `Il vous permettra de prouver que c’est bien vous quand vous devrez retrouver l’accès à votre compte ${application}.`,
      notYou: "Ce n’est pas votre compte\u00a0? Fermez cette page\u00a0: rien ne sera modifié.",
    },
    choose: {
      title: "Comment voulez-vous confirmer que c’est bien vous\u00a0?",
      text: "Choisissez ce que vous voulez configurer.",
      none: "Rien ne peut être configuré ici pour le moment. Adressez-vous aux responsables de ce site.",
    },
    hints: {
      otp: "Une application affiche des codes, même sans réseau",
      email: "Des codes par e-mail, à une adresse que vous confirmez",
      phone: "Des codes par SMS ou par appel",
      "push-notification": "L’un de vos appareils vous le demande",
      "webauthn-roaming": "Une clé que vous branchez ou approchez de votre appareil",
      "webauthn-platform": "Empreinte, visage ou code de cet appareil",
      "recovery-code": "Un code que vous notez",
    },
    otp: {
      title: "Configurez votre application d’authentification",
      text: "Scannez ceci avec votre application d’authentification.",
      qr: "Code à scanner avec votre application d’authentification",
      typed: "Si vous ne pouvez pas le scanner, saisissez cette clé dans l’application\u00a0:",
      code: "Saisissez ensuite le code affiché par l’application.",
    },
    phone: {
      title: "Configurez votre téléphone",
      text: "Saisissez votre numéro avec + et l’indicatif de votre pays. Nous y envoyons un code pour le confirmer.",
      label: "Numéro de téléphone",
      ways: "Comment recevoir les codes\u00a0?",
      sms: "Par SMS",
      voice: "Par appel",
    },
    email: {
      title: "Configurez une adresse e-mail",
      text: "Saisissez une adresse que vous seul pouvez lire. Nous y envoyons un code pour la confirmer.",
      label: "Adresse e-mail",
    },
    sent: {
      sms: {
        title: "Saisissez le code reçu par SMS",
        text: "Nous avons envoyé un code par SMS à ce numéro\u00a0:",
      },
      voice: {
        title: "Saisissez le code de l’appel",
        text: "Nous appelons ce numéro et disons un code\u00a0:",
      },
      email: {
        title: "Saisissez le code que vous avez reçu",
        text: "Nous avons envoyé un code par e-mail à cette adresse\u00a0:",
      },
    },
    roaming: {
      title: "Configurez votre clé de sécurité",
      text: "Gardez la clé à portée de main. Votre navigateur vous dit quand la brancher, l’approcher ou la toucher.",
      submit: "Configurer la clé de sécurité",
    },
    platform: {
      title: "Configurez cet appareil",
      text: "Votre appareil demande votre empreinte, votre visage ou le code qui le déverrouille. Cela ne fonctionnera que sur cet appareil.",
      submit: "Configurer cet appareil",
    },
    device: {
      title: "Configurez votre appareil",
      text: "Scannez ceci avec l’appareil photo de l’appareil qui doit vous interroger.",
      qr: "Code à scanner avec votre appareil",
      here: "C’est cet appareil\u00a0? Continuez ici",
      waiting: "En attente de votre appareil. Cette page continuera d’elle-même.",
      restart: "Afficher un nouveau code",
      knownTitle: "Votre appareil est relié",
      known: "Continuez, et il vous interrogera désormais.",
    },
    recovery: {
      title: "Notez votre code de secours",
      text: "Il vous redonne accès quand vous avez perdu tout le reste. Notez-le et gardez-le là où vous seul pouvez le trouver. Il ne sert qu’une fois, et n’est affiché que maintenant.",
      confirm: "J’ai noté le code",
    },
    done: {
      title: "Tout est prêt",
      text: "Vous pouvez désormais confirmer ainsi que c’est bien vous. Nous vous l’avons aussi écrit par e-mail.",
    },
  },
  refusals: {
    "no-phone": "Saisissez un numéro de téléphone.",
    "invalid-phone-format":
      "Saisissez le numéro avec + et l’indicatif de votre pays, par exemple +1 500 555 0006.",
    "no-email": "Saisissez une adresse e-mail.",
    "invalid-email-format":
      "Cela ne ressemble pas à une adresse e-mail. Vérifiez-la, puis réessayez.",
    "already-enrolled": "C’est déjà configuré. Choisissez-en un autre.",
    "setup-expired": "Cela a pris trop de temps. Recommencez avec un nouveau code.",
    "webauthn-enrollment-error":
      "La clé de sécurité n’a pas pu être configurée. Réessayez, ou choisissez une autre méthode.",
    "webauthn-platform-enrollment-error":
      "Cet appareil n’a pas pu être configuré. Réessayez, ou choisissez une autre méthode.",
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
    "form-not-valid": "Vérifiez ce qui est signalé ci-dessous.",
    "no-password-reset": "Choisissez un mot de passe.",
    "no-re-enter-password": "Saisissez le mot de passe une seconde fois.",
    "password-mismatch":
      "Les deux mots de passe sont différents. Saisissez-les de nouveau tous les deux.",
    "password-policy-not-met": "Ce mot de passe ne respecte pas toutes les règles.",
    "password-too-long": "Ce mot de passe est trop long. Choisissez-en un plus court.",
    "passkey-enrollment-error":
      "Aucune clé d’accès n’a été créée. Réessayez, ou choisissez plutôt un mot de passe.",
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
    invalid_enrolment_ticket: {
      title: "Ce lien ne fonctionne pas",
      text: "Il est peut-être coupé, ou n’a jamais été valable. Copiez le lien entier depuis l’e-mail, ou demandez-en un nouveau aux responsables de ce site.",
    },
    enrolment_ticket_expired: {
      title: "Ce lien a expiré",
      text: "Rien n’a été configuré. Demandez-en un nouveau aux responsables de ce site.",
    },
    enrolment_ticket_used: {
      title: "Ce lien a déjà été utilisé",
      text: "Il a servi à configurer quelque chose. Si ce n’était pas vous, prévenez tout de suite les responsables de ce site.",
    },
    enrolment_locked: {
      title: "Trop de tentatives",
      text: "Pour protéger le compte, ce lien a été désactivé, et rien n’a été configuré. Demandez-en un nouveau aux responsables de ce site.",
    },
    already_enrolled: {
      title: "Tout est déjà configuré",
      text: "Votre compte a déjà un moyen de confirmer que c’est bien vous\u00a0: il n’y a rien à faire. Pour un autre, adressez-vous aux responsables de ce site.",
    },
    too_many_enrolments: {
      title: "Il n’y a plus rien à configurer",
      text: "Votre compte en a déjà autant que permis, ou ces moyens sont désactivés ici. Demandez aux responsables de ce site d’en retirer un.",
    },
    wrong_browser: {
      title: "Cette page appartient à un autre navigateur",
      text: "Ouvrez de nouveau le lien de votre e-mail, dans le navigateur où vous voulez terminer. Il doit accepter les cookies de ce site.",
    },
    forged_form: {
      title: "Nous n’avons pas accepté ce formulaire",
      text: "Il est resté ouvert trop longtemps, ou ne venait pas de ce site. Rien n’a été modifié. Ouvrez de nouveau le lien de votre e-mail, ou recommencez.",
    },
    ask_not_found: {
      title: "Cette étape est terminée",
      text: "Un code est valable 15 minutes, et dans le navigateur qui l’a demandé. Recommencez, et nous vous en enverrons un nouveau.",
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
