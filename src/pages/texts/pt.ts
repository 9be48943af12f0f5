import { plural } from "../../lib/plural.ts"
import type { FailureText, TranslatedTexts } from "./texts.ts"

const characters = plural("pt", { one: "# caractere", other: "# caracteres" })
const ASK_AGAIN = "Peça um novo link no mesmo lugar onde pediu este."
const TELL_OPERATOR: FailureText = {
  title: "Há algo mal configurado",
  text: "Você não fez nada de errado e nada foi alterado. Avise os responsáveis por este site.",
}
const BAD_ADDRESS: FailureText = {
  title: "Este endereço não funciona",
  text: "O endereço da página está incompleto ou incorreto. Volte ao aplicativo e comece de novo a partir dele.",
}

export const pt: TranslatedTexts = {
  title: (page, application) => `${page} | ${application}`,
  errorTitle: (title) => `Erro: ${title}`,
  support: {
    lead: "Precisa de ajuda?",
    email: (address) => `Escreva para ${address}`,
    page: "Fale com o suporte",
  },
  continue: "Continuar",
  account: "Conta",
  request: {
    title: "Esqueceu sua senha?",
    text: "Digite seu endereço de e-mail e enviaremos um link para definir uma nova senha.",
    label: "Endereço de e-mail",
    submit: "Enviar o link",
    missing: "Digite seu endereço de e-mail.",
    malformed: "Este endereço é longo demais. Confira e tente de novo.",
    names: {
      email: "endereço de e-mail",
      username: "nome de usuário",
      phone_number: "número de telefone",
    },
    any: "Diga quem você é e enviaremos o que você precisa para definir uma nova.",
    phoneHint: "Escreva o número de telefone com o código do país, como +1 500 555 0006.",
    refusals: {
      "no-username": "Digite o que você usa para entrar.",
      "no-phone_number": "Digite seu número de telefone.",
      "invalid-phone-format":
        "Escreva o número de telefone com o sinal de mais e o código do país, como +1 500 555 0006.",
      "invalid-login-id": "Isto não pode estar certo. Confira e tente de novo.",
      "invalid-email-phone":
        "Digite um endereço de e-mail, ou um número de telefone com o sinal de mais e o código do país.",
    },
  },
  sent: {
    title: "Verifique seu e-mail",
    text: "Se existir uma conta com este endereço, um link para definir uma nova senha está a caminho:",
    hint: "Pode levar um minuto. Veja também na pasta de spam.",
    again: "Enviar de novo",
    sentAgain: "Enviamos de novo. Só o link mais recente funciona.",
    other: "Usar outro endereço",
  },
  ask: {
    mailed: "Se existir uma conta com este endereço ou nome, um código está a caminho por e-mail:",
    mailedWithLink:
      "Se existir uma conta com este endereço ou nome, um e-mail está a caminho. Abra o link que está nele ou digite aqui o código:",
    phoneTitle: "Verifique seu telefone",
    texted: "Se existir uma conta com este número, um código está a caminho por SMS:",
    called: "Se existir uma conta com este número, estamos ligando para ele para dizer um código:",
    lifetime: "O código vale por 15 minutos, e só neste navegador.",
    resent: "Enviamos de novo. Só o código mais recente funciona.",
    locked:
      "Para proteger a conta, aqui não são mais aceitos códigos. Nada foi alterado. Recomece para receber um novo código.",
    otherNumber: "Usar outro número",
    startOver: "Recomeçar",
  },
  open: {
    title: "Definir uma nova senha",
    text: (application) => `Você vai definir uma nova senha para sua conta em ${application}.`,
    submit: "Continuar",
    notYou: "Não foi você quem pediu? Feche esta página: nada será alterado.",
  },
  code: {
    label: "Código de 6 dígitos",
    submit: "Continuar",
    resend: "Enviar um novo código",
    callAgain: "Ligar de novo",
    called: "Estamos ligando de novo para você.",
    resent: "Um novo código está a caminho. Os anteriores não funcionam mais.",
    other: "Usar outro método",
    voice: {
      title: "Digite o código da ligação",
      text: "Estamos ligando para você. Uma voz diz o código duas vezes.",
      hint: "Não recebeu a ligação? Peça outra ou escolha outro método.",
    },
    phone: {
      title: "Como devemos enviar o código?",
      text: "Ele vai para o seu telefone.",
      sms: "Por SMS",
      voice: "Por ligação",
      toSms: "Prefiro por SMS",
      toVoice: "Prefiro por ligação",
    },
    recovery: {
      title: "Digite seu código de recuperação",
      text: "É o código de 24 letras e números que você anotou ao configurar sua conta. Ele só funciona uma vez.",
      label: "Código de recuperação",
    },
    otp: {
      title: "Digite o código do seu aplicativo",
      text: "Abra seu aplicativo autenticador e digite o código que ele mostra para esta conta.",
    },
    email: {
      title: "Digite o código que enviamos",
      text: "Enviamos um código por e-mail para este endereço:",
      hint: "Ele vale por 5 minutos. Veja também na pasta de spam.",
    },
    sms: {
      title: "Digite o código que enviamos por SMS",
      text: "Enviamos um código por SMS para este número:",
      number: "Número de telefone",
      hint: "Ele vale por 5 minutos.",
    },
  },
  key: {
    roaming: {
      title: "Use sua chave de segurança",
      text: "Tenha à mão a chave que você configurou para esta conta. Seu navegador diz quando conectá-la, aproximá-la ou tocar nela.",
      submit: "Usar a chave de segurança",
    },
    platform: {
      title: "Confirme com este dispositivo",
      text: "Seu dispositivo pede sua impressão digital, seu rosto ou o código com que você o desbloqueia. Precisa ser o dispositivo que você configurou para esta conta.",
      submit: "Confirmar com este dispositivo",
    },
    waiting: "Aguardando sua confirmação",
    without:
      "Este navegador não consegue fazer isso aqui. Use outro método ou abra o link do seu e-mail em um navegador que consiga, com scripts ativados.",
  },
  push: {
    title: "Aprove no seu dispositivo",
    text: "Abra o autenticador no seu dispositivo e digite nele este número:",
    hint: "Ele vale por 5 minutos. Esta página continua sozinha quando você aprovar.",
    preparing: "Estamos enviando uma notificação ao seu dispositivo.",
    unsent: "Não foi possível enviar uma notificação agora. Use outro método ou espere um pouco.",
    expired: "A notificação expirou. Envie uma nova.",
    approved: "Você aprovou. Continue aqui.",
    rejected: "O pedido foi recusado no seu dispositivo.",
    resend: "Enviar de novo",
    resent: "Uma nova notificação está a caminho. O número agora é outro.",
    enterCode: "Digitar um código",
    codeText:
      "Abra o autenticador no seu dispositivo e digite o código que ele mostra para esta conta.",
    back: "Usar a notificação",
  },
  authenticator: {
    title: "Autenticador",
    needsScript: "Esta página precisa de JavaScript.",
    nothing:
      "Ainda não há nenhuma conta neste dispositivo. Leia o código mostrado na página em que você a configura.",
    adding: {
      title: "Adicionar esta conta?",
      text: "Este dispositivo será consultado quando alguém redefinir a senha da conta. Só adicione se você mesmo abriu a página com o código.",
      submit: "Adicionar a conta",
      cancel: "Não adicionar",
    },
    request: {
      title: "É você?",
      text: "Alguém está redefinindo uma senha. Só aprove se é você quem está fazendo isso agora.",
      application: "Aplicativo",
      account: "Conta",
      when: "Hora",
      where: "De",
      label: "Número na outra tela",
      missing: "Digite os dois dígitos que a outra tela mostra.",
      approve: "Aprovar",
      reject: "Não, não sou eu",
    },
    account: {
      waiting: "Volte à página com o código e termine lá.",
      code: "Código:",
      left: "Segundos até o próximo código",
      remove: "Remover esta conta",
      sure: "Este dispositivo não será mais consultado. Sem outro método, talvez você não consiga redefinir sua senha.",
      removeSure: "Remover",
      keep: "Manter",
    },
    notifications: {
      title: "Notificações",
      text: "Ative-as para saber de um pedido mesmo com esta página fechada.",
      denied:
        "As notificações estão bloqueadas para este site. Permita-as nas configurações do seu navegador, ou mantenha esta página aberta quando precisar dela.",
      none: "Este navegador não tem notificações aqui. Em um iPhone ou iPad, adicione primeiro esta página à tela de início. Sem elas, abra esta página quando precisar.",
      submit: "Ativar as notificações",
    },
    byLink: {
      title: "Adicionar uma conta pelo link",
      label: "Link",
      submit: "Continuar",
    },
    messages: {
      approved: "Aprovado. Continue na outra janela.",
      "wrong-number":
        "Este não é o número da outra tela, por isso o pedido foi recusado. Se foi você, peça que um novo seja enviado.",
      "not-me":
        "Recusado. Quem fez o pedido pôde abrir um link da sua caixa de e-mail: altere também a senha dela.",
      gone: "Este pedido terminou: ele já foi respondido, expirou ou há um mais recente.",
      added: "A conta está configurada neste dispositivo.",
      waiting: "Quase pronto: volte à página com o código e termine lá.",
      dead: "Este código expirou ou já foi usado. Peça à página que mostre um novo.",
      "bad-link": "Este não é o link de uma conta. Copie o link inteiro que está abaixo do código.",
      removed: "A conta foi removida deste dispositivo.",
      unknown:
        "Uma conta deste dispositivo não está mais configurada. Remova-a e configure-a de novo.",
      offline: "Não há conexão. Os códigos funcionam sem ela.",
      notified: "As notificações estão ativadas.",
      "not-notified": "Não foi possível ativar as notificações. Abra esta página quando precisar.",
    },
  },
  newRecoveryCode: {
    title: "Anote seu novo código de recuperação",
    text: "O código que você usou não vale mais. Este o substitui: anote-o e guarde-o onde só você o encontre. Ele só é mostrado agora.",
    confirm: "Anotei o novo código",
  },
  form: {
    title: "Mais alguns dados",
    optional: "(opcional)",
    yes: "Sim",
    no: "Não",
    choose: "Escolha…",
    accept: "Concordo",
    previous: "Voltar",
    errors: {
      ERR_REQUIRED_PROPERTY: () => "Preencha este campo.",
      ERR_ACCEPTANCE_REQUIRED: () => "Marque esta caixa para continuar.",
      ERR_TOO_SHORT_STRING: (bound) => `Está curto demais: pelo menos ${characters(bound)}.`,
      ERR_TOO_LONG_STRING: (bound) => `Está longo demais: no máximo ${characters(bound)}.`,
      ERR_EMAIL_EXPECTED: () => "Digite um endereço de e-mail, como name@example.com.",
      ERR_URL_EXPECTED: () => "Digite um endereço web, como https://example.com.",
      ERR_TEL_EXPECTED: () => "Digite um número de telefone, como +15005550006.",
      ERR_NUMBER_EXPECTED: () => "Digite um número.",
      ERR_TOO_SMALL_NUMBER: (bound) => `Digite ${bound} ou mais.`,
      ERR_TOO_BIG_NUMBER: (bound) => `Digite ${bound} ou menos.`,
      ERR_BOOLEAN_EXPECTED: () => "Escolha uma das respostas.",
      ERR_OPTION_EXPECTED: () => "Escolha na lista.",
      ERR_DATE_EXPECTED: () => "Digite uma data, como 2026-05-31.",
      ERR_TIME_EXPECTED: () => "Digite uma hora, como 09:30.",
      ERR_PASSWORD_COMPLEXITY: () =>
        "Use juntos letras minúsculas e maiúsculas, números e outros caracteres.",
    },
  },
  picker: {
    title: "Confirme que é você",
    text: "Escolha como quer fazer isso.",
  },
  factors: {
    otp: { name: "Aplicativo autenticador", hint: "Digite o código que ele mostra" },
    email: { name: "E-mail", hint: "Enviamos um código para você" },
    phone: { name: "Telefone", hint: "Enviamos um código para você" },
    "push-notification": { name: "Notificação", hint: "Aprove no seu telefone" },
    "webauthn-roaming": {
      name: "Chave de segurança",
      hint: "Conecte-a ou aproxime-a do dispositivo",
    },
    "webauthn-platform": {
      name: "Este dispositivo",
      hint: "Impressão digital, rosto ou código do dispositivo",
    },
    "recovery-code": { name: "Código de recuperação", hint: "O código que você anotou" },
  },
  running: {
    title: "Um momento",
    text: "Estamos verificando seu pedido. A página continua sozinha.",
    stuckTitle: "Está demorando mais do que o normal",
    stuck: "A verificação parou de responder. Você pode iniciá-la de novo.",
  },
  away: {
    title: "Mais uma verificação",
    text: "A próxima etapa é em outro site. Depois você volta para cá.",
    host: "Você vai para",
    submit: "Continuar",
  },
  back: {
    title: "Que bom que você voltou",
    text: "Continue para escolher sua nova senha.",
  },
  password: {
    title: "Escolha uma nova senha",
    text: (application) => `Ela será a senha da sua conta em ${application}.`,
    label: "Nova senha",
    repeated: "Repita a nova senha",
    submit: "Definir a senha",
    rules: "A senha precisa ter:",
    kept: "Feito:",
    broken: "Ainda falta:",
  },
  passkey: {
    offer: "Criar uma chave de acesso",
    title: "Crie uma chave de acesso",
    text: (application) =>
      `Ela substitui sua senha em ${application}. Você entra com a impressão digital, o rosto ou o código do seu dispositivo, e não há nada para lembrar nem para revelar.`,
    hint: "Seu navegador pergunta onde guardá-la. Sua senha antiga e as chaves de acesso anteriores deixam de funcionar.",
    submit: "Criar uma chave de acesso",
    usePassword: "Escolher uma senha",
    done: {
      title: "Sua chave de acesso está pronta",
      text: "Sua conta foi desconectada em todos os lugares e sua senha antiga não funciona mais. A partir de agora, entre com a chave de acesso.",
    },
  },
  rules: {
    nonEmpty: () => "pelo menos um caractere",
    lengthAtLeast: ([length]) => `pelo menos ${characters(length)}`,
    maxLength: ([bytes]) => `no máximo ${characters(bytes)}`,
    shouldContain: () => "todos estes itens:",
    containsAtLeast: ([atLeast, of]) => `pelo menos ${atLeast} destes ${of} itens:`,
    lowerCase: () => "letras minúsculas (de a até z)",
    upperCase: () => "letras maiúsculas (de A até Z)",
    numbers: () => "números (de 0 a 9)",
    specialCharacters: () => "caracteres especiais (como !\u00a0@\u00a0#\u00a0$\u00a0%)",
    identicalChars: ([most, example]) =>
      `no máximo ${most} vezes seguidas o mesmo caractere (não ${example})`,
    sequentialChars: ([most, example]) =>
      `no máximo ${characters(most)} em sequência (não ${example})`,
  },
  classic: {
    network: "Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.",
    noScript: "Escolher uma nova senha sem scripts",
  },
  success: {
    title: "Sua senha foi alterada",
    text: "Sua conta foi desconectada em todos os lugares. A partir de agora, entre com a nova senha.",
    close: "Você pode fechar esta página.",
    submit: "Ir para o aplicativo",
  },
  notMe: {
    title: "Não foi você?",
    text: "Interrompa o que está acontecendo com sua conta: toda redefinição aberta termina e sua conta é desconectada em todos os lugares. Sua senha continua como está.",
    submit: "Não fui eu: interromper",
    doneTitle: "Foi interrompido",
    done: "Todas as redefinições abertas da sua conta terminaram e sua conta foi desconectada em todos os lugares. Os responsáveis por este site foram avisados.",
    next: "Se sua senha foi alterada e não foi você, escolha uma nova agora. Verifique também sua caixa de e-mail: alguém pode estar lendo seus e-mails.",
    expired:
      "Este link é antigo demais ou está incompleto. Se você está preocupado com sua conta, peça um novo link e escolha uma nova senha.",
  },
  enrol: {
    open: {
      title: "Configure outra forma de entrar",
      text: (application) =>
        `Com ela você pode provar que é você quando precisar recuperar o acesso à sua conta em ${application}.`,
      notYou: "Não é a sua conta? Feche esta página: nada será alterado.",
    },
    choose: {
      title: "Como você quer confirmar que é você?",
      text: "Escolha o que configurar.",
      none: "Nada pode ser configurado aqui agora. Fale com os responsáveis por este site.",
    },
    hints: {
      otp: "Um aplicativo mostra códigos, mesmo sem rede",
      email: "Códigos por e-mail, para um endereço que você confirma",
      phone: "Códigos por SMS ou por ligação",
      "push-notification": "Um dispositivo seu pergunta a você",
      "webauthn-roaming": "Uma chave que você conecta ou aproxima do dispositivo",
      "webauthn-platform": "Impressão digital, rosto ou código deste dispositivo",
      "recovery-code": "Um código que você anota",
    },
    otp: {
      title: "Configure seu aplicativo autenticador",
      text: "Leia isto com seu aplicativo autenticador.",
      qr: "Código para ler com seu aplicativo autenticador",
      typed: "Se não puder lê-lo, digite esta chave no aplicativo:",
      code: "Depois digite o código que o aplicativo mostra.",
    },
    phone: {
      title: "Configure seu telefone",
      text: "Digite seu número com + e o código do seu país. Enviamos um código para confirmá-lo.",
      label: "Número de telefone",
      ways: "Como você quer receber os códigos?",
      sms: "Por SMS",
      voice: "Por ligação",
    },
    email: {
      title: "Configure um endereço de e-mail",
      text: "Digite um endereço que só você possa ler. Enviamos um código para confirmá-lo.",
      label: "Endereço de e-mail",
    },
    sent: {
      sms: {
        title: "Digite o código que enviamos por SMS",
        text: "Enviamos um código por SMS para este número:",
      },
      voice: {
        title: "Digite o código da ligação",
        text: "Ligamos para este número e dizemos um código:",
      },
      email: {
        title: "Digite o código que enviamos",
        text: "Enviamos um código por e-mail para este endereço:",
      },
    },
    roaming: {
      title: "Configure sua chave de segurança",
      text: "Tenha a chave à mão. Seu navegador diz quando conectá-la, aproximá-la ou tocar nela.",
      submit: "Configurar a chave de segurança",
    },
    platform: {
      title: "Configure este dispositivo",
      text: "Seu dispositivo pede sua impressão digital, seu rosto ou o código com que você o desbloqueia. Depois funciona só neste dispositivo.",
      submit: "Configurar este dispositivo",
    },
    device: {
      title: "Configure seu dispositivo",
      text: "Leia isto com a câmera do dispositivo que deve perguntar a você.",
      qr: "Código para ler com seu dispositivo",
      here: "É este o dispositivo? Continue aqui",
      waiting: "Aguardando seu dispositivo. Esta página continua sozinha.",
      restart: "Mostrar um novo código",
      knownTitle: "Seu dispositivo está conectado",
      known: "Continue, e ele perguntará a você a partir de agora.",
    },
    recovery: {
      title: "Anote seu código de recuperação",
      text: "Com ele você recupera o acesso quando perdeu todo o resto. Anote-o e guarde-o onde só você o encontre. Ele só funciona uma vez e só é mostrado agora.",
      confirm: "Anotei o código",
    },
    done: {
      title: "Tudo pronto",
      text: "A partir de agora você pode confirmar assim que é você. Também avisamos você por e-mail.",
    },
  },
  refusals: {
    "no-phone": "Digite um número de telefone.",
    "invalid-phone-format": "Digite o número com + e o código do seu país, como +1 500 555 0006.",
    "no-email": "Digite um endereço de e-mail.",
    "invalid-email-format": "Isto não parece um endereço de e-mail. Confira e tente de novo.",
    "already-enrolled": "Isto já está configurado. Escolha outro.",
    "setup-expired": "Demorou demais. Comece de novo com um novo código.",
    "webauthn-enrollment-error":
      "Não foi possível configurar a chave de segurança. Tente de novo ou escolha outro método.",
    "webauthn-platform-enrollment-error":
      "Não foi possível configurar este dispositivo. Tente de novo ou escolha outro método.",
    "invalid-otp-code-format": "O código tem 6 dígitos. Confira e digite de novo.",
    "invalid-code": "Este código está errado ou expirou. Tente com o mais recente.",
    "invalid-code-format": "O código tem 24 letras e números. Confira e digite de novo.",
    "no-confirmation": "Primeiro anote o novo código, depois marque a caixa.",
    "too-many-sms": "Acabamos de enviar um código. Espere um momento antes de pedir outro.",
    "too-many-voice": "Acabamos de fazer uma ligação. Espere um momento antes de pedir outra.",
    "too-many-push":
      "Seu dispositivo acabou de ser avisado. Espere um momento antes de pedir de novo.",
    "webauthn-challenge-error":
      "A chave de segurança não foi aceita. Tente de novo ou escolha outro método.",
    "webauthn-platform-challenge-error":
      "Este dispositivo não confirmou que é você. Tente de novo ou escolha outro método.",
    "challenge-transaction-pending":
      "Seu dispositivo ainda não respondeu. Responda nele e depois continue aqui.",
    "transaction-rejected": "O pedido foi recusado no seu dispositivo. Peça um novo se foi você.",
    "too-many-failures": "Códigos errados demais. Espere alguns minutos e tente de novo.",
    "too-many-email": "Acabamos de enviar um código. Espere um momento antes de pedir outro.",
    "transaction-not-found": "Este código é de uma etapa que já terminou. Peça um novo código.",
    "authenticator-error": "Este método não pode ser usado agora. Escolha outro.",
    "form-not-valid": "Confira o que está marcado abaixo.",
    "no-password-reset": "Escolha uma senha.",
    "no-re-enter-password": "Digite a senha uma segunda vez.",
    "password-mismatch": "As duas senhas são diferentes. Digite as duas de novo.",
    "password-policy-not-met": "Esta senha não cumpre todas as regras.",
    "password-too-long": "Esta senha é longa demais. Escolha uma mais curta.",
    "passkey-enrollment-error":
      "Nenhuma chave de acesso foi criada. Tente de novo ou escolha uma senha.",
    "already-done": "Esta etapa já tinha sido concluída.",
  },
  failures: {
    invalid_request: {
      title: "Perdemos o fio da meada",
      text: "Esta etapa não pertence a nenhuma redefinição aberta aqui. Talvez você tenha voltado, recarregado a página ou aberto duas vezes. Abra de novo o link do seu e-mail.",
    },
    invalid_reset_link: {
      title: "Este link não funciona",
      text: "Ele pode estar cortado ou nunca ter sido válido. Copie o link inteiro do e-mail. Se ainda não funcionar, peça um novo.",
    },
    reset_link_expired: {
      title: "Este link expirou",
      text: `Os links só valem por pouco tempo, para proteger sua conta. ${ASK_AGAIN}`,
    },
    reset_link_used: {
      title: "Este link já foi usado",
      text: "A senha foi alterada com ele. Se foi você, entre com sua nova senha. Se não foi, peça um novo link imediatamente.",
    },
    reset_link_superseded: {
      title: "Há um link mais recente",
      text: "Só o link mais recente funciona. Procure nosso último e-mail e abra o link que está nele.",
    },
    reset_link_open_elsewhere: {
      title: "Este link está aberto em lugares demais",
      text: "Volte ao navegador onde você o abriu primeiro e termine lá, ou peça um novo link.",
    },
    reset_expired: {
      title: "Seu tempo acabou",
      text: `Nada foi alterado. ${ASK_AGAIN}`,
    },
    reset_denied: {
      title: "Esta redefinição foi recusada",
      text: "Sua senha não foi alterada e este link não pode ser usado de novo.",
    },
    reset_locked: {
      title: "Respostas erradas demais",
      text: "Para proteger a conta, este link foi encerrado. Sua senha não foi alterada. Espere um pouco e peça um novo link.",
    },
    reset_failed: {
      title: "Uma etapa falhou",
      text: "Você não fez nada de errado e sua senha não foi alterada. Abra de novo o link do seu e-mail. Se falhar outra vez, avise os responsáveis por este site.",
    },
    reset_handed_over: {
      title: "Nosso suporte precisa ajudar você",
      text: "Esta conta não tem configurada nenhuma forma de provar quem você é. Sua senha não foi alterada. Fale com o suporte e informe a referência abaixo.",
    },
    reset_waiting: {
      title: "Esta redefinição está em espera",
      text: "Esta conta não tem configurada nenhuma forma de provar quem você é. Por isso esperamos e avisamos o titular por todos os meios que conhecemos. Sua senha não foi alterada. Quando o tempo passar, você receberá um e-mail com um link para continuar.",
    },
    reset_cancelled: {
      title: "Esta redefinição foi interrompida",
      text: "Alguém com acesso ao e-mail desta conta informou que não fez este pedido. A senha não foi alterada aqui. Se a conta é sua, peça um novo link.",
    },
    reset_closed: {
      title: "Esta redefinição terminou",
      text: "Ela foi concluída ou aberta de novo em outro lugar. Se você ainda precisa de uma nova senha, abra de novo o link do seu e-mail ou peça outro.",
    },
    account_changed: {
      title: "A conta mudou nesse meio-tempo",
      text: `A senha ou o endereço foram alterados de outra forma, por isso este link foi encerrado. ${ASK_AGAIN}`,
    },
    invalid_enrolment_ticket: {
      title: "Este link não funciona",
      text: "Ele pode estar cortado ou nunca ter sido válido. Copie o link inteiro do e-mail ou peça um novo aos responsáveis por este site.",
    },
    enrolment_ticket_expired: {
      title: "Este link expirou",
      text: "Nada foi configurado. Peça um novo aos responsáveis por este site.",
    },
    enrolment_ticket_used: {
      title: "Este link já foi usado",
      text: "Algo foi configurado com ele. Se não foi você, avise imediatamente os responsáveis por este site.",
    },
    enrolment_locked: {
      title: "Tentativas demais",
      text: "Para proteger a conta, este link foi encerrado e nada foi configurado. Peça um novo aos responsáveis por este site.",
    },
    already_enrolled: {
      title: "Você já tem tudo configurado",
      text: "Sua conta já tem uma forma de confirmar que é você, então não é preciso fazer nada. Para ter outra, fale com os responsáveis por este site.",
    },
    too_many_enrolments: {
      title: "Não há mais nada a configurar",
      text: "Sua conta já tem o máximo permitido, ou estes métodos estão desativados aqui. Peça aos responsáveis por este site que removam um.",
    },
    wrong_browser: {
      title: "Esta página pertence a outro navegador",
      text: "Abra de novo o link do seu e-mail, no navegador em que quer terminar. Ele precisa aceitar os cookies deste site.",
    },
    forged_form: {
      title: "Não aceitamos este formulário",
      text: "Ele ficou aberto por tempo demais ou não veio deste site. Nada foi alterado. Abra de novo o link do seu e-mail ou recomece.",
    },
    ask_not_found: {
      title: "Esta etapa terminou",
      text: "Um código vale por 15 minutos, e no navegador em que foi pedido. Recomece e enviaremos um novo.",
    },
    too_many_requests: {
      title: "Tentativas demais",
      text: "Espere alguns minutos e tente de novo. Verifique também seu e-mail: talvez já haja um link lá.",
    },
    busy: {
      title: "Estamos muito ocupados agora",
      text: "Nada foi alterado. Espere um momento, volte e tente de novo.",
    },
    unknown_client: BAD_ADDRESS,
    client_required: BAD_ADDRESS,
    unknown_connection: BAD_ADDRESS,
    self_service_disabled: {
      title: "Não é possível redefinir senhas aqui",
      text: "As senhas destas contas são definidas pelos responsáveis por elas. Peça a eles uma nova.",
    },
    invalid_tenant: TELL_OPERATOR,
    too_many_actions: TELL_OPERATOR,
    not_found: {
      title: "Esta página não existe",
      text: "O endereço pode estar errado ou cortado. Se ele veio de um e-mail, copie de lá o link inteiro.",
    },
    method_not_allowed: BAD_ADDRESS,
    body_too_large: {
      title: "Foi demais de uma vez",
      text: "O que foi enviado é maior que qualquer formulário daqui. Volte e tente de novo com menos.",
    },
    body_not_understood: BAD_ADDRESS,
    not_by_prefetch: {
      title: "Abra esta página você mesmo",
      text: "Ela foi carregada com antecedência, o que aqui não funciona. Abra de novo.",
    },
    internal: {
      title: "Algo deu errado do nosso lado",
      text: "Você não fez nada de errado. Espere um momento, volte e tente de novo. Se continuar falhando, informe a referência abaixo.",
    },
  },
  failure: {
    reason: "Motivo informado",
    detail: "Para desenvolvedores",
    reference: "Referência",
    when: "Data",
    until: "Continua",
    ask: "Pedir um novo link",
  },
}
