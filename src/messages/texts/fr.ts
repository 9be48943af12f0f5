import type { TranslatedMessageTexts } from "./texts.ts"

export const fr: TranslatedMessageTexts = {
  resetLink: {
    subject: (name) => `Réinitialiser votre mot de passe ${name}`,
    asked: (name) =>
      `Quelqu’un a demandé à réinitialiser le mot de passe de votre compte ${name}. Pour en choisir un nouveau, utilisez ce lien.`,
    label: "Choisir un nouveau mot de passe",
    lifetime: (length) =>
      `Le lien est valable ${length}, et seulement tant qu’aucun lien plus récent n’a été demandé et que le mot de passe n’a pas été modifié.`,
    from: (ip) => `La demande vient de l’adresse réseau ${ip}.`,
    notYou:
      "Si vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe reste inchangé. Ne transmettez ce lien à personne.",
  },
  code: {
    subject: (name) => `Votre code pour ${name}`,
    asked: (name) =>
      `Saisissez ce code pour poursuivre la réinitialisation de votre mot de passe ${name}.`,
    lifetime: (length) => `Le code est valable ${length} et une seule fois.`,
    from: (ip) => `Le code a été demandé depuis l’adresse réseau ${ip}.`,
    notYou:
      "Ne le saisissez que sur la page que vous avez ouverte vous-même. Quiconque vous le demande, par téléphone ou par message, n’est pas des nôtres. Si vous n’êtes pas en train de réinitialiser votre mot de passe, ne faites rien.",
  },
  resetCode: {
    asked: (name) =>
      `Quelqu’un a demandé à réinitialiser le mot de passe de votre compte ${name}. Pour en choisir un nouveau, saisissez ce code sur la page où il a été demandé.`,
    beside: (length) =>
      `Ou restez sur la page où vous l’avez demandé, et saisissez-y ce code. Il est valable ${length}.`,
    notYou:
      "Si vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe reste inchangé. Ne donnez ce code à personne. Quiconque vous le demande, par téléphone ou par message, n’est pas des nôtres.",
  },
  passwordChanged: {
    subject: (name) => `Votre mot de passe ${name} a été modifié`,
    changed: (name, moment) =>
      `Le mot de passe de votre compte ${name} a été modifié le ${moment}.`,
    from: (ip) => `La modification a été faite depuis l’adresse réseau ${ip}.`,
    you: "Si c’était vous, il n’y a rien à faire. Vous avez été déconnecté partout.",
    notYou: (name) =>
      `Si ce n’était pas vous\u00a0: demandez tout de suite un nouveau lien, sur la page de connexion de ${name}, sous «\u00a0Mot de passe oublié\u00a0?\u00a0». Ouvrez-la en tapant vous-même son adresse. Vérifiez ensuite votre messagerie, car la personne qui a modifié votre mot de passe pouvait lire vos e-mails.`,
    support: (address) => `Aide\u00a0: ${address}`,
  },
  passkeyMade: {
    subject: (name) => `Une clé d’accès pour ${name} a été créée`,
    made: (name, moment) =>
      `Le ${moment}, une clé d’accès a remplacé le mot de passe de votre compte ${name}. Le mot de passe ne fonctionne plus.`,
    from: (ip) => `Elle a été créée depuis l’adresse réseau ${ip}.`,
  },
  waiting: {
    subject: (name) => `Votre réinitialisation pour ${name} est en attente`,
    asked: (name, moment) =>
      `Quelqu’un a ouvert un lien pour réinitialiser le mot de passe de votre compte ${name}, sans pouvoir prouver autre chose. Pour vous laisser le temps de vous y opposer, la réinitialisation ne reprendra qu’après le ${moment}. Un lien pour continuer vous sera alors envoyé.`,
    from: (ip) => `Le lien a été ouvert depuis l’adresse réseau ${ip}.`,
    notYou: "Si ce n’était pas vous, arrêtez-la maintenant. Rien n’a été modifié jusqu’ici.",
    text: (name, moment, url) =>
      `La réinitialisation de votre mot de passe ${name} reprendra après le ${moment}. Si ce n’est pas vous, arrêtez-la\u00a0: ${url}`,
    over: (name, url) =>
      `Continuez la réinitialisation de votre mot de passe ${name}\u00a0: ${url}`,
  },
  notMe: "Ce n’était pas moi",
  voiceCode: (digits, name) =>
    `Bonjour. Votre code pour réinitialiser votre mot de passe ${name} est\u00a0: ${digits}. Je répète\u00a0: ${digits}. Ne le donnez à personne. Au revoir.`,
  enrolmentLink: {
    subject: (name) => `Un autre moyen de confirmer que c’est bien vous pour ${name}`,
    asked: (name) =>
      `Vous pouvez configurer un autre moyen de prouver que c’est bien vous pour retrouver l’accès à votre compte ${name}. Utilisez ce lien.`,
    label: "Le configurer",
    lifetime: (length) => `Le lien est valable ${length} et une seule fois.`,
    notYou:
      "Si vous n’en voulez pas, ne faites rien\u00a0: votre compte reste inchangé. Ne transmettez ce lien à personne.",
  },
  enrolmentCode: {
    subject: (name) => `Votre code pour ${name}`,
    asked: (name) => `Saisissez ce code pour confirmer cette adresse pour votre compte ${name}.`,
    lifetime: (length) => `Le code est valable ${length} et une seule fois.`,
    notYou:
      "Ne le saisissez que sur la page que vous avez ouverte vous-même. Si vous n’êtes pas en train de configurer cette adresse, ne faites rien.",
  },
  factorNotice: {
    subjectAdded: (name) => `Un nouveau moyen de confirmer que c’est bien vous pour ${name}`,
    subjectRemoved: (name) => `Un moyen de confirmer que c’est bien vous pour ${name} a été retiré`,
    added: (factor, name, moment) =>
      `Il a été ajouté à votre compte ${name} le ${moment}\u00a0: ${factor}.`,
    removed: (factor, name, moment) =>
      `Il a été retiré de votre compte ${name} le ${moment}\u00a0: ${factor}.`,
    from: (ip) => `Cela a été fait depuis l’adresse réseau ${ip}.`,
    byOperator: "Cela a été fait par les responsables du site.",
    you: "Si vous êtes au courant, il n’y a rien à faire.",
    notYou: (name) =>
      `Si vous n’êtes pas au courant\u00a0: prévenez tout de suite les responsables de ${name} et choisissez un nouveau mot de passe. Ouvrez le site en tapant vous-même son adresse.`,
    support: (address) => `Aide\u00a0: ${address}`,
    factors: {
      otp: "application d’authentification",
      email: "adresse e-mail",
      phone: "téléphone",
      "push-notification": "notification sur un appareil",
      "webauthn-roaming": "clé de sécurité",
      "webauthn-platform": "empreinte, visage ou code d’un appareil",
      "recovery-code": "code de secours",
    },
  },
  voiceEnrolmentCode: (digits, name) =>
    `Bonjour. Votre code pour confirmer ce numéro auprès de ${name} est\u00a0: ${digits}. Je répète\u00a0: ${digits}. Ne le donnez à personne. Au revoir.`,
  textEnrolmentCode: (code, name, length) =>
    `${code} est votre code pour confirmer ce numéro auprès de ${name}. Il est valable ${length}. Ne le donnez à personne.`,
  textCode: (code, name, length) =>
    `${code} est votre code pour réinitialiser votre mot de passe ${name}. Il est valable ${length}. Ne le donnez à personne.`,
  pushRequest: {
    title: "Est-ce bien vous\u00a0?",
    body: (name) => `Quelqu’un réinitialise le mot de passe pour ${name}. Ouvrez pour répondre.`,
  },
}
