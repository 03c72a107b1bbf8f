import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Changing an exam that is published. */
export const changingText = texts({
  nb: {
    title: 'Endre eksamenen',
    about:
      'Eksamenen er publisert, og ingen har begynt. Du kan flytte starten og endre varigheten, kortere eller lengre. Før noe endres, ser du hva det gjør for hvem.',
    notPublished: 'Eksamenen er ikke publisert. Tid og regler endrer du sammen med de andre opplysningene.',
    past: 'Eksamenen er over, så den kan ikke endres.',
    hasBegun:
      'Noen har begynt, så tiden for hele eksamenen kan ikke endres. På tavla gir du mer tid eller en senere start til et rom eller én kandidat.',
    toBoard: 'Åpne tavla',
    toCancelAbout: 'Skal eksamenen ikke holdes, kan du avlyse den:',
    toCancel: 'Avlys eksamenen',
    isCancelled: 'Eksamenen er avlyst, så tid og regler kan ikke endres.',
    toTakeBack: 'Hold den likevel, eller kopier den til en ny dag',
    facts: 'Kontakt, sensurfrist og eksamensrom endrer du under',
    factsLink: 'Endre opplysningene',
    now: (start: string, end: string) => `Nå: ${start} til ${end}, uten ekstratid.`,
    reason: 'Grunn',
    chooseReason: 'Velg en grunn',
    explanation: 'Forklaring til kandidatene',
    explanationHelp: 'Står i e-posten og på forsiden deres. Skriv ikke om enkeltpersoner.',
    mailHelp: 'Står i e-posten deres. Skriv ikke om enkeltpersoner.',
    look: 'Se hva endringen gjør',
    faults: {
      reason: 'Velg hvorfor eksamenen endres.',
      explanation: 'Forklar grunnen med ord når du velger «Annet».',
    },
    previewTitle: 'Hva endringen gjør',
    findingsNone: 'Ingenting å merke seg.',
    toldTitle: 'Hvem som får beskjed nå',
    told: {
      candidates: (n: number) =>
        plural.nb(n, {
          zero: 'Ingen kandidater får en annen tid.',
          one: '# kandidat får e-post og ser den nye tiden på forsiden og i venterommet.',
          other: '# kandidater får e-post og ser den nye tiden på forsiden og i venterommet.',
        }),
      invigilators: (n: number) =>
        plural.nb(n, { one: '# eksamensvakt får e-post.', other: '# eksamensvakter får e-post.' }),
      coordinators: (n: number) =>
        plural.nb(n, { one: '# emneansvarlig får e-post.', other: '# emneansvarlige får e-post.' }),
      graders: (n: number) =>
        plural.nb(n, {
          one: '# sensor får e-post om den nye sensurfristen.',
          other: '# sensorer får e-post om den nye sensurfristen.',
        }),
    },
    timesTitle: 'Tidene til kandidatene',
    unmoved: (n: number) =>
      plural.nb(n, { one: '# kandidat beholder tiden sin.', other: '# kandidater beholder tiden sin.' }),
    noNames: 'Du er sensor i denne eksamenen, og ser derfor ikke hvem de er.',
    name: 'Navn',
    extra: 'Ekstra minutter',
    before: 'Før',
    after: 'Etter',
    period: (start: string, end: string) => `${start} til ${end}`,
    deadlinesTitle: 'Frister som flyttes',
    deadlines: {
      paper: 'Oppgave og sensorveiledning',
      grades: 'Sensur',
      results: 'Kunngjøring',
    },
    deadline: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
    noDate: 'ingen dato',
    confirm: (n: number) =>
      plural.nb(n, {
        zero: 'Endre tiden',
        one: 'Endre tiden for # kandidat',
        other: 'Endre tiden for # kandidater',
      }),
    changed: 'Tiden er endret, og alle det gjelder, får beskjed.',
    madeTitle: 'Endret etter publisering',
    kinds: {
      time: 'Tiden',
      rules: 'Form og regler',
      cancel: 'Avlyst',
      takeBackCancelling: 'Avlysningen tatt tilbake',
    },
    made: (what: string, at: string, by: string, why: string) => `${what}, ${at} av ${by}. ${why}`,
  },
  nn: {
    title: 'Endre eksamenen',
    about:
      'Eksamenen er publisert, og ingen har byrja. Du kan flytte starten og endre lengda, kortare eller lengre. Før noko blir endra, ser du kva det gjer for kven.',
    notPublished: 'Eksamenen er ikkje publisert. Tid og reglar endrar du saman med dei andre opplysningane.',
    past: 'Eksamenen er over, så han kan ikkje endrast.',
    hasBegun:
      'Nokon har byrja, så tida for heile eksamenen kan ikkje endrast. På tavla gjev du meir tid eller ein seinare start til eit rom eller éin kandidat.',
    toBoard: 'Opne tavla',
    toCancelAbout: 'Skal eksamenen ikkje haldast, kan du avlyse han:',
    toCancel: 'Avlys eksamenen',
    isCancelled: 'Eksamenen er avlyst, så tid og reglar kan ikkje endrast.',
    toTakeBack: 'Hald han likevel, eller kopier han til ein ny dag',
    facts: 'Kontakt, sensurfrist og eksamensrom endrar du under',
    factsLink: 'Endre opplysningane',
    now: (start, end) => `No: ${start} til ${end}, utan ekstratid.`,
    reason: 'Grunn',
    chooseReason: 'Vel ein grunn',
    explanation: 'Forklaring til kandidatane',
    explanationHelp: 'Står i e-posten og på framsida deira. Skriv ikkje om enkeltpersonar.',
    mailHelp: 'Står i e-posten deira. Skriv ikkje om enkeltpersonar.',
    look: 'Sjå kva endringa gjer',
    faults: {
      reason: 'Vel kvifor eksamenen blir endra.',
      explanation: 'Forklar grunnen med ord når du vel «Anna».',
    },
    previewTitle: 'Kva endringa gjer',
    findingsNone: 'Ingenting å merke seg.',
    toldTitle: 'Kven som får beskjed no',
    told: {
      candidates: (n) =>
        plural.nn(n, {
          zero: 'Ingen kandidatar får ei anna tid.',
          one: '# kandidat får e-post og ser den nye tida på framsida og i venterommet.',
          other: '# kandidatar får e-post og ser den nye tida på framsida og i venterommet.',
        }),
      invigilators: (n) =>
        plural.nn(n, { one: '# eksamensvakt får e-post.', other: '# eksamensvakter får e-post.' }),
      coordinators: (n) =>
        plural.nn(n, { one: '# emneansvarleg får e-post.', other: '# emneansvarlege får e-post.' }),
      graders: (n) =>
        plural.nn(n, {
          one: '# sensor får e-post om den nye sensurfristen.',
          other: '# sensorar får e-post om den nye sensurfristen.',
        }),
    },
    timesTitle: 'Tidene til kandidatane',
    unmoved: (n) =>
      plural.nn(n, { one: '# kandidat held på tida si.', other: '# kandidatar held på tida si.' }),
    noNames: 'Du er sensor i denne eksamenen, og ser difor ikkje kven dei er.',
    name: 'Namn',
    extra: 'Ekstra minutt',
    before: 'Før',
    after: 'Etter',
    period: (start, end) => `${start} til ${end}`,
    deadlinesTitle: 'Fristar som blir flytte',
    deadlines: {
      paper: 'Oppgåve og sensorrettleiing',
      grades: 'Sensur',
      results: 'Kunngjering',
    },
    deadline: (what, before, after) => `${what}: ${before} → ${after}`,
    noDate: 'ingen dato',
    confirm: (n) =>
      plural.nn(n, {
        zero: 'Endre tida',
        one: 'Endre tida for # kandidat',
        other: 'Endre tida for # kandidatar',
      }),
    changed: 'Tida er endra, og alle det gjeld, får beskjed.',
    madeTitle: 'Endra etter publisering',
    kinds: {
      time: 'Tida',
      rules: 'Form og reglar',
      cancel: 'Avlyst',
      takeBackCancelling: 'Avlysinga teken tilbake',
    },
    made: (what, at, by, why) => `${what}, ${at} av ${by}. ${why}`,
  },
  en: {
    title: 'Change the exam',
    about:
      'The exam is published, and no one has begun. You can move the start and change the duration, shorter or longer. Before anything is changed, you see what it does for whom.',
    notPublished: 'The exam is not published. Its time and rules are changed with its other facts.',
    past: 'The exam is over, so it cannot be changed.',
    hasBegun:
      'Someone has begun, so the time of the whole exam cannot be changed. On the board you give more time or a later start to a room or one candidate.',
    toBoard: 'Open the board',
    toCancelAbout: 'If the exam will not be held, you can cancel it:',
    toCancel: 'Cancel the exam',
    isCancelled: 'The exam is cancelled, so its time and rules cannot be changed.',
    toTakeBack: 'Hold it after all, or copy it for a new day',
    facts: 'Contact, grading deadline and exam room are changed under',
    factsLink: 'Change the facts',
    now: (start, end) => `Now: ${start} to ${end}, without extra time.`,
    reason: 'Reason',
    chooseReason: 'Choose a reason',
    explanation: 'Explanation to the candidates',
    explanationHelp: 'Part of the e-mail and of their front page. Do not write about individuals.',
    mailHelp: 'Part of the e-mail to them. Do not write about individuals.',
    look: 'See what the change does',
    faults: {
      reason: 'Choose why the exam is changed.',
      explanation: 'Explain the reason in words when you choose “Other”.',
    },
    previewTitle: 'What the change does',
    findingsNone: 'Nothing to note.',
    toldTitle: 'Who is told now',
    told: {
      candidates: (n) =>
        plural.en(n, {
          zero: 'No candidate gets another time.',
          one: '# candidate gets e-mail and sees the new time on the front page and in the waiting room.',
          other: '# candidates get e-mail and see the new time on the front page and in the waiting room.',
        }),
      invigilators: (n) =>
        plural.en(n, { one: '# invigilator gets e-mail.', other: '# invigilators get e-mail.' }),
      coordinators: (n) =>
        plural.en(n, {
          one: '# course coordinator gets e-mail.',
          other: '# course coordinators get e-mail.',
        }),
      graders: (n) =>
        plural.en(n, {
          one: '# grader gets e-mail about the new grading deadline.',
          other: '# graders get e-mail about the new grading deadline.',
        }),
    },
    timesTitle: 'The candidates’ times',
    unmoved: (n) =>
      plural.en(n, { one: '# candidate keeps the same time.', other: '# candidates keep the same time.' }),
    noNames: 'You grade this exam, and therefore do not see who they are.',
    name: 'Name',
    extra: 'Extra minutes',
    before: 'Before',
    after: 'After',
    period: (start, end) => `${start} to ${end}`,
    deadlinesTitle: 'Deadlines that move',
    deadlines: { paper: 'Paper and grading guide', grades: 'Grading', results: 'Announcement' },
    deadline: (what, before, after) => `${what}: ${before} → ${after}`,
    noDate: 'no date',
    confirm: (n) =>
      plural.en(n, {
        zero: 'Change the time',
        one: 'Change the time for # candidate',
        other: 'Change the time for # candidates',
      }),
    changed: 'The time is changed, and everyone concerned is told.',
    madeTitle: 'Changed after publishing',
    kinds: {
      time: 'The time',
      rules: 'Form and rules',
      cancel: 'Cancelled',
      takeBackCancelling: 'Held after all',
    },
    made: (what, at, by, why) => `${what}, ${at} by ${by}. ${why}`,
  },
});
