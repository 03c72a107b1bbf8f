import type { TimeReason } from '@karakter/domain/rules/time-reasons';
import type { Language } from '@karakter/domain/text/language';

/** Why time is changed during an exam, as an invigilator chooses it. */
export const timeReasonTexts: Readonly<Record<Language, Readonly<Record<TimeReason, string>>>> = {
  nb: {
    accommodation: 'Glemt tilrettelegging',
    noise: 'Støy',
    alarm: 'Brannalarm eller evakuering',
    technical: 'Teknisk feil',
    power: 'Strøm eller nett falt ut',
    late: 'Kom for sent med gyldig grunn',
    illness: 'Sykdom underveis',
    other: 'Annet',
  },
  nn: {
    accommodation: 'Gløymd tilrettelegging',
    noise: 'Støy',
    alarm: 'Brannalarm eller evakuering',
    technical: 'Teknisk feil',
    power: 'Straum eller nett fall ut',
    late: 'Kom for seint med gyldig grunn',
    illness: 'Sjukdom undervegs',
    other: 'Anna',
  },
  en: {
    accommodation: 'Forgotten accommodation',
    noise: 'Noise',
    alarm: 'Fire alarm or evacuation',
    technical: 'Technical fault',
    power: 'Power or network failed',
    late: 'Came late with a valid reason',
    illness: 'Illness during the exam',
    other: 'Something else',
  },
};
