import { texts } from '../../text/dictionary.ts';

/** Who is responsible for a case [K12]. */
export const responsibleText = texts({
  nb: {
    responsible: 'Saksbehandler',
    nobody: 'Ingen har tatt saken. Den ligger hos alle som kan behandle den.',
    take: 'Ta saken',
    takeOver: 'Overta saken',
    give: 'Gi saken til',
    giveNow: 'Gi saken',
    choose: 'Velg en kollega',
    giveBack: 'Legg tilbake til alle',
  },
  nn: {
    responsible: 'Saksbehandlar',
    nobody: 'Ingen har teke saka. Ho ligg hos alle som kan handsame henne.',
    take: 'Ta saka',
    takeOver: 'Ta over saka',
    give: 'Gje saka til',
    giveNow: 'Gje saka',
    choose: 'Vel ein kollega',
    giveBack: 'Legg tilbake til alle',
  },
  en: {
    responsible: 'Caseworker',
    nobody: 'Nobody has taken the case. It is with everybody who may handle it.',
    take: 'Take the case',
    takeOver: 'Take over the case',
    give: 'Give the case to',
    giveNow: 'Give the case',
    choose: 'Choose a colleague',
    giveBack: 'Give back to all',
  },
});
