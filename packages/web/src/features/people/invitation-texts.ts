import { texts } from '../../text/dictionary.ts';

/** The page that an invitation's link opens. */
export const invitationText = texts({
  nb: {
    title: 'Du er invitert til Karakter',
    about:
      'Logg inn slik du pleier hos Feide eller ID-porten. Da knyttes innloggingen til deg, og neste gang logger du inn uten invitasjon.',
    operatorAbout:
      'Du blir IT-drift for hele institusjonen. Skriv hvem du er, og logg inn. Etterpå beskriver du institusjonen og gir eksamenskontoret tilgang.',
    until: (when: string) => `Invitasjonen gjelder til ${when} og kan brukes én gang.`,
    name: 'Navnet ditt',
    email: 'E-postadressen din',
    emailHint: 'Hit sendes det du får beskjed om.',
    nameMissing: 'Skriv navnet ditt.',
    emailMissing: 'Skriv e-postadressen din.',
    noCode: 'Lenken er ikke hel',
    noCodeAbout: 'Det siste av adressen mangler. Kopier hele lenken fra e-posten, eller be om en ny.',
    toSignIn: 'Gå til innlogging',
  },
  nn: {
    title: 'Du er invitert til Karakter',
    about:
      'Logg inn slik du plar hos Feide eller ID-porten. Då blir innlogginga knytt til deg, og neste gong loggar du inn utan invitasjon.',
    operatorAbout:
      'Du blir IT-drift for heile institusjonen. Skriv kven du er, og logg inn. Etterpå skildrar du institusjonen og gir eksamenskontoret tilgang.',
    until: (when) => `Invitasjonen gjeld til ${when} og kan brukast éin gong.`,
    name: 'Namnet ditt',
    email: 'E-postadressa di',
    emailHint: 'Hit blir det du får beskjed om, sendt.',
    nameMissing: 'Skriv namnet ditt.',
    emailMissing: 'Skriv e-postadressa di.',
    noCode: 'Lenkja er ikkje heil',
    noCodeAbout: 'Det siste av adressa manglar. Kopier heile lenkja frå e-posten, eller be om ei ny.',
    toSignIn: 'Gå til innlogging',
  },
  en: {
    title: 'You are invited to Karakter',
    about:
      'Sign in as you usually do with Feide or ID-porten. The sign-in is then connected to you, and next time you sign in without the invitation.',
    operatorAbout:
      'You become IT operator for the whole institution. Write who you are, and sign in. Afterwards you describe the institution and give the exam office access.',
    until: (when) => `The invitation is valid until ${when} and can be used once.`,
    name: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'Notices to you are sent here.',
    nameMissing: 'Write your name.',
    emailMissing: 'Write your e-mail address.',
    noCode: 'The link is not complete',
    noCodeAbout:
      'The end of the address is missing. Copy the whole link from the e-mail, or ask for a new one.',
    toSignIn: 'Go to sign-in',
  },
});
