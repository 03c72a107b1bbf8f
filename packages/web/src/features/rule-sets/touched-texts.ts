import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** What a planned change touches, before anyone approves it. */
export const touchedText = texts({
  nb: {
    touched: 'Hva den berører',
    touches: (exams: number, cases: number) =>
      `Endringen berører ${plural.nb(exams, { zero: 'ingen eksamener', one: '# eksamen', other: '# eksamener' })} og ${plural.nb(cases, { zero: 'ingen åpne saker', one: '# åpen sak', other: '# åpne saker' })}.`,
    kept: (cases: number) =>
      plural.nb(cases, {
        zero: 'Ingen åpne saker beholder en annen regel.',
        one: '# åpen sak beholder regelen den har.',
        other: '# åpne saker beholder regelen de har.',
      }),
    assumed: 'Dager etter kunngjøringen er regnet ut som om karakterene kunngjøres på siste dag.',
    exam: 'Eksamen',
    starts: 'Dag',
    moved: 'Frister som flyttes',
    noDates: 'Ingen dag flyttes.',
    movedDate: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
    noDay: 'ingen',
    next: 'De neste femti',
    previous: 'De femti før',
    range: (from: number, to: number, all: number) => `${from}–${to} av ${all}`,
    dates: {
      planning: 'Ferdig planlagt',
      paperDue: 'Oppgaven skal leveres',
      gradesDue: 'Sensurfrist',
      announcement: 'Karakterene vises senest',
      explanationRequest: 'Be om begrunnelse',
      appeal: 'Klagefrist',
      complaint: 'Klage på formelle feil',
    },
  },
  nn: {
    touched: 'Kva ho rører ved',
    touches: (exams: number, cases: number) =>
      `Endringa rører ved ${plural.nn(exams, { zero: 'ingen eksamenar', one: '# eksamen', other: '# eksamenar' })} og ${plural.nn(cases, { zero: 'ingen opne saker', one: '# open sak', other: '# opne saker' })}.`,
    kept: (cases: number) =>
      plural.nn(cases, {
        zero: 'Ingen opne saker held på ein annan regel.',
        one: '# open sak held på regelen ho har.',
        other: '# opne saker held på regelen dei har.',
      }),
    assumed: 'Dagar etter kunngjeringa er rekna ut som om karakterane blir kunngjorde på siste dag.',
    exam: 'Eksamen',
    starts: 'Dag',
    moved: 'Fristar som blir flytta',
    noDates: 'Ingen dag blir flytta.',
    movedDate: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
    noDay: 'ingen',
    next: 'Dei neste femti',
    previous: 'Dei femti før',
    range: (from: number, to: number, all: number) => `${from}–${to} av ${all}`,
    dates: {
      planning: 'Ferdig planlagd',
      paperDue: 'Oppgåva skal leverast',
      gradesDue: 'Sensurfrist',
      announcement: 'Karakterane blir viste seinast',
      explanationRequest: 'Be om grunngjeving',
      appeal: 'Klagefrist',
      complaint: 'Klage på formelle feil',
    },
  },
  en: {
    touched: 'What it touches',
    touches: (exams: number, cases: number) =>
      `The change touches ${plural.en(exams, { zero: 'no exams', one: '# exam', other: '# exams' })} and ${plural.en(cases, { zero: 'no open cases', one: '# open case', other: '# open cases' })}.`,
    kept: (cases: number) =>
      plural.en(cases, {
        zero: 'No open cases keep another rule.',
        one: '# open case keeps the rule it has.',
        other: '# open cases keep the rule they have.',
      }),
    assumed: 'Days after the announcement are computed as if the grades were announced on the last day.',
    exam: 'Exam',
    starts: 'Day',
    moved: 'Days that move',
    noDates: 'No day moves.',
    movedDate: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
    noDay: 'none',
    next: 'The next fifty',
    previous: 'The fifty before',
    range: (from: number, to: number, all: number) => `${from}–${to} of ${all}`,
    dates: {
      planning: 'Fully planned',
      paperDue: 'Paper due',
      gradesDue: 'Grades due',
      announcement: 'Grades shown at the latest',
      explanationRequest: 'Request an explanation',
      appeal: 'Appeal deadline',
      complaint: 'Complaint of formal errors',
    },
  },
});
