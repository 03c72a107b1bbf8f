import { ruleInWords } from '@karakter/contract/exam/rule-in-words';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from './mail-dictionary.ts';

type GradingMails = Pick<
  MailTexts,
  | 'readyForGrading'
  | 'gradingWorkflowChanged'
  | 'assessmentsRevealed'
  | 'confirmationTakenBack'
  | 'gradingCompleted'
>;

/** What is ready: answers, or, where nothing is handed in, a table to fill in [G8]. */
const ready: Readonly<Record<Language, (facts: NoticeFacts['readyForGrading']) => string>> = {
  nb: ({ answers, isHandedIn }) =>
    isHandedIn === false
      ? 'oppmøte og karakterer kan føres'
      : `${plural.nb(answers, { one: '# besvarelse er klar', other: '# besvarelser er klare' })} for sensur`,
  nn: ({ answers, isHandedIn }) =>
    isHandedIn === false
      ? 'oppmøte og karakterar kan førast'
      : `${plural.nn(answers, { one: '# svar er klart', other: '# svar er klare' })} for sensur`,
  en: ({ answers, isHandedIn }) =>
    isHandedIn === false
      ? 'attendance and grades can be registered'
      : `${plural.en(answers, { one: '# answer is ready', other: '# answers are ready' })} for grading`,
};

/** The mails about grading, to graders and to the exam office. */
export const gradingMails: Readonly<Record<Language, GradingMails>> = {
  nb: {
    readyForGrading: (f, s) => ({
      subject: `${s.courseCode}: ${ready.nb(f)}`,
      body: `${s.courseCode}: ${ready.nb(f)}. Frist: ${s.deadline(f.dueAt)}.\n\n${s.url}`,
    }),
    gradingWorkflowChanged: (f, s) => ({
      subject: `${s.courseCode}: arbeidsflyten for sensuren er endret`,
      body: `Eksamenskontoret har endret hvordan kommisjonen din setter karakterene i ${s.courseCode}.\n\n${f.changes.map((change) => ruleInWords('nb', change)).join('\n')}\n\nDet du alt har skrevet, er tatt vare på. Du finner det på ${s.url}`,
    }),
    assessmentsRevealed: (f, s) => ({
      subject: `${s.courseCode}: vurderingene er åpnet`,
      body: `Vurderingene av ${plural.nb(f.answers, { one: '# besvarelse', other: '# besvarelser' })} i ${s.courseCode} er bekreftet, og nå ser sensorene i kommisjonen hverandres poeng, kommentarer og karakterer. Der karakterene er ulike, blir dere enige på ${s.url}`,
    }),
    confirmationTakenBack: (f, s) => ({
      subject: `${s.courseCode}: en vurdering du har bekreftet, er endret`,
      body: `Den felles vurderingen av kandidat ${f.candidateNumber} i ${s.courseCode} er endret av en annen i kommisjonen, så bekreftelsen din gjelder ikke lenger. Les det som er endret, og bekreft igjen på ${s.url}`,
    }),
    gradingCompleted: (f, s) => ({
      subject: `${s.courseCode}: kommisjon ${f.commissionNumber} er ferdig`,
      body: `Kommisjon ${f.commissionNumber} i ${s.courseCode} har satt alle karakterene. Resultatene kan kontrolleres på ${s.url}`,
    }),
  },
  nn: {
    readyForGrading: (f, s) => ({
      subject: `${s.courseCode}: ${ready.nn(f)}`,
      body: `${s.courseCode}: ${ready.nn(f)}. Frist: ${s.deadline(f.dueAt)}.\n\n${s.url}`,
    }),
    gradingWorkflowChanged: (f, s) => ({
      subject: `${s.courseCode}: arbeidsflyten for sensuren er endra`,
      body: `Eksamenskontoret har endra korleis kommisjonen din set karakterane i ${s.courseCode}.\n\n${f.changes.map((change) => ruleInWords('nn', change)).join('\n')}\n\nDet du alt har skrive, er teke vare på. Du finn det på ${s.url}`,
    }),
    assessmentsRevealed: (f, s) => ({
      subject: `${s.courseCode}: vurderingane er opna`,
      body: `Vurderingane av ${plural.nn(f.answers, { one: '# svar', other: '# svar' })} i ${s.courseCode} er stadfesta, og no ser sensorane i kommisjonen poenga, kommentarane og karakterane til kvarandre. Der karakterane er ulike, blir de samde på ${s.url}`,
    }),
    confirmationTakenBack: (f, s) => ({
      subject: `${s.courseCode}: ei vurdering du har stadfesta, er endra`,
      body: `Den felles vurderinga av kandidat ${f.candidateNumber} i ${s.courseCode} er endra av ein annan i kommisjonen, så stadfestinga di gjeld ikkje lenger. Les det som er endra, og stadfest att på ${s.url}`,
    }),
    gradingCompleted: (f, s) => ({
      subject: `${s.courseCode}: kommisjon ${f.commissionNumber} er ferdig`,
      body: `Kommisjon ${f.commissionNumber} i ${s.courseCode} har sett alle karakterane. Resultata kan kontrollerast på ${s.url}`,
    }),
  },
  en: {
    readyForGrading: (f, s) => ({
      subject: `${s.courseCode}: ${ready.en(f)}`,
      body: `${s.courseCode}: ${ready.en(f)}. Due: ${s.deadline(f.dueAt)}.\n\n${s.url}`,
    }),
    gradingWorkflowChanged: (f, s) => ({
      subject: `${s.courseCode}: the workflow of the grading has changed`,
      body: `The exam office has changed how your commission sets the grades in ${s.courseCode}.\n\n${f.changes.map((change) => ruleInWords('en', change)).join('\n')}\n\nWhat you have written already is kept. You will find it at ${s.url}`,
    }),
    assessmentsRevealed: (f, s) => ({
      subject: `${s.courseCode}: the assessments are revealed`,
      body: `The assessments of ${plural.en(f.answers, { one: '# answer', other: '# answers' })} in ${s.courseCode} are confirmed, and the graders of the commission now see each other’s points, comments and grades. Where the grades differ, agree on one at ${s.url}`,
    }),
    confirmationTakenBack: (f, s) => ({
      subject: `${s.courseCode}: an assessment you confirmed has changed`,
      body: `The shared assessment of candidate ${f.candidateNumber} in ${s.courseCode} was changed by another member of the commission, so your confirmation no longer counts. Read what has changed, and confirm again at ${s.url}`,
    }),
    gradingCompleted: (f, s) => ({
      subject: `${s.courseCode}: commission ${f.commissionNumber} has finished`,
      body: `Commission ${f.commissionNumber} in ${s.courseCode} has set all grades. The results can be checked at ${s.url}`,
    }),
  },
};
