import type { AgreementBasis } from '@karakter/domain/grading/grading';
import type { ProtocolRole, withoutGrade } from '@karakter/domain/grading/protocol/protocol-content';
import type { EnteringRole, ProtocolKind } from '@karakter/domain/results/results';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import type { Language } from '@karakter/domain/text/language';

type Words = {
  internal: string;
  external: string;
  roles: Record<ProtocolRole, string>;
  commission: Record<GradingKind, (number: number) => string>;
  period: (from: string, until: string) => string;
  outcomes: Record<(typeof withoutGrade)[number], string>;
  validAbsence: string;
  bases: Record<AgreementBasis, string>;
  decidedBy: (name: string) => string;
  round: (round: number) => string;
  corrected: (grade: string) => string;
  presentVersion: (version: number) => string;
  earlierVersion: (version: number) => string;
  unsettled: string;
  announcedUnsigned: (name: string, at: string, reason: string) => string;
  /** Of a correction that the person who entered it confirmed. */
  proposedBy: (name: string) => string;
  enteringRoles: Record<EnteringRole, string>;
  kinds: Record<ProtocolKind, string>;
  /** The words on paper for a grade that is not printed as it is. */
  grades: Readonly<Record<string, string>>;
};

/** The texts of the protocol as a document, besides its labels. */
export const protocolWords: Readonly<Record<Language, Words>> = {
  nb: {
    internal: 'intern sensor',
    external: 'ekstern sensor',
    roles: { leader: 'leder', member: 'medlem', thirdGrader: 'tredjesensor' },
    commission: {
      ordinary: (number) => `Kommisjon ${number}`,
      newGrading: (number) => `Kommisjon ${number} for ny sensur`,
      appeal: (number) => `Klagekommisjon ${number}`,
      third: (number) => `Tredjesensor ${number}`,
    },
    period: (from, until) => `${from} til ${until}`,
    outcomes: { absent: 'ikke møtt', withdrawn: 'trukket', cancelled: 'avlyst' },
    validAbsence: 'ikke møtt, gyldig fravær',
    bases: {
      same: 'Samme karakter fra alle',
      one: 'Satt av én sensor',
      shared: 'Felles vurdering',
      discussed: 'Enige etter drøfting',
      decided: 'Avgjort etter uenighet',
    },
    decidedBy: (name) => `Avgjort av ${name} etter uenighet`,
    round: (round) => `Satt på nytt, runde ${round}`,
    corrected: (grade) => `Rettet til ${grade}`,
    presentVersion: (version) => `${version} (gjeldende)`,
    earlierVersion: (version) => `${version} (tidligere)`,
    unsettled: 'Ikke alle karakterene er satt',
    announcedUnsigned: (name, at, reason) =>
      `Kunngjort av ${name} ${at} før alle hadde signert. Begrunnelse: ${reason}`,
    proposedBy: (name) => `Foreslått av ${name}`,
    enteringRoles: { examOffice: 'eksamenskontor', caseworker: 'saksbehandler' },
    kinds: {
      ordinary: 'Ordinær sensur',
      newGrading: 'Ny sensur',
      appeal: 'Klagesensur',
      newAssessment: 'Ny vurdering',
      correction: 'Retting',
    },
    grades: { pass: 'bestått', fail: 'ikke bestått' },
  },
  nn: {
    internal: 'intern sensor',
    external: 'ekstern sensor',
    roles: { leader: 'leiar', member: 'medlem', thirdGrader: 'tredjesensor' },
    commission: {
      ordinary: (number) => `Kommisjon ${number}`,
      newGrading: (number) => `Kommisjon ${number} for ny sensur`,
      appeal: (number) => `Klagekommisjon ${number}`,
      third: (number) => `Tredjesensor ${number}`,
    },
    period: (from, until) => `${from} til ${until}`,
    outcomes: { absent: 'ikkje møtt', withdrawn: 'trekt', cancelled: 'avlyst' },
    validAbsence: 'ikkje møtt, gyldig fråvær',
    bases: {
      same: 'Same karakter frå alle',
      one: 'Sett av éin sensor',
      shared: 'Felles vurdering',
      discussed: 'Samde etter drøfting',
      decided: 'Avgjort etter usemje',
    },
    decidedBy: (name) => `Avgjort av ${name} etter usemje`,
    round: (round) => `Sett på nytt, runde ${round}`,
    corrected: (grade) => `Retta til ${grade}`,
    presentVersion: (version) => `${version} (gjeldande)`,
    earlierVersion: (version) => `${version} (tidlegare)`,
    unsettled: 'Ikkje alle karakterane er sette',
    announcedUnsigned: (name, at, reason) =>
      `Kunngjort av ${name} ${at} før alle hadde signert. Grunngjeving: ${reason}`,
    proposedBy: (name) => `Foreslått av ${name}`,
    enteringRoles: { examOffice: 'eksamenskontor', caseworker: 'saksbehandlar' },
    kinds: {
      ordinary: 'Ordinær sensur',
      newGrading: 'Ny sensur',
      appeal: 'Klagesensur',
      newAssessment: 'Ny vurdering',
      correction: 'Retting',
    },
    grades: { pass: 'bestått', fail: 'ikkje bestått' },
  },
  en: {
    internal: 'internal grader',
    external: 'external grader',
    roles: { leader: 'leader', member: 'member', thirdGrader: 'third grader' },
    commission: {
      ordinary: (number) => `Commission ${number}`,
      newGrading: (number) => `Commission ${number} for new grading`,
      appeal: (number) => `Appeal commission ${number}`,
      third: (number) => `Third grader ${number}`,
    },
    period: (from, until) => `${from} to ${until}`,
    outcomes: { absent: 'absent', withdrawn: 'withdrawn', cancelled: 'cancelled' },
    validAbsence: 'absent, valid absence',
    bases: {
      same: 'The same grade from all',
      one: 'Set by one grader',
      shared: 'Shared assessment',
      discussed: 'Agreed after discussion',
      decided: 'Decided after a disagreement',
    },
    decidedBy: (name) => `Decided by ${name} after a disagreement`,
    round: (round) => `Set again, round ${round}`,
    corrected: (grade) => `Corrected to ${grade}`,
    presentVersion: (version) => `${version} (present)`,
    earlierVersion: (version) => `${version} (earlier)`,
    unsettled: 'Not all grades are set',
    announcedUnsigned: (name, at, reason) =>
      `Announced by ${name} ${at} before all had signed. Reason: ${reason}`,
    proposedBy: (name) => `Proposed by ${name}`,
    enteringRoles: { examOffice: 'exam office', caseworker: 'caseworker' },
    kinds: {
      ordinary: 'Ordinary grading',
      newGrading: 'New grading',
      appeal: 'Appeal grading',
      newAssessment: 'New assessment',
      correction: 'Correction',
    },
    grades: { pass: 'pass', fail: 'fail' },
  },
};
