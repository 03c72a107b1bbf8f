import { texts } from '../../../text/dictionary.ts';

/** The candidate's dismissed cases, and appealing the dismissal. */
export const myDismissalText = texts({
  nb: {
    section: 'Avviste saker',
    of: {
      lateRequest: 'Forespørselen din om begrunnelse',
      appeal: 'Klagen din på sensuren',
      complaint: 'Klagen din på formelle feil',
    },
    dismissed: (of: string, at: string) => `${of} ble avvist ${at}.`,
    reason: 'Hvorfor den ble avvist',
    until: (end: string, board: string) =>
      `Du kan klage på avvisningen til ${end}. Opphever ikke institusjonen den, går saken til ${board}.`,
    isLate: (end: string) =>
      `Fristen for å klage på avvisningen var ${end}. Du kan klage likevel, og klageinstansen tar stilling til det også.`,
    file: 'Klag på avvisningen',
    fileWords: 'Du får e-post når klagen er mottatt. Du kan trekke den til den er avgjort.',
    grounds: 'Hvorfor klager du på avvisningen? (frivillig)',
    groundsAbout: 'Saksbehandleren og klageinstansen leser dette. Sensorene ser det aldri.',
    appealed: 'Klagen på avvisningen',
    states: {
      filed: (at: string) => `Mottatt ${at}. Institusjonen vurderer om avvisningen skal oppheves.`,
      forwarded: (_at: string) => 'Klagen er sendt til klageinstansen, som avgjør den.',
      stands: (_at: string) => 'Klagen er avgjort. Avvisningen blir stående.',
      setAside: (_at: string) => 'Avvisningen er opphevet, og saken er tatt opp.',
      withdrawn: (_at: string) => 'Du har trukket klagen på avvisningen.',
    },
    late: 'Den kom etter fristen.',
    statement: 'Hva institusjonen skrev til klageinstansen',
    decision: 'Begrunnelse for avgjørelsen',
    ownWords: 'Det du skrev',
    caseworker: (name: string) => `Saksbehandler: ${name}`,
    withdraw: 'Trekk klagen på avvisningen',
    withdrawWords: 'Avvisningen blir stående. Du kan klage på nytt så lenge fristen ikke er ute.',
  },
  nn: {
    section: 'Avviste saker',
    of: {
      lateRequest: 'Førespurnaden din om grunngjeving',
      appeal: 'Klaga di på sensuren',
      complaint: 'Klaga di på formelle feil',
    },
    dismissed: (of, at) => `${of} vart avvist ${at}.`,
    reason: 'Kvifor ho vart avvist',
    until: (end, board) =>
      `Du kan klage på avvisinga til ${end}. Opphevar ikkje institusjonen henne, går saka til ${board}.`,
    isLate: (end) =>
      `Fristen for å klage på avvisinga var ${end}. Du kan klage likevel, og klageinstansen tek stilling til det òg.`,
    file: 'Klag på avvisinga',
    fileWords: 'Du får e-post når klaga er motteken. Du kan trekkje henne til ho er avgjord.',
    grounds: 'Kvifor klagar du på avvisinga? (frivillig)',
    groundsAbout: 'Saksbehandlaren og klageinstansen les dette. Sensorane ser det aldri.',
    appealed: 'Klaga på avvisinga',
    states: {
      filed: (at) => `Motteken ${at}. Institusjonen vurderer om avvisinga skal opphevast.`,
      forwarded: () => 'Klaga er send til klageinstansen, som avgjer henne.',
      stands: () => 'Klaga er avgjord. Avvisinga blir ståande.',
      setAside: () => 'Avvisinga er oppheva, og saka er teken opp.',
      withdrawn: () => 'Du har trekt klaga på avvisinga.',
    },
    late: 'Ho kom etter fristen.',
    statement: 'Kva institusjonen skreiv til klageinstansen',
    decision: 'Grunngjeving for avgjerda',
    ownWords: 'Det du skreiv',
    caseworker: (name) => `Saksbehandlar: ${name}`,
    withdraw: 'Trekk klaga på avvisinga',
    withdrawWords: 'Avvisinga blir ståande. Du kan klage på nytt så lenge fristen ikkje er ute.',
  },
  en: {
    section: 'Dismissed cases',
    of: {
      lateRequest: 'Your request for an explanation',
      appeal: 'Your appeal of the grade',
      complaint: 'Your complaint of formal errors',
    },
    dismissed: (of, at) => `${of} was dismissed ${at}.`,
    reason: 'Why it was dismissed',
    until: (end, board) =>
      `You can appeal the dismissal until ${end}. If the institution does not set it aside, the case goes to ${board}.`,
    isLate: (end) =>
      `You had until ${end} to appeal the dismissal. You can appeal all the same, and the appeal body judges that too.`,
    file: 'Appeal the dismissal',
    fileWords: 'You will get an e-mail when the appeal is received. You can withdraw it until it is decided.',
    grounds: 'Why are you appealing the dismissal? (optional)',
    groundsAbout: 'The caseworker and the appeal body read this. The graders never see it.',
    appealed: 'The appeal against the dismissal',
    states: {
      filed: (at) => `Received ${at}. The institution considers whether to set the dismissal aside.`,
      forwarded: () => 'The appeal has been sent to the appeal body, which decides it.',
      stands: () => 'The appeal is decided. The dismissal stands.',
      setAside: () => 'The dismissal is set aside, and the case is taken up.',
      withdrawn: () => 'You have withdrawn the appeal against the dismissal.',
    },
    late: 'It came after the deadline.',
    statement: 'What the institution wrote to the appeal body',
    decision: 'The reason for the decision',
    ownWords: 'What you wrote',
    caseworker: (name) => `Caseworker: ${name}`,
    withdraw: 'Withdraw the appeal against the dismissal',
    withdrawWords: 'The dismissal stands. You can appeal once more as long as the deadline has not passed.',
  },
});
