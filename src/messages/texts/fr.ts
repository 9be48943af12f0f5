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
  textCode: (code, name, length) =>
    `${code} est votre code pour réinitialiser votre mot de passe ${name}. Il est valable ${length}. Ne le donnez à personne.`,
}
