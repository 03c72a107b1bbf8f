import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Results, as the exam office reads them. */
export const resultsText = texts({
  nb: {
    back: 'Handling',
    results: 'Resultat',
    toUnsettled: 'Uavklarte karakterer',
    toProtocol: 'Protokollen',
    toReports: 'Sensorrapporter',
    toExplanations: 'Begrunnelser',
    toCandidateList: 'Kandidatliste',
    commissionName: (n: number) => `Kommisjon ${n}`,
    external: 'ekstern',
    agreedOf: (agreed: number, answers: number) =>
      `${agreed} av ${plural.nb(answers, { one: '# karakter', other: '# karakterer' })} er satt`,
    obstaclesTitle: 'Dette må være i orden først',
    obstacles: {
      rescoredUndecided: (n: number) =>
        `${plural.nb(n, { one: '# karakter stemmer', other: '# karakterer stemmer' })} ikke lenger med poengene. Sensorene tar stilling under Poeng og karaktergrenser.`,
      notPublished: () => 'Eksamenen er ikke publisert.',
      sittingsOpen: (n: number) =>
        `${plural.nb(n, { one: '# kandidat', other: '# kandidater' })} har verken levert eller er ført som ikke møtt.`,
      attendanceMissing: (n: number) =>
        `Oppmøte er ikke ført for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}. Før det på oppmøtelisten.`,
      gradesMissing: (n: number) =>
        `${plural.nb(n, { one: '# besvarelse', other: '# besvarelser' })} mangler omforent karakter.`,
      commissionUnlawful: (n: number) =>
        `${plural.nb(n, { one: '# kommisjon er ikke lovlig', other: '# kommisjoner er ikke lovlig' })} sammensatt nå.`,
    },
    steps: {
      check:
        'Alle karakterer er satt. Kontroller dem, så føres de i protokollen. Ingen kandidater får beskjed ennå.',
      checked: (at: string) => `Kontrollert ${at}. Kandidatene ser ingenting før karakterene kunngjøres.`,
      planned: 'Karakterene kunngjøres av seg selv',
      announced: (at: string) => `Kunngjort ${at}.`,
    },
    check: (n: number) => `Kontroller og før ${plural.nb(n, { one: '# karakter', other: '# karakterer' })}`,
    checkTitle: 'Kontroller resultatene',
    checkWords: (n: number) =>
      `${plural.nb(n, { one: '# karakter', other: '# karakterer' })} føres i protokollen. Etterpå rettes en karakter bare ved en ny innførsel med begrunnelse og hjemmel.`,
    announce: (n: number) => `Kunngjør ${plural.nb(n, { one: '# karakter', other: '# karakterer' })}`,
    announceTitle: 'Kunngjør karakterene',
    reachesNow: (n: number) =>
      `${plural.nb(n, { one: '# kandidat', other: '# kandidater' })} får e-post nå, og ser karakteren sin med en gang.`,
    reachesLater: (n: number, at: string) =>
      `${plural.nb(n, { one: '# kandidat', other: '# kandidater' })} får e-post ${at}, og ser karakteren sin da.`,
    explanationUntil: 'De kan be om begrunnelse til',
    appealUntil: 'Klagefristen løper til',
    cannotUndo: 'En kunngjøring kan ikke tas tilbake.',
    later: 'Velg et senere tidspunkt',
    laterTitle: 'Kunngjør senere',
    timeMissing: 'Fyll ut dato og klokkeslett for kunngjøringen.',
    noSuchDate: 'Datoen finnes ikke. Skriv den for eksempel slik: 14.6.2027.',
    noSuchClock: 'Klokkeslettet finnes ikke. Skriv det for eksempel slik: 09:00.',
    timePast: 'Tidspunktet er passert. Velg et som kommer.',
    plan: 'Planlegg kunngjøringen',
    move: 'Flytt',
    date: 'Dato',
    clock: 'Klokkeslett',
    cancelPlan: 'Avlys den planlagte kunngjøringen',
    candidates: 'Kandidater',
    candidateNumber: 'Kandidatnummer',
    name: 'Navn',
    commission: 'Kommisjon',
    state: 'Status',
    grade: 'Karakter',
    states: {
      notHandedIn: 'Ikke levert',
      notRegistered: 'Oppmøte ikke ført',
      absent: 'Ikke møtt',
      withdrawn: 'Trukket',
      cancelled: 'Avlyst',
      inGrading: 'Til sensur',
      agreed: 'Karakter satt',
      entered: 'Ført i protokollen',
    },
    noCandidatesTitle: 'Ingen kandidater ennå',
    noCandidates: 'Her kommer kandidatene med karakter når sensuren er i gang.',
    distribution: (n: number) =>
      `Karakterfordeling, ${plural.nb(n, { one: '# karakter', other: '# karakterer' })}`,
    count: 'Antall',
  },
  nn: {
    back: 'Handling',
    results: 'Resultat',
    toUnsettled: 'Uavklarte karakterar',
    toProtocol: 'Protokollen',
    toReports: 'Sensorrapportar',
    toExplanations: 'Grunngjevingar',
    toCandidateList: 'Kandidatliste',
    commissionName: (n) => `Kommisjon ${n}`,
    external: 'ekstern',
    agreedOf: (agreed, answers) =>
      `${agreed} av ${plural.nn(answers, { one: '# karakter er sett', other: '# karakterar er sette' })}`,
    obstaclesTitle: 'Dette må vere i orden først',
    obstacles: {
      rescoredUndecided: (n) =>
        `${plural.nn(n, { one: '# karakter stemmer', other: '# karakterar stemmer' })} ikkje lenger med poenga. Sensorane tek stilling under Poeng og karaktergrenser.`,
      notPublished: () => 'Eksamenen er ikkje publisert.',
      sittingsOpen: (n) =>
        `${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })} har verken levert eller er ført som ikkje møtt.`,
      attendanceMissing: (n) =>
        `Oppmøte er ikkje ført for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}. Før det på oppmøtelista.`,
      gradesMissing: (n) => `${n} svar manglar sams karakter.`,
      commissionUnlawful: (n) =>
        `${plural.nn(n, { one: '# kommisjon er ikkje lovleg samansett', other: '# kommisjonar er ikkje lovleg samansette' })} no.`,
    },
    steps: {
      check:
        'Alle karakterar er sette. Kontroller dei, så blir dei førte i protokollen. Ingen kandidatar får beskjed enno.',
      checked: (at) => `Kontrollert ${at}. Kandidatane ser ingenting før karakterane blir kunngjorde.`,
      planned: 'Karakterane blir kunngjorde av seg sjølve',
      announced: (at) => `Kunngjort ${at}.`,
    },
    check: (n) => `Kontroller og før ${plural.nn(n, { one: '# karakter', other: '# karakterar' })}`,
    checkTitle: 'Kontroller resultata',
    checkWords: (n) =>
      `${plural.nn(n, { one: '# karakter blir ført', other: '# karakterar blir førte' })} i protokollen. Etterpå blir ein karakter berre retta ved ei ny innføring med grunngjeving og heimel.`,
    announce: (n) => `Kunngjer ${plural.nn(n, { one: '# karakter', other: '# karakterar' })}`,
    announceTitle: 'Kunngjer karakterane',
    reachesNow: (n) =>
      `${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })} får e-post no, og ser karakteren sin med ein gong.`,
    reachesLater: (n, at) =>
      `${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })} får e-post ${at}, og ser karakteren sin då.`,
    explanationUntil: 'Dei kan be om grunngjeving til',
    appealUntil: 'Klagefristen går til',
    cannotUndo: 'Ei kunngjering kan ikkje takast tilbake.',
    later: 'Vel eit seinare tidspunkt',
    laterTitle: 'Kunngjer seinare',
    timeMissing: 'Fyll ut dato og klokkeslett for kunngjeringa.',
    noSuchDate: 'Datoen finst ikkje. Skriv han til dømes slik: 14.6.2027.',
    noSuchClock: 'Klokkeslettet finst ikkje. Skriv det til dømes slik: 09:00.',
    timePast: 'Tidspunktet er passert. Vel eit som kjem.',
    plan: 'Planlegg kunngjeringa',
    move: 'Flytt',
    date: 'Dato',
    clock: 'Klokkeslett',
    cancelPlan: 'Avlys den planlagde kunngjeringa',
    candidates: 'Kandidatar',
    candidateNumber: 'Kandidatnummer',
    name: 'Namn',
    commission: 'Kommisjon',
    state: 'Status',
    grade: 'Karakter',
    states: {
      notHandedIn: 'Ikkje levert',
      notRegistered: 'Oppmøte ikkje ført',
      absent: 'Ikkje møtt',
      withdrawn: 'Trekt',
      cancelled: 'Avlyst',
      inGrading: 'Til sensur',
      agreed: 'Karakter sett',
      entered: 'Ført i protokollen',
    },
    noCandidatesTitle: 'Ingen kandidatar enno',
    noCandidates: 'Her kjem kandidatane med karakter når sensuren er i gang.',
    distribution: (n) => `Karakterfordeling, ${plural.nn(n, { one: '# karakter', other: '# karakterar' })}`,
    count: 'Tal',
  },
  en: {
    back: 'Action',
    results: 'Results',
    toUnsettled: 'Unsettled grades',
    toProtocol: 'The protocol',
    toReports: 'Graders’ reports',
    toExplanations: 'Explanations',
    toCandidateList: 'Candidate list',
    commissionName: (n) => `Commission ${n}`,
    external: 'external',
    agreedOf: (agreed, answers) =>
      `${agreed} of ${plural.en(answers, { one: '# grade is', other: '# grades are' })} set`,
    obstaclesTitle: 'This must be in order first',
    obstacles: {
      rescoredUndecided: (n) =>
        `${plural.en(n, { one: '# grade no longer agrees', other: '# grades no longer agree' })} with the points. The graders decide under Points and thresholds.`,
      notPublished: () => 'The exam has not been published.',
      sittingsOpen: (n) =>
        `${plural.en(n, { one: '# candidate', other: '# candidates' })} neither handed in nor recorded as absent.`,
      attendanceMissing: (n) =>
        `Attendance is not registered for ${plural.en(n, { one: '# candidate', other: '# candidates' })}. Register it on the attendance list.`,
      gradesMissing: (n) =>
        `${plural.en(n, { one: '# answer has', other: '# answers have' })} no agreed grade.`,
      commissionUnlawful: (n) =>
        `${plural.en(n, { one: '# commission is', other: '# commissions are' })} not lawful now.`,
    },
    steps: {
      check:
        'All grades are set. Check them, and they are entered in the protocol. No candidate is told yet.',
      checked: (at) => `Checked ${at}. Candidates see nothing until the grades are announced.`,
      planned: 'The grades will be announced automatically',
      announced: (at) => `Announced ${at}.`,
    },
    check: (n) => `Check and enter ${plural.en(n, { one: '# grade', other: '# grades' })}`,
    checkTitle: 'Check the results',
    checkWords: (n) =>
      `${plural.en(n, { one: '# grade is', other: '# grades are' })} entered in the protocol. After that a grade is corrected only by a new entry with reason and authority.`,
    announce: (n) => `Announce ${plural.en(n, { one: '# grade', other: '# grades' })}`,
    announceTitle: 'Announce the grades',
    reachesNow: (n) =>
      `${plural.en(n, { one: '# candidate gets an e-mail now and sees', other: '# candidates get an e-mail now and see' })} their grade at once.`,
    reachesLater: (n, at) =>
      `${plural.en(n, { one: '# candidate gets', other: '# candidates get' })} an e-mail ${at}, when the grade can be seen.`,
    explanationUntil: 'They can ask for an explanation until',
    appealUntil: 'The appeal deadline runs until',
    cannotUndo: 'An announcement cannot be taken back.',
    later: 'Choose a later time',
    laterTitle: 'Announce later',
    timeMissing: 'Enter the date and time of the announcement.',
    noSuchDate: 'There is no such date. Write it as in 14.6.2027.',
    noSuchClock: 'There is no such time. Write it as in 09:00.',
    timePast: 'The time has passed. Choose one that is to come.',
    plan: 'Plan the announcement',
    move: 'Move',
    date: 'Date',
    clock: 'Time',
    cancelPlan: 'Cancel the planned announcement',
    candidates: 'Candidates',
    candidateNumber: 'Candidate number',
    name: 'Name',
    commission: 'Commission',
    state: 'State',
    grade: 'Grade',
    states: {
      notHandedIn: 'Not handed in',
      notRegistered: 'Attendance not registered',
      absent: 'Absent',
      withdrawn: 'Withdrawn',
      cancelled: 'Cancelled',
      inGrading: 'In grading',
      agreed: 'Grade set',
      entered: 'Entered in the protocol',
    },
    noCandidatesTitle: 'No candidates yet',
    noCandidates: 'The candidates appear here with their grades when grading is under way.',
    distribution: (n) => `Distribution of ${plural.en(n, { one: '# grade', other: '# grades' })}`,
    count: 'Count',
  },
});
