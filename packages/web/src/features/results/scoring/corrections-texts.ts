import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Proposals to correct announced grades after a change of the scoring. */
export const correctionsText = texts({
  nb: {
    overtaken:
      'Karakteren eller poengberegningen er endret siden, så forslaget kan ikke føres. La karakteren stå, med en grunn.',
    title: (waiting: number) =>
      plural.nb(waiting, {
        one: '# forslag om å rette en kunngjort karakter',
        other: '# forslag om å rette kunngjorte karakterer',
      }),
    about:
      'Poengberegningen er endret etter kunngjøringen. Ingen karakter er endret. Rett den med en ny oppføring i protokollen, eller la den stå med en grunn.',
    proposal: (candidate: number, given: string, before: string, after: string, grade: string) =>
      `Kandidat ${candidate}: ${given} er kunngjort. Poengene gikk fra ${before} til ${after}, som gir ${grade}.`,
    unknown: (candidate: number, given: string, before: string, after: string) =>
      `Kandidat ${candidate}: ${given} er kunngjort. Poengene gikk fra ${before} til ${after}. Uten karaktergrenser er det ikke gitt hvilken karakter det er: spør kommisjonen.`,
    because: (version: number, reason: string) => `Versjon ${version} av beregningen: ${reason}`,
    reason: (candidate: number) => `Grunn, kandidat ${candidate}`,
    authority: 'Hjemmel for en retting',
    authorityHelp: 'Personen eller regelen som gir adgang til rettingen.',
    correct: (grade: string) => `Rett til ${grade}`,
    correctWords: (candidate: number) =>
      `Kandidat ${candidate} får e-post nå om den rettede karakteren, og fristene for begrunnelse og klage begynner på nytt.`,
    letStand: 'La karakteren stå',
    corrected: 'Karakteren er rettet i protokollen.',
    stands: 'Karakteren står.',
    decisions: {
      corrected: (name: string, reason: string) => `Rettet av ${name}: ${reason}`,
      kept: (name: string, reason: string) => `Står, avgjort av ${name}: ${reason}`,
    },
  },
  nn: {
    overtaken:
      'Karakteren eller poengutrekninga er endra sidan, så framlegget kan ikkje førast. La karakteren stå, med ein grunn.',
    title: (waiting: number) =>
      plural.nn(waiting, {
        one: '# framlegg om å rette ein kunngjord karakter',
        other: '# framlegg om å rette kunngjorde karakterar',
      }),
    about:
      'Poengutrekninga er endra etter kunngjeringa. Ingen karakter er endra. Rett han med ei ny oppføring i protokollen, eller lat han stå med ein grunn.',
    proposal: (candidate: number, given: string, before: string, after: string, grade: string) =>
      `Kandidat ${candidate}: ${given} er kunngjord. Poenga gjekk frå ${before} til ${after}, som gjev ${grade}.`,
    unknown: (candidate: number, given: string, before: string, after: string) =>
      `Kandidat ${candidate}: ${given} er kunngjord. Poenga gjekk frå ${before} til ${after}. Utan karaktergrenser er det ikkje gitt kva karakter det er: spør kommisjonen.`,
    because: (version: number, reason: string) => `Versjon ${version} av utrekninga: ${reason}`,
    reason: (candidate: number) => `Grunn, kandidat ${candidate}`,
    authority: 'Heimel for ei retting',
    authorityHelp: 'Personen eller regelen som gjev høve til rettinga.',
    correct: (grade: string) => `Rett til ${grade}`,
    correctWords: (candidate: number) =>
      `Kandidat ${candidate} får e-post no om den retta karakteren, og fristane for grunngjeving og klage byrjar på nytt.`,
    letStand: 'Lat karakteren stå',
    corrected: 'Karakteren er retta i protokollen.',
    stands: 'Karakteren står.',
    decisions: {
      corrected: (name: string, reason: string) => `Retta av ${name}: ${reason}`,
      kept: (name: string, reason: string) => `Står, avgjort av ${name}: ${reason}`,
    },
  },
  en: {
    overtaken:
      'The grade or the scoring has changed since, so the proposal cannot be entered. Let the grade stand, with a reason.',
    title: (waiting: number) =>
      plural.en(waiting, {
        one: '# proposal to correct an announced grade',
        other: '# proposals to correct announced grades',
      }),
    about:
      'The scoring is changed after the announcement. No grade is changed. Correct it by a new entry in the protocol, or let it stand with a reason.',
    proposal: (candidate: number, given: string, before: string, after: string, grade: string) =>
      `Candidate ${candidate}: ${given} is announced. The points went from ${before} to ${after}, which gives ${grade}.`,
    unknown: (candidate: number, given: string, before: string, after: string) =>
      `Candidate ${candidate}: ${given} is announced. The points went from ${before} to ${after}. Without thresholds it is not known which grade that is: ask the commission.`,
    because: (version: number, reason: string) => `Version ${version} of the scoring: ${reason}`,
    reason: (candidate: number) => `Reason, candidate ${candidate}`,
    authority: 'Authority for a correction',
    authorityHelp: 'The person or rule that allows the correction.',
    correct: (grade: string) => `Correct to ${grade}`,
    correctWords: (candidate: number) =>
      `Candidate ${candidate} gets an e-mail now about the corrected grade, and the deadlines for explanation and appeal begin again.`,
    letStand: 'Let the grade stand',
    corrected: 'The grade is corrected in the protocol.',
    stands: 'The grade stands.',
    decisions: {
      corrected: (name: string, reason: string) => `Corrected by ${name}: ${reason}`,
      kept: (name: string, reason: string) => `Stands, decided by ${name}: ${reason}`,
    },
  },
});
