import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The new grading after an upheld complaint, for those who handle the case [K8]. */
export const newGradingText = texts({
  nb: {
    title: 'Ny sensur',
    steps: {
      appoint: 'Oppnevn nye sensorer. De ser kandidatnumrene og besvarelsene, og ikke hva saken gjelder.',
      grade: 'De nye sensorene arbeider. Kandidatene ser ingenting før karakterene er kunngjort.',
      check: 'Alle karakterene er satt. Kontroller dem.',
      announce: 'Karakterene er kontrollert. Kunngjør dem.',
      done: 'De nye karakterene er kunngjort.',
    },
    candidates: 'Besvarelser som sensureres på nytt',
    candidate: 'Kandidat',
    name: 'Navn',
    before: 'Opphevet karakter',
    grade: 'Ny karakter',
    notSet: 'ikke satt',
    commission: (n: number) => `Kommisjon ${n} for ny sensur`,
    earlier: 'Disse har sensurert før, og kan ikke sensurere på nytt:',
    appoint: 'Oppnevn nye sensorer',
    save: (n: number) =>
      plural.nb(n, { one: 'Oppnevn, og gi dem besvarelsen', other: 'Oppnevn, og gi dem # besvarelser' }),
    check: 'Kontroller karakterene',
    checkWords: 'Karakterene er slik sensorene har satt dem. Kandidatene ser dem når de er kunngjort.',
    announce: 'Kunngjør de nye karakterene',
    announceWords:
      'Karakterene føres i protokollen, og kandidatene får beskjed med en gang. Alle frister begynner på nytt, og saken avsluttes.',
  },
  nn: {
    title: 'Ny sensur',
    steps: {
      appoint: 'Nemn opp nye sensorar. Dei ser kandidatnummera og svara, og ikkje kva saka gjeld.',
      grade: 'Dei nye sensorane arbeider. Kandidatane ser ingenting før karakterane er kunngjorde.',
      check: 'Alle karakterane er sette. Kontroller dei.',
      announce: 'Karakterane er kontrollerte. Kunngjer dei.',
      done: 'Dei nye karakterane er kunngjorde.',
    },
    candidates: 'Svar som blir sensurerte på nytt',
    candidate: 'Kandidat',
    name: 'Namn',
    before: 'Oppheva karakter',
    grade: 'Ny karakter',
    notSet: 'ikkje sett',
    commission: (n) => `Kommisjon ${n} for ny sensur`,
    earlier: 'Desse har sensurert før, og kan ikkje sensurere på nytt:',
    appoint: 'Nemn opp nye sensorar',
    save: (n) => plural.nn(n, { one: 'Nemn opp, og gje dei svaret', other: 'Nemn opp, og gje dei # svar' }),
    check: 'Kontroller karakterane',
    checkWords: 'Karakterane er slik sensorane har sett dei. Kandidatane ser dei når dei er kunngjorde.',
    announce: 'Kunngjer dei nye karakterane',
    announceWords:
      'Karakterane blir førte i protokollen, og kandidatane får melding med ein gong. Alle fristar byrjar på nytt, og saka blir avslutta.',
  },
  en: {
    title: 'New grading',
    steps: {
      appoint: 'Appoint new graders. They see candidate numbers and answers, and not what the case is about.',
      grade: 'The new graders are at work. The candidates see nothing until the grades are announced.',
      check: 'All grades are set. Check them.',
      announce: 'The grades are checked. Announce them.',
      done: 'The new grades are announced.',
    },
    candidates: 'Answers that are graded again',
    candidate: 'Candidate',
    name: 'Name',
    before: 'Annulled grade',
    grade: 'New grade',
    notSet: 'not set',
    commission: (n) => `Commission ${n} for new grading`,
    earlier: 'These have graded before, and cannot grade again:',
    appoint: 'Appoint new graders',
    save: (n) =>
      plural.en(n, { one: 'Appoint, and give them the answer', other: 'Appoint, and give them # answers' }),
    check: 'Check the grades',
    checkWords:
      'The grades are as the graders have set them. The candidates see them when they are announced.',
    announce: 'Announce the new grades',
    announceWords:
      'The grades are entered in the protocol, and the candidates are told at once. Every deadline begins from now, and the case is closed.',
  },
});
