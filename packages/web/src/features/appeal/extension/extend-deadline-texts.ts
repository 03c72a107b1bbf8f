import { texts } from '../../../text/dictionary.ts';

/** Extending a deadline for one candidate (fvl. § 29). */
export const extendDeadlineText = texts({
  nb: {
    title: 'Forleng en frist',
    about:
      'En frist kan forlenges for én kandidat før den er ute (fvl. § 29). Kandidaten får e-post med den nye fristen. Begrunnelsen blir i saken.',
    noneTitle: 'Ingen karakterer',
    none: 'Fristene begynner når karakterene er kunngjort.',
    candidate: 'Kandidat',
    deadline: 'Frist',
    deadlines: {
      explanation: 'Be om begrunnelse',
      appeal: 'Klage på karakteren',
      formalComplaint: 'Klage på formelle feil',
    },
    until: 'Til og med',
    untilAbout: 'Er det en lørdag, søndag eller helligdag, varer fristen til neste virkedag.',
    reason: 'Begrunnelse',
    reasonAbout: 'Den står i saken. Kandidaten og sensorene får den ikke.',
    missing: {
      candidateNumber: 'Velg kandidaten.',
      until: 'Skriv den nye siste dagen.',
      reason: 'Skriv hvorfor fristen forlenges.',
    },
    extend: 'Forleng fristen',
    ask: (deadline: string, candidate: string, day: string) =>
      `${deadline}: fristen for kandidat ${candidate} forlenges til ${day}. Kandidaten får e-post nå. Det kan ikke tas tilbake.`,
    cancel: 'Avbryt',
  },
  nn: {
    title: 'Forleng ein frist',
    about:
      'Ein frist kan forlengjast for éin kandidat før han er ute (fvl. § 29). Kandidaten får e-post med den nye fristen. Grunngjevinga blir i saka.',
    noneTitle: 'Ingen karakterar',
    none: 'Fristane byrjar når karakterane er kunngjorde.',
    candidate: 'Kandidat',
    deadline: 'Frist',
    deadlines: {
      explanation: 'Be om grunngjeving',
      appeal: 'Klage på karakteren',
      formalComplaint: 'Klage på formelle feil',
    },
    until: 'Til og med',
    untilAbout: 'Er det ein laurdag, søndag eller heilagdag, varer fristen til neste vyrkedag.',
    reason: 'Grunngjeving',
    reasonAbout: 'Ho står i saka. Kandidaten og sensorane får henne ikkje.',
    missing: {
      candidateNumber: 'Vel kandidaten.',
      until: 'Skriv den nye siste dagen.',
      reason: 'Skriv kvifor fristen blir forlengd.',
    },
    extend: 'Forleng fristen',
    ask: (deadline, candidate, day) =>
      `${deadline}: fristen for kandidat ${candidate} blir forlengd til ${day}. Kandidaten får e-post no. Det kan ikkje takast tilbake.`,
    cancel: 'Avbryt',
  },
  en: {
    title: 'Extend a deadline',
    about:
      'A deadline can be extended for one candidate before it has passed (Public Administration Act § 29). The candidate gets an e-mail with the new deadline. The reason stays in the case.',
    noneTitle: 'No grades',
    none: 'The deadlines begin when the grades are announced.',
    candidate: 'Candidate',
    deadline: 'Deadline',
    deadlines: {
      explanation: 'Ask for an explanation',
      appeal: 'Appeal the grade',
      formalComplaint: 'Complain of formal errors',
    },
    until: 'Until and including',
    untilAbout: 'If that is a Saturday, a Sunday or a holiday, the deadline lasts to the next working day.',
    reason: 'Reason',
    reasonAbout: 'It stays in the case. The candidate and the graders do not get it.',
    missing: {
      candidateNumber: 'Choose the candidate.',
      until: 'Enter the new last day.',
      reason: 'Write why the deadline is extended.',
    },
    extend: 'Extend the deadline',
    ask: (deadline, candidate, day) =>
      `${deadline}: the deadline of candidate ${candidate} is extended to ${day}. The candidate gets an e-mail now. This cannot be taken back.`,
    cancel: 'Cancel',
  },
});
