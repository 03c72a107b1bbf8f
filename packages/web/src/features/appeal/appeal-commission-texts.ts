import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** The page where appeal commissions are formed and given cases. */
export const appealCommissionText = texts({
  nb: {
    title: 'Klagekommisjoner',
    about:
      'En klagekommisjon har nye sensorer. Om de er mange nok, og om noen må være eksterne, kontrolleres når du velger dem. De får verken se den første karakteren, begrunnelsen eller det kandidaten skriver. Når eksamenen har én klagekommisjon, får den nye klager av seg selv.',
    aboutOpen:
      'En klagekommisjon har nye sensorer. Om de er mange nok, og om noen må være eksterne, kontrolleres når du velger dem. I klager som sendes nå, ser de karakteren, vurderingene, begrunnelsen og det kandidaten skriver. I eldre saker gjelder reglene fra da klagen kom. Når eksamenen har én klagekommisjon, får den nye klager av seg selv.',
    waiting: 'Klager som venter på en kommisjon',
    waitingAbout: 'Velg klagene som skal fordeles. Er ingen valgt, fordeles ingen.',
    noneWaitingTitle: 'Ingen klager venter',
    noneWaiting: 'Her kommer klager som ikke har fått noen kommisjon. Klager etter fristen må først tas opp.',
    candidate: 'Kandidat',
    name: 'Navn',
    filed: 'Mottatt',
    commission: (n: number) => `Klagekommisjon ${n}`,
    cases: (n: number) => plural.nb(n, { one: '# besvarelse', other: '# besvarelser' }),
    assign: (n: number) => plural.nb(n, { one: 'Gi # klage hit', other: 'Gi # klager hit' }),
    assignTitle: (number: number) => `Klagekommisjon ${number}`,
    assignWords: (n: number) =>
      `Sensorene får e-post nå om at ${plural.nb(n, { one: '# besvarelse', other: '# besvarelser' })} venter på klagesensur.`,
    form: 'Ny klagekommisjon',
    save: (n: number) =>
      plural.nb(n, {
        zero: 'Oppnevn klagekommisjonen',
        one: 'Oppnevn og gi den # klage',
        other: 'Oppnevn og gi den # klager',
      }),
    earlier: 'Disse har vurdert eksamenen før og kan ikke sitte i klagekommisjonen:',
  },
  nn: {
    title: 'Klagekommisjonar',
    about:
      'Ein klagekommisjon har nye sensorar. Om dei er mange nok, og om nokon må vere eksterne, blir kontrollert når du vel dei. Dei får verken sjå den første karakteren, grunngjevinga eller det kandidaten skriv. Når eksamenen har éin klagekommisjon, får han nye klager av seg sjølv.',
    aboutOpen:
      'Ein klagekommisjon har nye sensorar. Om dei er mange nok, og om nokon må vere eksterne, blir kontrollert når du vel dei. I klager som blir sende no, ser dei karakteren, vurderingane, grunngjevinga og det kandidaten skriv. I eldre saker gjeld reglane frå då klaga kom. Når eksamenen har éin klagekommisjon, får han nye klager av seg sjølv.',
    waiting: 'Klager som ventar på ein kommisjon',
    waitingAbout: 'Vel klagene som skal fordelast. Er ingen valde, blir ingen fordelte.',
    noneWaitingTitle: 'Ingen klager ventar',
    noneWaiting:
      'Her kjem klager som ikkje har fått nokon kommisjon. Klager etter fristen må først takast opp.',
    candidate: 'Kandidat',
    name: 'Namn',
    filed: 'Motteken',
    commission: (n) => `Klagekommisjon ${n}`,
    cases: (n) => `${n} svar`,
    assign: (n) => plural.nn(n, { one: 'Gje # klage hit', other: 'Gje # klager hit' }),
    assignTitle: (number) => `Klagekommisjon ${number}`,
    assignWords: (n) => `Sensorane får e-post no om at ${n} svar ventar på klagesensur.`,
    form: 'Ny klagekommisjon',
    save: (n) =>
      plural.nn(n, {
        zero: 'Nemn opp klagekommisjonen',
        one: 'Nemn opp og gje han # klage',
        other: 'Nemn opp og gje han # klager',
      }),
    earlier: 'Desse har vurdert eksamenen før og kan ikkje sitje i klagekommisjonen:',
  },
  en: {
    title: 'Appeal commissions',
    about:
      'An appeal commission has new graders. Whether they are enough, and whether some must be external, is checked as you choose them. They see neither the first grade, the explanation nor what the candidate writes. When the exam has one appeal commission, it gets new appeals automatically.',
    aboutOpen:
      'An appeal commission has new graders. Whether they are enough, and whether some must be external, is checked as you choose them. In appeals sent now they see the grade, the assessments, the explanation and what the candidate writes. In older cases the rules of the day they were filed apply. When the exam has one appeal commission, it gets new appeals automatically.',
    waiting: 'Appeals waiting for a commission',
    waitingAbout: 'Choose the appeals to assign. With none chosen, none is assigned.',
    noneWaitingTitle: 'No appeals are waiting',
    noneWaiting:
      'Appeals without a commission appear here. Appeals after the deadline must be taken up first.',
    candidate: 'Candidate',
    name: 'Name',
    filed: 'Received',
    commission: (n) => `Appeal commission ${n}`,
    cases: (n) => plural.en(n, { one: '# answer', other: '# answers' }),
    assign: (n) => plural.en(n, { one: 'Give # appeal here', other: 'Give # appeals here' }),
    assignTitle: (number) => `Appeal commission ${number}`,
    assignWords: (n) =>
      `The graders get an e-mail now that ${plural.en(n, { one: '# answer waits', other: '# answers wait' })} for appeal grading.`,
    form: 'New appeal commission',
    save: (n) =>
      plural.en(n, {
        zero: 'Appoint the appeal commission',
        one: 'Appoint it and give it # appeal',
        other: 'Appoint it and give it # appeals',
      }),
    earlier: 'These have graded the exam before and cannot sit on the appeal commission:',
  },
});
