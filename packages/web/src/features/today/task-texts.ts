import { plural, writtenList } from '@karakter/domain/text/wording';
import type { TodayKind, WaitedFor } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import { caseTaskText } from './case-line-texts.ts';
import { complaintTaskText } from './complaint-line-texts.ts';
import { dismissalTaskText } from './dismissal-line-texts.ts';
import { remedyTaskText } from './remedy-line-texts.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import { countText, lackText } from './today-texts.ts';

type Tasks = Partial<Readonly<Record<TodayKind, (facts: SentenceFacts) => string>>>;

const { nb: nbCount, nn: nnCount, en: enCount } = countText;
const { nb: nbLacks, nn: nnLacks, en: enLacks } = lackText;

const nb = {
  publishExam: ({ lacks }) =>
    lacks.length > 0 ? `Publiser. Mangler ${writtenList.nb(lacks.map((lack) => nbLacks[lack]))}` : 'Publiser',
  fillDraft: () => 'Fyll ut utkastet; det er tomt ennå',
  writePaper: () => 'Skriv oppgaven',
  correctPaper: () => 'Rett oppgaven, som er sendt tilbake',
  writeGuide: () => 'Skriv sensorveiledningen',
  approvePaper: () => 'Godkjenn oppgaven',
  followUpPaper: ({ lacks, waitingFor }) =>
    waitingFor === 'approver'
      ? 'Oppgaven er ikke godkjent'
      : `Mangler ${writtenList.nb(lacks.map((lack) => nbLacks[lack]))}`,
  examStarts: ({ of, at }) => `Begynner ${at} med ${nbCount.candidates(of)}`,
  examRunning: ({ until, of, started, count }) =>
    `Pågår til ${until}: ${started} av ${of} har begynt, ${count} har levert`,
  examCancelled: () => 'Avlyst',
  decideIncidents: ({ count }) => `Avgjør ${plural.nb(count, { one: 'et avvik', other: '# avvik' })}`,
  decideQuarantined: ({ count }) =>
    `Avgjør ${plural.nb(count, { one: 'en sen endring', other: '# sene endringer' })}`,
  lookAtUnmerged: ({ count }) =>
    `Se på ${plural.nb(count, { one: 'en besvarelse', other: '# besvarelser' })} som ikke lot seg sette sammen`,
  registerAttendance: ({ count }) => `Før oppmøte for ${nbCount.candidates(count)}`,
  followUpHandIns: ({ count }) => `Finn ut hvorfor ${nbCount.answers(count)} ikke er kommet inn`,
  decideImpartiality: ({ count }) =>
    `Avgjør ${plural.nb(count, { one: 'en sensors habilitet', other: 'habiliteten til # sensorer' })}`,
  findDecider: () => 'Finn noen som kan avgjøre habiliteten',
  carryOutImpartiality: ({ count }) =>
    `Ta av ${plural.nb(count, { one: 'en inhabil sensor', other: '# inhabile sensorer' })}`,
  appointThird: ({ count }) => `Oppnevn tredjesensor for ${nbCount.answers(count)}`,
  decideExtension: () => 'Avgjør om sensurfristen skal forlenges',
  followUpGrading: ({ count, of }) => `${count} av ${of} har fått karakter`,
  checkResults: ({ count }) => `Kontroller resultatene, ${nbCount.answers(count)}`,
  lookAtHeldGrades: ({ count }) => `Ta stilling til ${nbCount.heldGrades(count)}`,
  decideCorrections: ({ count }) =>
    `Ta stilling til ${plural.nb(count, { one: '# forslag om å rette en karakter', other: '# forslag om å rette karakterer' })}`,
  confirmCorrections: ({ count }) =>
    `Bekreft eller avslå ${plural.nb(count, { one: '# retting av en karakter', other: '# rettinger av karakterer' })}`,
  confirmScoring: () => 'Bekreft eller avslå en endring av poengberegningen',
  decideRescored: ({ count }) =>
    `Ta stilling til ${plural.nb(count, { one: '# karakter som ikke lenger stemmer med poengene', other: '# karakterer som ikke lenger stemmer med poengene' })}`,
  announceCommissions: ({ count }) =>
    `Kontroller og kunngjør ${plural.nb(count, { one: 'en ferdig kommisjon', other: '# ferdige kommisjoner' })}`,
  announceResults: ({ count }) =>
    `Kunngjør ${plural.nb(count, { one: '# karakter', other: '# karakterer' })}`,
  announceOverdue: () => 'Se hva som hindrer kunngjøringen',
  archiveExam: () => 'Arkiver; alle frister er ute',
  ...caseTaskText.nb,
  ...complaintTaskText.nb,
  ...remedyTaskText.nb,
  ...dismissalTaskText.nb,
} satisfies Tasks;

const nn = {
  publishExam: ({ lacks }) =>
    lacks.length > 0 ? `Publiser. Manglar ${writtenList.nn(lacks.map((lack) => nnLacks[lack]))}` : 'Publiser',
  fillDraft: () => 'Fyll ut utkastet; det er tomt enno',
  writePaper: () => 'Skriv oppgåva',
  correctPaper: () => 'Rett oppgåva, som er send tilbake',
  writeGuide: () => 'Skriv sensorrettleiinga',
  approvePaper: () => 'Godkjenn oppgåva',
  followUpPaper: ({ lacks, waitingFor }) =>
    waitingFor === 'approver'
      ? 'Oppgåva er ikkje godkjend'
      : `Manglar ${writtenList.nn(lacks.map((lack) => nnLacks[lack]))}`,
  examStarts: ({ of, at }) => `Byrjar ${at} med ${nnCount.candidates(of)}`,
  examRunning: ({ until, of, started, count }) =>
    `Går til ${until}: ${started} av ${of} har byrja, ${count} har levert`,
  examCancelled: () => 'Avlyst',
  decideIncidents: ({ count }) => `Avgjer ${plural.nn(count, { one: 'eit avvik', other: '# avvik' })}`,
  decideQuarantined: ({ count }) =>
    `Avgjer ${plural.nn(count, { one: 'ei sein endring', other: '# seine endringar' })}`,
  lookAtUnmerged: ({ count }) =>
    `Sjå på ${plural.nn(count, { one: 'eit svar', other: '# svar' })} som ikkje let seg setje saman`,
  registerAttendance: ({ count }) => `Før oppmøte for ${nnCount.candidates(count)}`,
  followUpHandIns: ({ count }) =>
    `Finn ut kvifor ${nnCount.answers(count)} ikkje er ${plural.nn(count, { one: 'kome', other: 'komne' })} inn`,
  decideImpartiality: ({ count }) =>
    `Avgjer ${plural.nn(count, { one: 'habiliteten til ein sensor', other: 'habiliteten til # sensorar' })}`,
  findDecider: () => 'Finn nokon som kan avgjere habiliteten',
  carryOutImpartiality: ({ count }) =>
    `Ta av ${plural.nn(count, { one: 'ein ugild sensor', other: '# ugilde sensorar' })}`,
  appointThird: ({ count }) => `Oppnemn tredjesensor for ${nnCount.answers(count)}`,
  decideExtension: () => 'Avgjer om sensurfristen skal forlengjast',
  followUpGrading: ({ count, of }) => `${count} av ${of} har fått karakter`,
  checkResults: ({ count }) => `Kontroller resultata, ${nnCount.answers(count)}`,
  lookAtHeldGrades: ({ count }) => `Ta stilling til ${nnCount.heldGrades(count)}`,
  decideCorrections: ({ count }) =>
    `Ta stilling til ${plural.nn(count, { one: '# framlegg om å rette ein karakter', other: '# framlegg om å rette karakterar' })}`,
  confirmCorrections: ({ count }) =>
    `Stadfest eller avslå ${plural.nn(count, { one: '# retting av ein karakter', other: '# rettingar av karakterar' })}`,
  confirmScoring: () => 'Stadfest eller avslå ei endring av poengutrekninga',
  decideRescored: ({ count }) =>
    `Ta stilling til ${plural.nn(count, { one: '# karakter som ikkje lenger stemmer med poenga', other: '# karakterar som ikkje lenger stemmer med poenga' })}`,
  announceCommissions: ({ count }) =>
    `Kontroller og kunngjer ${plural.nn(count, { one: 'ein ferdig kommisjon', other: '# ferdige kommisjonar' })}`,
  announceResults: ({ count }) =>
    `Kunngjer ${plural.nn(count, { one: '# karakter', other: '# karakterar' })}`,
  announceOverdue: () => 'Sjå kva som hindrar kunngjeringa',
  archiveExam: () => 'Arkiver; alle fristar er ute',
  ...caseTaskText.nn,
  ...complaintTaskText.nn,
  ...remedyTaskText.nn,
  ...dismissalTaskText.nn,
} satisfies Tasks;

const en = {
  publishExam: ({ lacks }) =>
    lacks.length > 0 ? `Publish. It lacks ${writtenList.en(lacks.map((lack) => enLacks[lack]))}` : 'Publish',
  fillDraft: () => 'Fill in the draft; it is empty so far',
  writePaper: () => 'Write the paper',
  correctPaper: () => 'Correct the paper, which was returned',
  writeGuide: () => 'Write the grading guide',
  approvePaper: () => 'Approve the paper',
  followUpPaper: ({ lacks, waitingFor }) =>
    waitingFor === 'approver'
      ? 'The paper is not approved'
      : `Lacks ${writtenList.en(lacks.map((lack) => enLacks[lack]))}`,
  examStarts: ({ of, at }) => `Starts ${at} with ${enCount.candidates(of)}`,
  examRunning: ({ until, of, started, count }) =>
    `Runs until ${until}: ${started} of ${of} ${plural.en(started, { one: 'has', other: 'have' })} begun, ${count} ${plural.en(count, { one: 'has', other: 'have' })} handed in`,
  examCancelled: () => 'Cancelled',
  decideIncidents: ({ count }) => `Decide ${plural.en(count, { one: 'an incident', other: '# incidents' })}`,
  decideQuarantined: ({ count }) =>
    `Decide on ${plural.en(count, { one: 'a late change', other: '# late changes' })}`,
  lookAtUnmerged: ({ count }) =>
    `Look at ${plural.en(count, { one: 'an answer', other: '# answers' })} that could not be put together`,
  registerAttendance: ({ count }) => `Register attendance of ${enCount.candidates(count)}`,
  followUpHandIns: ({ count }) => `Find out why ${enCount.answers(count)} did not come in`,
  decideImpartiality: ({ count }) =>
    `Decide ${plural.en(count, { one: 'a grader’s impartiality', other: 'the impartiality of # graders' })}`,
  findDecider: () => 'Find someone who can decide on impartiality',
  carryOutImpartiality: ({ count }) =>
    `Remove ${plural.en(count, { one: 'a disqualified grader', other: '# disqualified graders' })}`,
  appointThird: ({ count }) => `Appoint a third grader for ${enCount.answers(count)}`,
  decideExtension: () => 'Decide whether the time for grading is extended',
  followUpGrading: ({ count, of }) =>
    `${count} of ${of} ${plural.en(count, { one: 'has', other: 'have' })} a grade`,
  checkResults: ({ count }) => `Check the results, ${enCount.answers(count)}`,
  lookAtHeldGrades: ({ count }) => `Decide on ${enCount.heldGrades(count)}`,
  decideCorrections: ({ count }) =>
    `Decide on ${plural.en(count, { one: '# proposal to correct a grade', other: '# proposals to correct grades' })}`,
  confirmCorrections: ({ count }) =>
    `Confirm or decline ${plural.en(count, { one: '# correction of a grade', other: '# corrections of grades' })}`,
  confirmScoring: () => 'Confirm or decline a change of the scoring',
  decideRescored: ({ count }) =>
    `Decide on ${plural.en(count, { one: '# grade that no longer agrees with the points', other: '# grades that no longer agree with the points' })}`,
  announceCommissions: ({ count }) =>
    `Check and announce ${plural.en(count, { one: 'a commission that has finished', other: '# commissions that have finished' })}`,
  announceResults: ({ count }) => `Announce ${plural.en(count, { one: '# grade', other: '# grades' })}`,
  announceOverdue: () => 'See what keeps the announcement',
  archiveExam: () => 'Archive; every deadline has passed',
  ...caseTaskText.en,
  ...complaintTaskText.en,
  ...remedyTaskText.en,
  ...dismissalTaskText.en,
} satisfies Tasks;

/** A task below the name of its exam; one that is not here is a whole sentence everywhere. */
export const taskText: Readonly<Record<'nb' | 'nn' | 'en', Tasks>> = texts({ nb, nn, en });

/** Whom a task waits for. */
export const waitingForText = texts({
  nb: {
    author: 'Venter på forfatteren',
    approver: 'Venter på godkjenning',
    candidates: 'Venter på kandidatene',
    graders: 'Venter på sensorene',
    coGrader: 'Venter på medsensor',
    examOffice: 'Venter på eksamenskontoret',
    board: 'Venter på klageinstansen',
  },
  nn: {
    author: 'Ventar på forfattaren',
    approver: 'Ventar på godkjenning',
    candidates: 'Ventar på kandidatane',
    graders: 'Ventar på sensorane',
    coGrader: 'Ventar på medsensor',
    examOffice: 'Ventar på eksamenskontoret',
    board: 'Ventar på klageinstansen',
  },
  en: {
    author: 'Waiting for the author',
    approver: 'Waiting for approval',
    candidates: 'Waiting for the candidates',
    graders: 'Waiting for the graders',
    coGrader: 'Waiting for the co-grader',
    examOffice: 'Waiting for the exam office',
    board: 'Waiting for the appeal body',
  },
} satisfies Record<'nb' | 'nn' | 'en', Record<WaitedFor, string>>);
