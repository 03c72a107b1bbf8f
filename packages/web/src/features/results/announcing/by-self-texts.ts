import { texts } from '../../../text/dictionary.ts';

/** Announcing without a person, where the institution's rules say so. */
export const bySelfText = texts({
  nb: {
    title: 'Automatisk kunngjøring',
    whole: (at: string) =>
      `Karakterene kunngjøres automatisk ${at}, om de er kontrollert da og ingen kunngjør dem før.`,
    commission: (n: number, at: string) => `Kommisjon ${n}: ${at}`,
    commissions:
      'Karakterene kunngjøres automatisk til disse tidene, om de er kontrollert da og ingen kunngjør dem før.',
    rule: 'Det gjør Karakter den første arbeidsdagen etter sensurfristen. Det som holdes tilbake, kunngjøres ikke. Mangler noe, får eksamenskontoret beskjed.',
    off: 'Automatisk kunngjøring er slått av for denne eksamenen. Karakterene kunngjøres når dere gjør det.',
    offBy: (who: string, at: string) => `Slått av av ${who}, ${at}`,
    planned: 'Et annet tidspunkt er valgt.',
    turnOff: 'Slå av automatisk kunngjøring',
    turnOffAbout:
      'Karakterene i denne eksamenen kunngjøres da bare når dere gjør det. Kandidatene har fortsatt krav på karakteren etter sensurfristen.',
    turnOn: 'Slå på automatisk kunngjøring',
    turnOnAbout:
      'Karakterer som er kontrollert, kunngjøres da automatisk, tidligst morgenen neste arbeidsdag.',
    reason: 'Hvorfor?',
    turnedOff: 'Automatisk kunngjøring er slått av.',
    turnedOn: 'Automatisk kunngjøring er slått på.',
  },
  nn: {
    title: 'Automatisk kunngjering',
    whole: (at) =>
      `Karakterane blir kunngjorde automatisk ${at}, om dei er kontrollerte då og ingen kunngjer dei før.`,
    commission: (n, at) => `Kommisjon ${n}: ${at}`,
    commissions:
      'Karakterane blir kunngjorde automatisk til desse tidene, om dei er kontrollerte då og ingen kunngjer dei før.',
    rule: 'Det gjer Karakter den første arbeidsdagen etter sensurfristen. Det som er halde tilbake, blir ikkje kunngjort. Manglar noko, får eksamenskontoret melding.',
    off: 'Automatisk kunngjering er slått av for denne eksamenen. Karakterane blir kunngjorde når de gjer det.',
    offBy: (who, at) => `Slått av av ${who}, ${at}`,
    planned: 'Eit anna tidspunkt er valt.',
    turnOff: 'Slå av automatisk kunngjering',
    turnOffAbout:
      'Karakterane i denne eksamenen blir då kunngjorde berre når de gjer det. Kandidatane har framleis krav på karakteren etter sensurfristen.',
    turnOn: 'Slå på automatisk kunngjering',
    turnOnAbout:
      'Karakterar som er kontrollerte, blir då kunngjorde automatisk, tidlegast morgonen neste arbeidsdag.',
    reason: 'Kvifor?',
    turnedOff: 'Automatisk kunngjering er slått av.',
    turnedOn: 'Automatisk kunngjering er slått på.',
  },
  en: {
    title: 'Automatic announcement',
    whole: (at) =>
      `The grades are announced automatically ${at}, if they are checked by then and have not been announced before.`,
    commission: (n, at) => `Commission ${n}: ${at}`,
    commissions:
      'The grades are announced automatically at these times, if they are checked by then and have not been announced before.',
    rule: 'Karakter does so on the first working day after the grades are due. What is held back is not announced. If something is missing, the exam office is told.',
    off: 'Automatic announcement is turned off for this exam. The grades are announced when you do it.',
    offBy: (who, at) => `Turned off by ${who}, ${at}`,
    planned: 'Another time is chosen.',
    turnOff: 'Turn off automatic announcement',
    turnOffAbout:
      'The grades of this exam are then announced only when you do it. The candidates still have a right to their grades after the due date.',
    turnOn: 'Turn on automatic announcement',
    turnOnAbout:
      'Grades that are checked are then announced automatically, at the earliest on the next working morning.',
    reason: 'Why?',
    turnedOff: 'Automatic announcement is turned off.',
    turnedOn: 'Automatic announcement is turned on.',
  },
});
