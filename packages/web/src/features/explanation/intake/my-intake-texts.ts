import { texts } from '../../../text/dictionary.ts';

/** The candidate’s texts about asking late, and about explanations that are arranged by hand. */
export const myIntakeText = texts({
  nb: {
    aboutLate:
      'Fristen for å be om begrunnelse er ute. Du kan likevel be om den. En saksbehandler vurderer om forespørselen kan tas opp.',
    askLateWords:
      'En saksbehandler får forespørselen nå, og du får svar på e-post. Klagefristen går som før imens. Vent ikke med å klage.',
    annulled: 'Karakteren er opphevet. Får du en ny karakter, kan du be om begrunnelse for den.',
    lapsed: 'Karakteren er opphevet, så forespørselen din etter fristen er bortfalt.',
    noRight: 'Reglene for denne eksamenen gir ikke rett til begrunnelse.',
    dismissedAlready: 'Du kan ikke be om begrunnelse på nytt. Avvisningen kan du klage på.',
    waiting: (at: string) => `Du ba om begrunnelse ${at}, etter fristen. En saksbehandler vurderer den.`,
    dismissed: (at: string) => `Forespørselen din etter fristen ble avvist ${at}:`,
    manual: {
      groupAnswer: 'Besvarelsen er fra en gruppe, så begrunnelsen gis ikke på vanlig måte i Karakter.',
      notAnonymous: 'Sensorene vet hvem du er, så begrunnelsen gis ikke på vanlig måte i Karakter.',
      portalClosed: 'Eksamenen gir ikke begrunnelse på vanlig måte i Karakter.',
    },
    manualNext: 'Eksamenskontoret gir deg beskjed om hvordan du får den.',
    writtenOutside: 'Begrunnelsen ble gitt deg skriftlig utenom Karakter.',
  },
  nn: {
    aboutLate:
      'Fristen for å be om grunngjeving er ute. Du kan likevel be om henne. Ein saksbehandlar vurderer om førespurnaden kan takast opp.',
    askLateWords:
      'Ein saksbehandlar får førespurnaden no, og du får svar på e-post. Klagefristen går som før imens. Vent ikkje med å klage.',
    annulled: 'Karakteren er oppheva. Får du ein ny karakter, kan du be om grunngjeving for han.',
    lapsed: 'Karakteren er oppheva, så førespurnaden din etter fristen har falle bort.',
    noRight: 'Reglane for denne eksamenen gjev ikkje rett til grunngjeving.',
    dismissedAlready: 'Du kan ikkje be om grunngjeving på nytt. Avvisinga kan du klage på.',
    waiting: (at) => `Du bad om grunngjeving ${at}, etter fristen. Ein saksbehandlar vurderer han.`,
    dismissed: (at) => `Førespurnaden din etter fristen vart avvist ${at}:`,
    manual: {
      groupAnswer: 'Svaret er frå ei gruppe, så grunngjevinga blir ikkje gjeven på vanleg måte i Karakter.',
      notAnonymous:
        'Sensorane veit kven du er, så grunngjevinga blir ikkje gjeven på vanleg måte i Karakter.',
      portalClosed: 'Eksamenen gjev ikkje grunngjeving på vanleg måte i Karakter.',
    },
    manualNext: 'Eksamenskontoret gjev deg melding om korleis du får henne.',
    writtenOutside: 'Grunngjevinga vart gjeven deg skriftleg utanom Karakter.',
  },
  en: {
    aboutLate:
      'The deadline for asking for an explanation has passed. You can still ask for it. A caseworker considers whether the request can be taken up.',
    askLateWords:
      'A caseworker gets the request now, and you get an answer by e-mail. The appeal deadline runs as before meanwhile. Do not wait to appeal.',
    annulled: 'The grade is annulled. If you get a new grade, you can ask for an explanation of it.',
    lapsed: 'The grade is annulled, so your request after the deadline has lapsed.',
    noRight: 'The rules of this exam give no right to an explanation.',
    dismissedAlready: 'You cannot ask for an explanation again. You can appeal the dismissal.',
    waiting: (at) => `You asked for an explanation ${at}, after the deadline. A caseworker considers it.`,
    dismissed: (at) => `Your request after the deadline was dismissed ${at}:`,
    manual: {
      groupAnswer: 'The answer is a group’s, so the explanation is not given in the usual way in Karakter.',
      notAnonymous:
        'The graders know who you are, so the explanation is not given in the usual way in Karakter.',
      portalClosed: 'The exam gives no explanations in the usual way in Karakter.',
    },
    manualNext: 'The exam office tells you how you get it.',
    writtenOutside: 'The explanation was given to you in writing outside Karakter.',
  },
});
