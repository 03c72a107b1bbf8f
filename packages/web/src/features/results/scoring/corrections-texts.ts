import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Proposals to correct announced grades after a change of the scoring. */
export const correctionsText = texts({
  nb: {
    title: (waiting: number) =>
      plural.nb(waiting, {
        one: '# forslag om å rette en kunngjort karakter',
        other: '# forslag om å rette kunngjorte karakterer',
      }),
    about:
      'Poengberegningen er endret etter kunngjøringen. Ingen karakter er endret. Rett den med en ny oppføring i protokollen, eller la den stå med en grunn.',
    candidate: 'Kandidat',
    given: 'Kunngjort',
    proposed: 'Forslag',
    overtaken: 'Endret siden, kan bare bli stående',
    unknown: 'Ukjent uten karaktergrenser',
    pointsHeading: 'Poeng',
    becauseHeading: 'Hvorfor',
    decision: 'Avgjørelse',
    waits: 'Venter',
    required: 'Må fylles ut.',
    reason: 'Grunn',
    authority: 'Hjemmel',
    authorityHelp: 'Personen eller regelen som gir adgang til rettingen.',
    points: (before: string, after: string) => `${before} → ${after}`,
    because: (version: number, reason: string) => `Versjon ${version}: ${reason}`,
    decide: {
      corrected: (count: number) => plural.nb(count, { one: 'Rett # karakter', other: 'Rett # karakterer' }),
      kept: (count: number) => plural.nb(count, { one: 'La # karakter stå', other: 'La # karakterer stå' }),
    },
    consequence: {
      corrected: (count: number) =>
        plural.nb(count, {
          one: '# kandidat får e-post nå om den rettede karakteren, og fristene for begrunnelse og klage begynner på nytt.',
          other:
            '# kandidater får e-post nå om hver sin rettede karakter, og fristene for begrunnelse og klage begynner på nytt.',
        }),
      kept: (count: number) =>
        plural.nb(count, {
          one: '# karakter blir stående. Kandidaten får ingen beskjed.',
          other: '# karakterer blir stående. Kandidatene får ingen beskjed.',
        }),
    },
    done: {
      corrected: (count: number) =>
        plural.nb(count, {
          one: '# karakter er rettet i protokollen.',
          other: '# karakterer er rettet i protokollen.',
        }),
      kept: (count: number) => plural.nb(count, { one: '# karakter står.', other: '# karakterer står.' }),
    },
    progress: (done: number, of: number) => `${done} av ${of} er avgjort`,
    left: (count: number) =>
      plural.nb(count, {
        one: '# forslag kunne ikke avgjøres slik, og venter som før:',
        other: '# forslag kunne ikke avgjøres slik, og venter som før:',
      }),
    leftBecause: (candidate: number, why: string) => `Kandidat ${candidate}: ${why}`,
    refusals: {
      rescoredDecided: 'er alt avgjort, kanskje i et annet vindu.',
      rescoredOvertaken: 'er endret siden forslaget kom. La karakteren stå.',
      noGradeProposed:
        'har ingen karaktergrenser som gir en karakter. Be kommisjonen foreslå grenser, eller la karakteren stå.',
      correctionOfNothing: 'har ingen karakter i protokollen.',
      correctionChangesNothing: 'har alt denne karakteren. La den stå.',
      correctionDuringAppeal: 'har en klage til behandling. Rett når klagen er avgjort.',
      correctionOfAnnulled: 'er opphevet etter en klage på formelle feil. La den stå.',
    },
    decisions: {
      corrected: (name: string, reason: string) => `Rettet av ${name}: ${reason}`,
      kept: (name: string, reason: string) => `Står, avgjort av ${name}: ${reason}`,
    },
  },
  nn: {
    title: (waiting: number) =>
      plural.nn(waiting, {
        one: '# framlegg om å rette ein kunngjord karakter',
        other: '# framlegg om å rette kunngjorde karakterar',
      }),
    about:
      'Poengutrekninga er endra etter kunngjeringa. Ingen karakter er endra. Rett han med ei ny oppføring i protokollen, eller lat han stå med ein grunn.',
    candidate: 'Kandidat',
    given: 'Kunngjord',
    proposed: 'Framlegg',
    overtaken: 'Endra sidan, kan berre bli ståande',
    unknown: 'Ukjend utan karaktergrenser',
    pointsHeading: 'Poeng',
    becauseHeading: 'Kvifor',
    decision: 'Avgjerd',
    waits: 'Ventar',
    required: 'Må fyllast ut.',
    reason: 'Grunn',
    authority: 'Heimel',
    authorityHelp: 'Personen eller regelen som gjev høve til rettinga.',
    points: (before: string, after: string) => `${before} → ${after}`,
    because: (version: number, reason: string) => `Versjon ${version}: ${reason}`,
    decide: {
      corrected: (count: number) => plural.nn(count, { one: 'Rett # karakter', other: 'Rett # karakterar' }),
      kept: (count: number) => plural.nn(count, { one: 'Lat # karakter stå', other: 'Lat # karakterar stå' }),
    },
    consequence: {
      corrected: (count: number) =>
        plural.nn(count, {
          one: '# kandidat får e-post no om den retta karakteren, og fristane for grunngjeving og klage byrjar på nytt.',
          other:
            '# kandidatar får e-post no om kvar sin retta karakter, og fristane for grunngjeving og klage byrjar på nytt.',
        }),
      kept: (count: number) =>
        plural.nn(count, {
          one: '# karakter blir ståande. Kandidaten får ingen beskjed.',
          other: '# karakterar blir ståande. Kandidatane får ingen beskjed.',
        }),
    },
    done: {
      corrected: (count: number) =>
        plural.nn(count, {
          one: '# karakter er retta i protokollen.',
          other: '# karakterar er retta i protokollen.',
        }),
      kept: (count: number) => plural.nn(count, { one: '# karakter står.', other: '# karakterar står.' }),
    },
    progress: (done: number, of: number) => `${done} av ${of} er avgjorde`,
    left: (count: number) =>
      plural.nn(count, {
        one: '# framlegg kunne ikkje avgjerast slik, og ventar som før:',
        other: '# framlegg kunne ikkje avgjerast slik, og ventar som før:',
      }),
    leftBecause: (candidate: number, why: string) => `Kandidat ${candidate}: ${why}`,
    refusals: {
      rescoredDecided: 'er alt avgjort, kanskje i eit anna vindauge.',
      rescoredOvertaken: 'er endra sidan framlegget kom. Lat karakteren stå.',
      noGradeProposed:
        'har ingen karaktergrenser som gjev ein karakter. Be kommisjonen gjere framlegg om grenser, eller lat karakteren stå.',
      correctionOfNothing: 'har ingen karakter i protokollen.',
      correctionChangesNothing: 'har alt denne karakteren. Lat han stå.',
      correctionDuringAppeal: 'har ei klage til handsaming. Rett når klaga er avgjord.',
      correctionOfAnnulled: 'er oppheva etter ei klage på formelle feil. La han stå.',
    },
    decisions: {
      corrected: (name: string, reason: string) => `Retta av ${name}: ${reason}`,
      kept: (name: string, reason: string) => `Står, avgjort av ${name}: ${reason}`,
    },
  },
  en: {
    title: (waiting: number) =>
      plural.en(waiting, {
        one: '# proposal to correct an announced grade',
        other: '# proposals to correct announced grades',
      }),
    about:
      'The scoring is changed after the announcement. No grade is changed. Correct it by a new entry in the protocol, or let it stand with a reason.',
    candidate: 'Candidate',
    given: 'Announced',
    proposed: 'Proposal',
    overtaken: 'Changed since, can only stand',
    unknown: 'Not known without thresholds',
    pointsHeading: 'Points',
    becauseHeading: 'Why',
    decision: 'Decision',
    waits: 'Waits',
    required: 'Must be filled in.',
    reason: 'Reason',
    authority: 'Authority',
    authorityHelp: 'The person or rule that allows the correction.',
    points: (before: string, after: string) => `${before} → ${after}`,
    because: (version: number, reason: string) => `Version ${version}: ${reason}`,
    decide: {
      corrected: (count: number) => plural.en(count, { one: 'Correct # grade', other: 'Correct # grades' }),
      kept: (count: number) => plural.en(count, { one: 'Let # grade stand', other: 'Let # grades stand' }),
    },
    consequence: {
      corrected: (count: number) =>
        plural.en(count, {
          one: '# candidate gets an e-mail now about the corrected grade, and the deadlines for explanation and appeal begin again.',
          other:
            '# candidates get an e-mail now, each about their corrected grade, and the deadlines for explanation and appeal begin again.',
        }),
      kept: (count: number) =>
        plural.en(count, {
          one: '# grade stands. The candidate is not notified.',
          other: '# grades stand. The candidates are not notified.',
        }),
    },
    done: {
      corrected: (count: number) =>
        plural.en(count, {
          one: '# grade is corrected in the protocol.',
          other: '# grades are corrected in the protocol.',
        }),
      kept: (count: number) => plural.en(count, { one: '# grade stands.', other: '# grades stand.' }),
    },
    progress: (done: number, of: number) => `${done} of ${of} are decided`,
    left: (count: number) =>
      plural.en(count, {
        one: '# proposal could not be decided so, and waits as before:',
        other: '# proposals could not be decided so, and wait as before:',
      }),
    leftBecause: (candidate: number, why: string) => `Candidate ${candidate}: ${why}`,
    refusals: {
      rescoredDecided: 'is already decided, perhaps in another window.',
      rescoredOvertaken: 'has changed since the proposal was made. Let the grade stand.',
      noGradeProposed:
        'has no thresholds that give a grade. Ask the commission to propose some, or let the grade stand.',
      correctionOfNothing: 'has no grade in the protocol.',
      correctionChangesNothing: 'has this grade already. Let it stand.',
      correctionDuringAppeal: 'has an open appeal. Correct when the appeal is decided.',
      correctionOfAnnulled: 'was annulled after a complaint of formal errors. Let it stand.',
    },
    decisions: {
      corrected: (name: string, reason: string) => `Corrected by ${name}: ${reason}`,
      kept: (name: string, reason: string) => `Stands, decided by ${name}: ${reason}`,
    },
  },
});
