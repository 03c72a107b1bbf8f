import { plural, writtenList } from '@karakter/domain/text/wording';
import type { TodayKind } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import { caseSentenceText } from './case-line-texts.ts';
import { complaintSentenceText } from './complaint-line-texts.ts';
import { dismissalSentenceText } from './dismissal-line-texts.ts';
import { ownExamSentenceText } from './own-exam-sentence-texts.ts';
import { remedySentenceText } from './remedy-line-texts.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import { countText, lackText } from './today-texts.ts';

type Sentences = Readonly<Record<TodayKind, (facts: SentenceFacts) => string>>;
const { nb: nbCount, nn: nnCount, en: enCount } = countText;
const { nb: nbLacks, nn: nnLacks, en: enLacks } = lackText;

const nb = {
  failedMail: ({ count }) => `${nbCount.mails(count)} kom ikke fram. Si fra på annen måte`,
  waitingSignIns: ({ count }) =>
    `${plural.nb(count, { one: 'En innlogging', other: '# innlogginger' })} venter på å bli knyttet til en person`,
  followUpLateGraders: ({ count }) =>
    `${plural.nb(count, { one: 'En sensor', other: '# sensorer' })} er sent ute med sensuren`,
  describeInstitution: () =>
    'Beskriv institusjonen: navn, telefon på eksamensdagen og e-posten til eksamenskontoret',
  addCourses: () => 'Legg inn emnene. Eksamener lages av dem',
  appointExamOffice: () => 'Legg til en person og gi rollen Eksamenskontor',
  inviteExamOffice: () => 'Inviter eksamenskontoret. Ingen der kan logge inn ennå',
  makeFirstExam: () => 'Lag den første eksamenen',
  fillDraft: ({ exam }) => `Fyll ut utkastet til ${exam}; det er tomt ennå`,
  publishExam: ({ exam, lacks }) =>
    `Publiser ${exam}${lacks.length > 0 ? `. Mangler ${writtenList.nb(lacks.map((lack) => nbLacks[lack]))}` : ''}`,
  writePaper: ({ exam }) => `Skriv oppgaven til ${exam}`,
  correctPaper: ({ exam }) => `Rett oppgaven til ${exam}, som er sendt tilbake`,
  writeGuide: ({ exam }) => `Skriv sensorveiledningen til ${exam}`,
  approvePaper: ({ exam }) => `Godkjenn oppgaven til ${exam}`,
  followUpPaper: ({ exam, lacks, waitingFor }) =>
    waitingFor === 'approver'
      ? `Oppgaven til ${exam} venter på godkjenning`
      : `${exam} mangler ${writtenList.nb(lacks.map((lack) => nbLacks[lack]))}`,
  examStarts: ({ exam, of, at }) => `${exam} begynner ${at} med ${nbCount.candidates(of)}`,
  examRunning: ({ exam, until, of, started, count }) =>
    `${exam} pågår til ${until}: ${started} av ${of} har begynt, ${count} har levert`,
  examCancelled: ({ exam, at }) => `${exam}${at && ` ${at}`} er avlyst`,
  decideIncidents: ({ exam, count }) =>
    `Avgjør ${plural.nb(count, { one: 'et avvik', other: '# avvik' })} i ${exam}`,
  decideQuarantined: ({ exam, count }) =>
    `Avgjør ${plural.nb(count, { one: 'en sen endring', other: '# sene endringer' })} i ${exam}`,
  lookAtUnmerged: ({ exam, count }) =>
    `Se på ${plural.nb(count, { one: 'en besvarelse', other: '# besvarelser' })} i ${exam} som ikke lot seg sette sammen`,
  followUpHandIns: ({ exam, count }) =>
    `Finn ut hvorfor ${nbCount.answers(count)} i ${exam} ikke er kommet inn`,
  registerAttendance: ({ exam, count }) => `Før oppmøte for ${nbCount.candidates(count)} i ${exam}`,
  acceptConfidentiality: ({ exam }) => `Godta taushetsplikten for sensuren i ${exam}`,
  awaitAnswers: ({ exam, at }) => `Sensuren i ${exam} åpner ${at}`,
  awaitGuide: ({ exam }) => `Sensuren i ${exam} åpner når sensorveiledningen er på plass`,
  gradeScripts: ({ exam, count, of }) => `Sensurer ${exam}: ${count} av ${of} er bekreftet`,
  agreeGrades: ({ exam, count }) => `Bli enige om ${nbCount.answers(count)} i ${exam}`,
  awaitCoGrader: ({ exam, count }) => `Medsensor har ${nbCount.answers(count)} igjen i ${exam}`,
  decideImpartiality: ({ exam, count }) =>
    `Avgjør ${plural.nb(count, { one: 'en sensors habilitet', other: 'habiliteten til # sensorer' })} i ${exam}`,
  findDecider: ({ exam }) => `Finn noen som kan avgjøre habiliteten i ${exam}`,
  carryOutImpartiality: ({ exam, count }) =>
    `Ta av ${plural.nb(count, { one: 'en inhabil sensor', other: '# inhabile sensorer' })} i ${exam}`,
  appointThird: ({ exam, count }) => `Oppnevn tredjesensor for ${nbCount.answers(count)} i ${exam}`,
  decideExtension: ({ exam }) => `Avgjør om sensurfristen i ${exam} skal forlenges`,
  followUpGrading: ({ exam, count, of }) => `${exam}: ${count} av ${of} har fått karakter`,
  checkResults: ({ exam, count }) => `Kontroller resultatene i ${exam}, ${nbCount.answers(count)}`,
  lookAtHeldGrades: ({ exam, count }) => `Ta stilling til ${nbCount.heldGrades(count)} i ${exam}`,
  decideCorrections: ({ exam, count }) =>
    `Ta stilling til ${plural.nb(count, { one: '# forslag om å rette en karakter', other: '# forslag om å rette karakterer' })} i ${exam}`,
  confirmCorrections: ({ exam, count }) =>
    `Bekreft eller avslå ${plural.nb(count, { one: '# retting av en karakter', other: '# rettinger av karakterer' })} i ${exam}`,
  confirmScoring: ({ exam }) => `Bekreft eller avslå en endring av poengberegningen i ${exam}`,
  decideRescored: ({ exam, count }) =>
    `Ta stilling til ${plural.nb(count, { one: '# karakter som ikke lenger stemmer med poengene', other: '# karakterer som ikke lenger stemmer med poengene' })} i ${exam}`,
  announceCommissions: ({ exam, count }) =>
    `Kontroller og kunngjør ${plural.nb(count, { one: 'en ferdig kommisjon', other: '# ferdige kommisjoner' })} i ${exam}`,
  announceResults: ({ exam, count }) =>
    `Kunngjør ${plural.nb(count, { one: '# karakter', other: '# karakterer' })} i ${exam}`,
  announceOverdue: ({ exam }) => `Se hva som hindrer at karakterene i ${exam} kunngjøres`,
  writeExplanation: ({ exam, candidateNumber }) =>
    `Skriv begrunnelse til kandidat ${candidateNumber} i ${exam}`,
  gradeAppeals: ({ exam, count, of }) => `Sensurer klager i ${exam}: ${count} av ${of} er bekreftet`,
  makeNewAssessment: ({ exam, candidateNumber }) =>
    `Vurder besvarelse ${candidateNumber} i ${exam} på nytt, og skriv under`,
  archiveExam: ({ exam }) => `Arkiver ${exam}; alle frister er ute`,
  ...caseSentenceText.nb,
  ...complaintSentenceText.nb,
  ...remedySentenceText.nb,
  ...dismissalSentenceText.nb,
  ...ownExamSentenceText.nb,
} satisfies Sentences;

const nn = {
  failedMail: ({ count }) => `${nnCount.mails(count)} kom ikkje fram. Sei frå på annan måte`,
  waitingSignIns: ({ count }) =>
    `${plural.nn(count, { one: 'Ei innlogging', other: '# innloggingar' })} ventar på å bli knytt til ein person`,
  followUpLateGraders: ({ count }) =>
    `${plural.nn(count, { one: 'Ein sensor', other: '# sensorar' })} er seint ute med sensuren`,
  describeInstitution: () =>
    'Skildre institusjonen: namn, telefon på eksamensdagen og e-posten til eksamenskontoret',
  addCourses: () => 'Legg inn emna. Eksamenar blir laga av dei',
  appointExamOffice: () => 'Legg til ein person og gi rolla Eksamenskontor',
  inviteExamOffice: () => 'Inviter eksamenskontoret. Ingen der kan logge inn enno',
  makeFirstExam: () => 'Lag den første eksamenen',
  fillDraft: ({ exam }) => `Fyll ut utkastet til ${exam}; det er tomt enno`,
  publishExam: ({ exam, lacks }) =>
    `Publiser ${exam}${lacks.length > 0 ? `. Manglar ${writtenList.nn(lacks.map((lack) => nnLacks[lack]))}` : ''}`,
  writePaper: ({ exam }) => `Skriv oppgåva til ${exam}`,
  correctPaper: ({ exam }) => `Rett oppgåva til ${exam}, som er send tilbake`,
  writeGuide: ({ exam }) => `Skriv sensorrettleiinga til ${exam}`,
  approvePaper: ({ exam }) => `Godkjenn oppgåva til ${exam}`,
  followUpPaper: ({ exam, lacks, waitingFor }) =>
    waitingFor === 'approver'
      ? `Oppgåva til ${exam} ventar på godkjenning`
      : `${exam} manglar ${writtenList.nn(lacks.map((lack) => nnLacks[lack]))}`,
  examStarts: ({ exam, of, at }) => `${exam} byrjar ${at} med ${nnCount.candidates(of)}`,
  examRunning: ({ exam, until, of, started, count }) =>
    `${exam} går til ${until}: ${started} av ${of} har byrja, ${count} har levert`,
  examCancelled: ({ exam, at }) => `${exam}${at && ` ${at}`} er avlyst`,
  decideIncidents: ({ exam, count }) =>
    `Avgjer ${plural.nn(count, { one: 'eit avvik', other: '# avvik' })} i ${exam}`,
  decideQuarantined: ({ exam, count }) =>
    `Avgjer ${plural.nn(count, { one: 'ei sein endring', other: '# seine endringar' })} i ${exam}`,
  lookAtUnmerged: ({ exam, count }) =>
    `Sjå på ${plural.nn(count, { one: 'eit svar', other: '# svar' })} i ${exam} som ikkje lét seg setje saman`,
  followUpHandIns: ({ exam, count }) =>
    `Finn ut kvifor ${nnCount.answers(count)} i ${exam} ikkje er ${plural.nn(count, { one: 'kome', other: 'komne' })} inn`,
  registerAttendance: ({ exam, count }) => `Før oppmøte for ${nnCount.candidates(count)} i ${exam}`,
  acceptConfidentiality: ({ exam }) => `Godta teieplikta for sensuren i ${exam}`,
  awaitAnswers: ({ exam, at }) => `Sensuren i ${exam} opnar ${at}`,
  awaitGuide: ({ exam }) => `Sensuren i ${exam} opnar når sensorrettleiinga er på plass`,
  gradeScripts: ({ exam, count, of }) => `Sensurer ${exam}: ${count} av ${of} er stadfesta`,
  agreeGrades: ({ exam, count }) => `Bli samde om ${nnCount.answers(count)} i ${exam}`,
  awaitCoGrader: ({ exam, count }) => `Medsensor har ${nnCount.answers(count)} att i ${exam}`,
  decideImpartiality: ({ exam, count }) =>
    `Avgjer ${plural.nn(count, { one: 'habiliteten til ein sensor', other: 'habiliteten til # sensorar' })} i ${exam}`,
  findDecider: ({ exam }) => `Finn nokon som kan avgjere habiliteten i ${exam}`,
  carryOutImpartiality: ({ exam, count }) =>
    `Ta av ${plural.nn(count, { one: 'ein ugild sensor', other: '# ugilde sensorar' })} i ${exam}`,
  appointThird: ({ exam, count }) => `Oppnemn tredjesensor for ${nnCount.answers(count)} i ${exam}`,
  decideExtension: ({ exam }) => `Avgjer om sensurfristen i ${exam} skal forlengjast`,
  followUpGrading: ({ exam, count, of }) => `${exam}: ${count} av ${of} har fått karakter`,
  checkResults: ({ exam, count }) => `Kontroller resultata i ${exam}, ${nnCount.answers(count)}`,
  lookAtHeldGrades: ({ exam, count }) => `Ta stilling til ${nnCount.heldGrades(count)} i ${exam}`,
  decideCorrections: ({ exam, count }) =>
    `Ta stilling til ${plural.nn(count, { one: '# framlegg om å rette ein karakter', other: '# framlegg om å rette karakterar' })} i ${exam}`,
  confirmCorrections: ({ exam, count }) =>
    `Stadfest eller avslå ${plural.nn(count, { one: '# retting av ein karakter', other: '# rettingar av karakterar' })} i ${exam}`,
  confirmScoring: ({ exam }) => `Stadfest eller avslå ei endring av poengutrekninga i ${exam}`,
  decideRescored: ({ exam, count }) =>
    `Ta stilling til ${plural.nn(count, { one: '# karakter som ikkje lenger stemmer med poenga', other: '# karakterar som ikkje lenger stemmer med poenga' })} i ${exam}`,
  announceCommissions: ({ exam, count }) =>
    `Kontroller og kunngjer ${plural.nn(count, { one: 'ein ferdig kommisjon', other: '# ferdige kommisjonar' })} i ${exam}`,
  announceResults: ({ exam, count }) =>
    `Kunngjer ${plural.nn(count, { one: '# karakter', other: '# karakterar' })} i ${exam}`,
  announceOverdue: ({ exam }) => `Sjå kva som hindrar at karakterane i ${exam} blir kunngjorde`,
  writeExplanation: ({ exam, candidateNumber }) =>
    `Skriv grunngjeving til kandidat ${candidateNumber} i ${exam}`,
  gradeAppeals: ({ exam, count, of }) => `Sensurer klager i ${exam}: ${count} av ${of} er stadfesta`,
  makeNewAssessment: ({ exam, candidateNumber }) =>
    `Vurder svar ${candidateNumber} i ${exam} på nytt, og skriv under`,
  archiveExam: ({ exam }) => `Arkiver ${exam}; alle fristar er ute`,
  ...caseSentenceText.nn,
  ...complaintSentenceText.nn,
  ...remedySentenceText.nn,
  ...dismissalSentenceText.nn,
  ...ownExamSentenceText.nn,
} satisfies Sentences;

const en = {
  failedMail: ({ count }) => `${enCount.mails(count)} did not arrive. Tell the recipient in another way`,
  waitingSignIns: ({ count }) =>
    `${plural.en(count, { one: 'A sign-in is', other: '# sign-ins are' })} waiting to be connected to a person`,
  followUpLateGraders: ({ count }) =>
    `${plural.en(count, { one: 'One grader is', other: '# graders are' })} late with the grading`,
  describeInstitution: () =>
    'Describe the institution: its names, the telephone on exam day and the exam office’s e-mail',
  addCourses: () => 'Add the courses. Exams are made of them',
  appointExamOffice: () => 'Add a person and grant the role Exam office',
  inviteExamOffice: () => 'Invite the exam office. No one there can sign in yet',
  makeFirstExam: () => 'Make the first exam',
  fillDraft: ({ exam }) => `Fill in the draft of ${exam}; it is empty so far`,
  publishExam: ({ exam, lacks }) =>
    `Publish ${exam}${lacks.length > 0 ? `. It lacks ${writtenList.en(lacks.map((lack) => enLacks[lack]))}` : ''}`,
  writePaper: ({ exam }) => `Write the paper for ${exam}`,
  correctPaper: ({ exam }) => `Correct the paper for ${exam}, which was returned`,
  writeGuide: ({ exam }) => `Write the grading guide for ${exam}`,
  approvePaper: ({ exam }) => `Approve the paper for ${exam}`,
  followUpPaper: ({ exam, lacks, waitingFor }) =>
    waitingFor === 'approver'
      ? `The paper for ${exam} is waiting for approval`
      : `${exam} lacks ${writtenList.en(lacks.map((lack) => enLacks[lack]))}`,
  examStarts: ({ exam, of, at }) => `${exam} starts ${at} with ${enCount.candidates(of)}`,
  examRunning: ({ exam, until, of, started, count }) =>
    `${exam} runs until ${until}: ${started} of ${of} ${plural.en(started, { one: 'has', other: 'have' })} begun, ${count} ${plural.en(count, { one: 'has', other: 'have' })} handed in`,
  decideQuarantined: ({ exam, count }) =>
    `Decide on ${plural.en(count, { one: 'a late change', other: '# late changes' })} in ${exam}`,
  examCancelled: ({ exam, at }) => `${exam}${at && ` ${at}`} is cancelled`,
  decideIncidents: ({ exam, count }) =>
    `Decide ${plural.en(count, { one: 'an incident', other: '# incidents' })} in ${exam}`,
  lookAtUnmerged: ({ exam, count }) =>
    `Look at ${plural.en(count, { one: 'an answer', other: '# answers' })} in ${exam} that could not be put together`,
  followUpHandIns: ({ exam, count }) => `Find out why ${enCount.answers(count)} in ${exam} did not come in`,
  registerAttendance: ({ exam, count }) => `Register attendance of ${enCount.candidates(count)} in ${exam}`,
  acceptConfidentiality: ({ exam }) => `Accept the duty of confidentiality for grading ${exam}`,
  awaitAnswers: ({ exam, at }) => `Grading of ${exam} opens ${at}`,
  awaitGuide: ({ exam }) => `Grading of ${exam} opens when the grading guide is in place`,
  gradeScripts: ({ exam, count, of }) =>
    `Grade ${exam}: ${count} of ${of} ${plural.en(count, { one: 'is', other: 'are' })} confirmed`,
  agreeGrades: ({ exam, count }) => `Agree on ${enCount.answers(count)} in ${exam}`,
  awaitCoGrader: ({ exam, count }) => `Your co-grader has ${enCount.answers(count)} left in ${exam}`,
  decideImpartiality: ({ exam, count }) =>
    `Decide ${plural.en(count, { one: 'a grader’s impartiality', other: 'the impartiality of # graders' })} in ${exam}`,
  findDecider: ({ exam }) => `Find someone who can decide on impartiality in ${exam}`,
  carryOutImpartiality: ({ exam, count }) =>
    `Remove ${plural.en(count, { one: 'a disqualified grader', other: '# disqualified graders' })} in ${exam}`,
  appointThird: ({ exam, count }) => `Appoint a third grader for ${enCount.answers(count)} in ${exam}`,
  decideExtension: ({ exam }) => `Decide whether the time for grading ${exam} is extended`,
  followUpGrading: ({ exam, count, of }) =>
    `${exam}: ${count} of ${of} ${plural.en(count, { one: 'has', other: 'have' })} a grade`,
  checkResults: ({ exam, count }) => `Check the results of ${exam}, ${enCount.answers(count)}`,
  lookAtHeldGrades: ({ exam, count }) => `Decide on ${enCount.heldGrades(count)} in ${exam}`,
  decideCorrections: ({ exam, count }) =>
    `Decide on ${plural.en(count, { one: '# proposal to correct a grade', other: '# proposals to correct grades' })} in ${exam}`,
  confirmCorrections: ({ exam, count }) =>
    `Confirm or decline ${plural.en(count, { one: '# correction of a grade', other: '# corrections of grades' })} in ${exam}`,
  confirmScoring: ({ exam }) => `Confirm or decline a change of the scoring in ${exam}`,
  decideRescored: ({ exam, count }) =>
    `Decide on ${plural.en(count, { one: '# grade that no longer agrees with the points', other: '# grades that no longer agree with the points' })} in ${exam}`,
  announceCommissions: ({ exam, count }) =>
    `Check and announce ${plural.en(count, { one: 'a commission that has finished', other: '# commissions that have finished' })} in ${exam}`,
  announceResults: ({ exam, count }) =>
    `Announce ${plural.en(count, { one: '# grade', other: '# grades' })} in ${exam}`,
  announceOverdue: ({ exam }) => `See what keeps the grades in ${exam} from being announced`,
  writeExplanation: ({ exam, candidateNumber }) =>
    `Write an explanation to candidate ${candidateNumber} in ${exam}`,
  makeNewAssessment: ({ exam, candidateNumber }) =>
    `Assess answer ${candidateNumber} in ${exam} again, and sign`,
  gradeAppeals: ({ exam, count, of }) =>
    `Grade appeals in ${exam}: ${count} of ${of} ${plural.en(count, { one: 'is', other: 'are' })} confirmed`,
  archiveExam: ({ exam }) => `Archive ${exam}; every deadline has passed`,
  ...caseSentenceText.en,
  ...complaintSentenceText.en,
  ...remedySentenceText.en,
  ...dismissalSentenceText.en,
  ...ownExamSentenceText.en,
} satisfies Sentences;

/** Each line of the first page as a sentence: the task, or the person responsible. */
export const sentenceText = texts({ nb, nn, en });
