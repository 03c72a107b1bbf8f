import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/**
 * The texts for the exam office about grades that graders do not agree on; the words in braces are those of
 * `outsideText`, for the person outside the commission who decides.
 */
export const disputesText = texts({
  nb: {
    title: 'Uavklarte karakterer',
    about:
      'Sensorene har sett hverandres vurderinger, og er ikke enige ennå. Hva den enkelte mener, vises ikke her.',
    commissions: {
      ordinary: (n: number) => `Kommisjon ${n}`,
      newGrading: (n: number) => `Kommisjon ${n} for ny sensur`,
      appeal: (n: number) => `Klagekommisjon ${n}`,
      third: (n: number) => `{Bare} ${n}`,
    },
    toResults: 'Til resultatet',
    open: (n: number) => plural.nb(n, { one: '# uavklart karakter', other: '# uavklarte karakterer' }),
    needing: (n: number) => `Trenger {bare}: ${n}`,
    deciders: {
      external: 'den eksterne sensoren',
      nonTeacher: 'den sensoren som ikke underviser',
      thirdGrader: 'en tredjesensor',
      adjudicator: 'oppmannen',
    },
    otherwise: ', ellers ',
    rule: (order: string, basis: string) => `Blir sensorene ikke enige, avgjør ${order} (${basis}).`,
    ruleApart: (n: number) =>
      `Ligger karakterene ${n} trinn eller mer fra hverandre, avgjør {one} med en gang.`,
    noneTitle: 'Ingen uavklarte karakterer',
    none: 'Når sensorene har sett hverandres vurderinger uten å være enige, står kandidaten her til karakteren er satt.',
    candidate: 'Kandidat',
    stage: 'Status',
    stages: {
      differing: 'Kommisjonen kan bli enig',
      proposed: 'En karakter er foreslått',
      member: 'Et medlem avgjør',
      needsThird: 'Trenger {bare}',
      third: 'Hos {bare}',
    },
    command: 'Hva du kan gjøre',
    who: 'Avgjøres av',
    commission: 'Kommisjon',
    since: 'Uavklart siden',
    oneCommission: 'Velg kandidater fra én kommisjon for å oppnevne én {bare} for dem.',
    appointMany: (n: number) => `Oppnevn {bare} for ${plural.nb(n, { one: '# valgt', other: '# valgte' })}`,
    changeMany: (n: number) => `Bytt {bare} for ${plural.nb(n, { one: '# valgt', other: '# valgte' })}`,
    appointAboutMany: (n: number) =>
      `{The} vurderer besvarelsen til ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })} og får e-post om det. Karakterene som {the} bekrefter, blir stående.`,
    appoint: 'Oppnevn {bare}',
    change: 'Bytt {bare}',
    appointAbout: (numbers: string) =>
      `{The} vurderer besvarelsen til kandidat ${numbers} og får e-post om det. Karakteren som {the} bekrefter, blir stående.`,
    sees: {
      answer: 'Etter regelsettet ser {the} bare besvarelsen før avgjørelsen.',
      assessments: 'Etter regelsettet ser {the} også de første vurderingene før avgjørelsen.',
    },
    changeAbout:
      'Den forrige mister tilgangen. Det som alt er skrevet, tas vare på, og vises ikke for den nye.',
    find: 'Finn {the} ved navn eller e-post',
    chosen: (name: string) => `{Bare}: ${name}`,
    appointed: (name: string) => `${name} er oppnevnt som {bare}.`,
    declare: 'Send til avgjørelse',
    declareAbout: (number: number) =>
      `Kommisjonen får ikke lenger foreslå en karakter for kandidat ${number}. Den avgjøres etter regelsettet, og de som avgjør, får beskjed.`,
    declareReason: 'Hvorfor den sendes til avgjørelse',
    callThird: 'Send til {bare} i stedet',
    callThirdAbout: (number: number) =>
      `Den som skulle avgjøre karakteren til kandidat ${number}, avgjør den ikke lenger. Deretter oppnevner du {one}.`,
    callThirdReason: 'Hvorfor {one} skal avgjøre',
    declared: 'Karakteren er sendt til avgjørelse.',
    thirdCalled: 'Karakteren er sendt til {bare}.',
    sentBack: 'Karakteren er sendt tilbake.',
    ofCandidate: (number: number) => ` kandidat ${number}`,
    back: 'Send tilbake',
    backTitle: (number: number) => `Send karakteren til kandidat ${number} tilbake`,
    backAbout:
      'Kommisjonen får besvarelsen tilbake med begrunnelsen din, og foreslår en karakter på nytt. Karakteren og vurderingene som er gitt, beholdes ved siden av.',
    backReason: 'Hvorfor den sendes tilbake',
  },
  nn: {
    title: 'Uavklarte karakterar',
    about:
      'Sensorane har sett vurderingane til kvarandre, og er ikkje samde enno. Kva den einskilde meiner, blir ikkje vist her.',
    commissions: {
      ordinary: (n) => `Kommisjon ${n}`,
      newGrading: (n) => `Kommisjon ${n} for ny sensur`,
      appeal: (n) => `Klagekommisjon ${n}`,
      third: (n) => `{Bare} ${n}`,
    },
    toResults: 'Til resultatet',
    open: (n) => plural.nn(n, { one: '# uavklart karakter', other: '# uavklarte karakterar' }),
    needing: (n) => `Treng {bare}: ${n}`,
    deciders: {
      external: 'den eksterne sensoren',
      nonTeacher: 'den sensoren som ikkje underviser',
      thirdGrader: 'ein tredjesensor',
      adjudicator: 'oppmannen',
    },
    otherwise: ', elles ',
    rule: (order, basis) => `Blir ikkje sensorane samde, avgjer ${order} (${basis}).`,
    ruleApart: (n) => `Ligg karakterane ${n} trinn eller meir frå kvarandre, avgjer {one} med ein gong.`,
    noneTitle: 'Ingen uavklarte karakterar',
    none: 'Når sensorane har sett vurderingane til kvarandre utan å vere samde, står kandidaten her til karakteren er sett.',
    candidate: 'Kandidat',
    stage: 'Status',
    stages: {
      differing: 'Kommisjonen kan bli samd',
      proposed: 'Det er gjort framlegg om ein karakter',
      member: 'Ein medlem avgjer',
      needsThird: 'Treng {bare}',
      third: 'Hos {bare}',
    },
    command: 'Kva du kan gjere',
    who: 'Blir avgjord av',
    commission: 'Kommisjon',
    since: 'Uavklart sidan',
    oneCommission: 'Vel kandidatar frå éin kommisjon for å oppnemne éin {bare} for dei.',
    appointMany: (n) => `Oppnemn {bare} for ${plural.nn(n, { one: '# vald', other: '# valde' })}`,
    changeMany: (n) => `Byt {bare} for ${plural.nn(n, { one: '# vald', other: '# valde' })}`,
    appointAboutMany: (n) =>
      `{The} vurderer svaret til ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })} og får e-post om det. Karakterane som {the} stadfestar, blir ståande.`,
    appoint: 'Oppnemn {bare}',
    change: 'Byt {bare}',
    appointAbout: (numbers) =>
      `{The} vurderer svaret til kandidat ${numbers} og får e-post om det. Karakteren som {the} stadfestar, blir ståande.`,
    sees: {
      answer: 'Etter regelsettet ser {the} berre svaret før avgjerda.',
      assessments: 'Etter regelsettet ser {the} også dei første vurderingane før avgjerda.',
    },
    changeAbout:
      'Den førre mistar tilgangen. Det som alt er skrive, blir teke vare på, og blir ikkje vist for den nye.',
    find: 'Finn {the} ved namn eller e-post',
    chosen: (name) => `{Bare}: ${name}`,
    appointed: (name) => `${name} er oppnemnd som {bare}.`,
    declare: 'Send til avgjerd',
    declareAbout: (number) =>
      `Kommisjonen får ikkje lenger gjere framlegg om ein karakter for kandidat ${number}. Han blir avgjord etter regelsettet, og dei som avgjer, får beskjed.`,
    declareReason: 'Kvifor han blir send til avgjerd',
    callThird: 'Send til {bare} i staden',
    callThirdAbout: (number) =>
      `Den som skulle avgjere karakteren til kandidat ${number}, avgjer han ikkje lenger. Deretter oppnemner du {one}.`,
    callThirdReason: 'Kvifor {one} skal avgjere',
    declared: 'Karakteren er send til avgjerd.',
    thirdCalled: 'Karakteren er send til {bare}.',
    sentBack: 'Karakteren er send tilbake.',
    ofCandidate: (number) => ` kandidat ${number}`,
    back: 'Send tilbake',
    backTitle: (number) => `Send karakteren til kandidat ${number} tilbake`,
    backAbout:
      'Kommisjonen får svaret tilbake med grunngjevinga di, og gjer framlegg om ein karakter på nytt. Karakteren og vurderingane som er gjevne, blir haldne på ved sida av.',
    backReason: 'Kvifor han blir send tilbake',
  },
  en: {
    title: 'Unsettled grades',
    about:
      'The graders have seen each other’s assessments and do not agree yet. What each of them thinks is not shown here.',
    commissions: {
      ordinary: (n) => `Commission ${n}`,
      newGrading: (n) => `Commission ${n} for new grading`,
      appeal: (n) => `Appeal commission ${n}`,
      third: (n) => `{Bare} ${n}`,
    },
    toResults: 'To the results',
    open: (n) => plural.en(n, { one: '# unsettled grade', other: '# unsettled grades' }),
    needing: (n) => `{Bare} needed: ${n}`,
    deciders: {
      external: 'the external grader',
      nonTeacher: 'the grader who does not teach',
      thirdGrader: 'a third grader',
      adjudicator: 'the adjudicator',
    },
    otherwise: ', otherwise ',
    rule: (order, basis) => `If the graders do not agree, the grade is decided by ${order} (${basis}).`,
    ruleApart: (n) => `Grades ${n} or more steps apart are decided by {one} at once.`,
    noneTitle: 'No unsettled grades',
    none: 'When the graders have seen each other’s assessments and do not agree, the candidate stands here until the grade is set.',
    candidate: 'Candidate',
    stage: 'State',
    stages: {
      differing: 'The commission may agree',
      proposed: 'A grade is proposed',
      member: 'A member decides',
      needsThird: 'Needs {one}',
      third: 'With {the}',
    },
    command: 'What you can do',
    who: 'Decided by',
    commission: 'Commission',
    since: 'Unsettled since',
    oneCommission: 'Choose candidates of one commission to appoint one {bare} for them.',
    appointMany: (n) => `Appoint {one} for ${plural.en(n, { one: '# chosen', other: '# chosen' })}`,
    changeMany: (n) => `Change {the} for ${plural.en(n, { one: '# chosen', other: '# chosen' })}`,
    appointAboutMany: (n) =>
      `{The} assesses the answers of ${plural.en(n, { one: '# candidate', other: '# candidates' })} and gets an e-mail about it. The grades that {the} confirms will stand.`,
    appoint: 'Appoint {one}',
    change: 'Change {the}',
    appointAbout: (numbers) =>
      `{The} assesses the answer of candidate ${numbers} and gets an e-mail about it. The grade that {the} confirms will stand.`,
    sees: {
      answer: 'By the rule set {the} sees the answer alone before the decision.',
      assessments: 'By the rule set {the} also sees the first assessments before the decision.',
    },
    changeAbout:
      'The former one loses access. What is already written is kept, and not shown to the new one.',
    find: 'Find {the} by name or e-mail',
    chosen: (name) => `{Bare}: ${name}`,
    appointed: (name) => `${name} is appointed as {bare}.`,
    declare: 'Send to be decided',
    declareAbout: (number) =>
      `The commission can no longer propose a grade for candidate ${number}. It is decided by the rule set, and those who decide are told.`,
    declareReason: 'Why it is sent to be decided',
    callThird: 'Send to {one} instead',
    callThirdAbout: (number) =>
      `The person who would decide the grade of candidate ${number} no longer does. After this you appoint {one}.`,
    callThirdReason: 'Why {one} is to decide',
    declared: 'The grade is sent to be decided.',
    thirdCalled: 'The grade is sent to {one}.',
    sentBack: 'The grade is sent back.',
    ofCandidate: (number) => ` candidate ${number}`,
    back: 'Send back',
    backTitle: (number) => `Send the grade of candidate ${number} back`,
    backAbout:
      'The commission gets the answer back with your reason, and proposes a grade again. The grade and the assessments that were given are kept beside it.',
    backReason: 'Why it is sent back',
  },
});
