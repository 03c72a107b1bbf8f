import { texts } from '../../../text/dictionary.ts';

/** The texts about the writers of an explanation, for exam office and caseworkers. */
export const givenText = texts({
  nb: {
    title: 'Hvem skriver begrunnelsen',
    isGiven: (name: string) => `Gitt til ${name}.`,
    isCommissions: 'Sensorene i kommisjonen kan skrive den.',
    give: 'Gi begrunnelsen til',
    choose: 'Velg en sensor',
    giveNow: 'Gi',
    giveBack: 'Gi tilbake til kommisjonen',
    outside: (name: string) => `${name} (en annen kommisjon)`,
    away: 'Syk eller borte',
    awayAbout: 'En sensor som er borte, regnes ikke med blant dem som kan skrive, og får ingen påminnelser.',
    isAway: (name: string) => `${name} er meldt borte`,
    parts: {
      guidelines: 'Retningslinjene',
      assessment: 'Vurderingen',
      overall: 'Samlet vurdering',
    },
    writtenBy: 'Skrevet av',
  },
  nn: {
    title: 'Kven skriv grunngjevinga',
    isGiven: (name) => `Gjeven til ${name}.`,
    isCommissions: 'Sensorane i kommisjonen kan skrive henne.',
    give: 'Gje grunngjevinga til',
    choose: 'Vel ein sensor',
    giveNow: 'Gje',
    giveBack: 'Gje tilbake til kommisjonen',
    outside: (name) => `${name} (ein annan kommisjon)`,
    away: 'Sjuk eller borte',
    awayAbout:
      'Ein sensor som er borte, blir ikkje rekna med blant dei som kan skrive, og får ingen påminningar.',
    isAway: (name) => `${name} er meld borte`,
    parts: {
      guidelines: 'Retningslinjene',
      assessment: 'Vurderinga',
      overall: 'Samla vurdering',
    },
    writtenBy: 'Skriven av',
  },
  en: {
    title: 'Who writes the explanation',
    isGiven: (name) => `Given to ${name}.`,
    isCommissions: 'The graders of the commission can write it.',
    give: 'Give the explanation to',
    choose: 'Choose a grader',
    giveNow: 'Give',
    giveBack: 'Give it back to the commission',
    outside: (name) => `${name} (another commission)`,
    away: 'Ill or away',
    awayAbout: 'A grader who is away is not counted among those who can write, and gets no reminders.',
    isAway: (name) => `${name} is away`,
    parts: {
      guidelines: 'The guidelines',
      assessment: 'The assessment',
      overall: 'The overall assessment',
    },
    writtenBy: 'Written by',
  },
});
