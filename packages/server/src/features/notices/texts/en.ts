import { ruleInWords } from '@karakter/contract/exam/rule-in-words';
import { changeReasonTexts } from '@karakter/contract/rules/change-reason-texts';
import type { RuleChange } from '@karakter/domain/rules/rule-facts';
import { bestText } from '@karakter/domain/text/message-languages';
import { commaSeparated, writtenNumber } from '@karakter/domain/text/wording';
import { digestMails } from './account/digest-mails.ts';
import { mailboxMails } from './account/mailbox-mails.ts';
import { announcingMails } from './announcing-mails.ts';
import { appealMails } from './appeal-mails.ts';
import { caseMails } from './case-mails.ts';
import { commissionMails } from './commission-mail-texts.ts';
import { complaintMails } from './complaint-mails.ts';
import { decidingMails } from './deciding-mails.ts';
import { dismissalMails } from './dismissal/dismissal-mails.ts';
import { dueMails } from './due-mails.ts';
import { explanationMails } from './explanation-mails.ts';
import { explanationReminderMails } from './explanation-reminder-mails.ts';
import { gradeMails } from './grade-mails.ts';
import { gradingMails } from './grading-texts.ts';
import { holdMails } from './hold-mails.ts';
import { explanationIntakeMails } from './intake/explanation-intake-mails.ts';
import { interimMails } from './interim-mails.ts';
import type { MailTexts } from './mail-dictionary.ts';
import { meetingMails } from './meeting-mails.ts';
import { reassessmentMails } from './reassessment/reassessment-mails.ts';
import { newOralMails } from './remedies/new-oral-mails.ts';
import { remedyMails } from './remedies/remedy-mails.ts';
import { scoringMails } from './scoring-mails.ts';

const where = ({ room = '', seat = '' }: { room?: string; seat?: string }) =>
  commaSeparated([room && `in room ${room}`, seat && `at seat ${seat}`]);

const changed = (changes: readonly RuleChange[]) =>
  changes.map((change) => ruleInWords('en', change)).join('\n');

export const mailTextsEn: MailTexts = {
  ...decidingMails.en,
  ...meetingMails.en,
  ...dueMails.en,
  ...scoringMails.en,
  ...holdMails.en,
  ...gradeMails.en,
  ...explanationMails.en,
  ...announcingMails.en,
  ...appealMails.en,
  ...interimMails.en,
  ...reassessmentMails.en,
  ...explanationReminderMails.en,
  ...complaintMails.en,
  ...remedyMails.en,
  ...newOralMails.en,
  ...dismissalMails.en,
  ...explanationIntakeMails.en,
  ...caseMails.en,
  ...digestMails.en,
  ...mailboxMails.en,
  invited: (f, s) => ({
    subject: 'You are invited to Karakter',
    body: `You were added to Karakter, which the institution uses for exams. Open the link and sign in by Feide or ID-porten, and Karakter will know you from then on:\n\n${f.link}\n\nThe link is only for you. It works once, until ${s.written(f.until)}.`,
  }),
  examPublished: (f, s) => ({
    subject: `${s.courseCode}: you are registered for the exam`,
    body: `You are registered for the exam in ${s.courseCode} ${s.courseTitle}.\n\nYour time: ${s.written(f.startsAt)} to ${s.end(f.endsAt)}.${where(f) && `\n\nYou sit ${where(f)}.`}\n\n${f.isHandedIn === false ? 'Be there in good time. You find your candidate number' : 'You find your candidate number and the waiting room'} at ${s.url}`,
  }),
  seatChanged: (f, s) => ({
    subject: `${s.courseCode}: your seat at the exam`,
    body: `You will sit ${where(f)} at the exam in ${s.courseCode} ${s.courseTitle}, ${s.written(f.startsAt)}.\n\nYou also see it at ${s.url}`,
  }),
  examTimeChanged: (f, s) => ({
    subject: `${s.courseCode}: new time for the exam`,
    body: [
      `The time of your exam in ${s.courseCode} ${s.courseTitle} has changed.`,
      `Your new time: ${s.written(f.startsAt)} to ${s.end(f.endsAt)}.\nBefore: ${s.written(f.before.startsAt)} to ${s.end(f.before.endsAt)}.`,
      `Reason: ${changeReasonTexts.en[f.reason]}.`,
      f.explanation,
      `Your candidate number and any extra time are as before. You find ${f.isHandedIn === false ? 'it' : 'the waiting room'} at ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examTimeChangedForStaff: (f, s) => ({
    subject: `${s.courseCode}: new time for the exam`,
    body: [
      `The time of the exam in ${s.courseCode} ${s.courseTitle} has changed.`,
      `New time: ${s.written(f.startsAt)} to ${s.end(f.endsAt)}.\nBefore: ${s.written(f.before.startsAt)} to ${s.end(f.before.endsAt)}.`,
      `Reason: ${changeReasonTexts.en[f.reason]}.`,
      f.gradesDueAt && `The grades are now due ${s.deadline(f.gradesDueAt)}.`,
      s.url,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examRulesChanged: (f, s) => ({
    subject: `${s.courseCode}: the form or rules of the exam have changed`,
    body: [
      `This has changed for the exam in ${s.courseCode} ${s.courseTitle} ${s.examStart}:`,
      changed(f.changes),
      `Reason: ${changeReasonTexts.en[f.reason]}.`,
      f.explanation,
      `The time, your candidate number and any extra time are as before. Your exam is on ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examRulesChangedForStaff: (f, s) => ({
    subject: `${s.courseCode}: the form or rules of the exam have changed`,
    body: [
      `This has changed for the exam in ${s.courseCode} ${s.courseTitle} ${s.examStart}:`,
      changed(f.changes),
      `Reason: ${changeReasonTexts.en[f.reason]}.`,
      s.url,
    ].join('\n\n'),
  }),
  examCancelled: (f, s) => ({
    subject: `${s.courseCode}: the exam is cancelled`,
    body: [
      `The exam in ${s.courseCode} ${s.courseTitle} ${s.written(f.startsAt)} is cancelled.`,
      `Reason: ${changeReasonTexts.en[f.reason]}.`,
      f.explanation,
      f.isKept && 'What was written and handed in is kept, but will not be graded.',
      `You will be told when it is decided what comes instead. Whom to call is on ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examCancelledForStaff: (f, s) => ({
    subject: `${s.courseCode}: the exam is cancelled`,
    body: `The exam in ${s.courseCode} ${s.courseTitle} ${s.written(f.startsAt)} is cancelled. No one is to attend, and nothing is to be graded.\n\nReason: ${changeReasonTexts.en[f.reason]}.\n\n${s.url}`,
  }),
  examHeldAfterAll: (f, s) => ({
    subject: `${s.courseCode}: the exam will be held after all`,
    body: [
      `The exam in ${s.courseCode} ${s.courseTitle} was cancelled, but will be held after all.`,
      `Your time: ${s.written(f.startsAt)} to ${s.end(f.endsAt)}.`,
      `Reason: ${changeReasonTexts.en[f.reason]}.`,
      f.explanation,
      `Your candidate number and any extra time are as before. The waiting room is on ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examHeldAfterAllForStaff: (f, s) => ({
    subject: `${s.courseCode}: the exam will be held after all`,
    body: `The exam in ${s.courseCode} ${s.courseTitle} was cancelled, but will be held after all.\n\nTime: ${s.written(f.startsAt)} to ${s.end(f.endsAt)}.\n\nReason: ${changeReasonTexts.en[f.reason]}.\n\n${s.url}`,
  }),
  publishingRequested: (_, s) => ({
    subject: `${s.courseCode}: an exam waits for you to publish it`,
    body: `A person at the exam office asks for the exam in ${s.courseCode} ${s.courseTitle} to be published. Another person must review and publish it, at ${s.url}`,
  }),
  paperDue: (f, s) => ({
    subject: `${s.courseCode}: paper and grading guide are due`,
    body: `The exam paper and the grading guide for ${s.courseCode} are due ${s.deadline(f.dueAt)}.\n\n${s.url}`,
  }),
  paperSubmitted: (_, s) => ({
    subject: `${s.courseCode}: a paper awaits approval`,
    body: `The exam paper for ${s.courseCode} has been submitted for approval. You see it as the candidate will, at ${s.url}`,
  }),
  paperApproved: (_, s) => ({
    subject: `${s.courseCode}: the paper is approved`,
    body: `The exam paper for ${s.courseCode} is approved and opens for the candidates ${s.examStart}.`,
  }),
  paperReturned: (f, s) => ({
    subject: `${s.courseCode}: the paper was returned`,
    body: `The exam paper for ${s.courseCode} was returned to you. Reason:\n\n${f.reason}\n\n${s.url}`,
  }),
  receipt: (f, s) => ({
    subject: `${s.courseCode}: receipt for your answer`,
    body: [
      'Your answer is handed in.',
      [
        `Time: ${s.written(f.handedInAt)}`,
        `Candidate number: ${f.candidateNumber}`,
        `Words: ${writtenNumber.en(f.words)}`,
        `Receipt code: ${f.receiptCode}`,
        `SHA-256 of the answer: ${f.sha256}`,
        ...(f.earlierCodes?.length ? [`Takes the place of receipt: ${commaSeparated(f.earlierCodes)}`] : []),
        ...(f.pdfSha256 === undefined ? [] : [`SHA-256 of the PDF: ${f.pdfSha256}`]),
      ].join('\n'),
      f.pdfFileId === undefined
        ? `The copy as PDF is not ready yet. That makes no difference to your handing in: the answer is handed in and kept. The PDF follows in an e-mail of its own. Anyone can verify the receipt on ${s.url}/verify`
        : `A copy is attached as PDF. Anyone can verify the receipt and the PDF on ${s.url}/verify`,
    ].join('\n\n'),
  }),
  answerPdf: (f, s) => ({
    subject: `${s.courseCode}: your answer as PDF`,
    body: `Here is the copy of your answer as PDF, which was not ready when you got the receipt.\n\nCandidate number: ${f.candidateNumber}\nReceipt code: ${f.receiptCode}\nSHA-256 of the PDF: ${f.pdfSha256}\n\nAnyone can verify the PDF on ${s.url}/verify`,
  }),
  answerReplaced: (f, s) => ({
    subject: `${s.courseCode}: your answer is updated`,
    body: `Something you wrote arrived too late to count automatically. The exam office has now taken it into your answer.\n\nHanded in: ${s.written(f.handedInAt)}\nCandidate number: ${f.candidateNumber}\nWords now: ${writtenNumber.en(f.words)}\nReceipt code: ${f.receiptCode}\nSHA-256 of the answer: ${f.sha256}\n\nA new receipt with a PDF follows in a separate e-mail. The previous one is no longer valid.`,
  }),
  handInReopened: (f, s) => ({
    subject: `${s.courseCode}: your hand-in is open again`,
    body: `Your hand-in in ${s.courseCode} has been opened again, so you can continue to write until ${s.end(f.endsAt)}. Everything you had written is there. Hand in again when you are done. You will then get a new receipt.\n\nWhat you handed in before is on the receipt with the code ${f.receiptCode}, but that answer will not be graded.`,
  }),
  ...gradingMails.en,
  ...commissionMails.en,
  archiveReady: (f, s) => ({
    subject: `${s.courseCode}: the archive bundle is ready`,
    body: `The archive bundle of the exam in ${s.courseCode} has been made.\n\nSHA-256: ${f.sha256}\n\n${s.url}`,
  }),
  messageToAll: (f, s) => ({
    subject: `${s.courseCode}: message to all candidates`,
    body: `This message has been sent to all candidates in ${s.courseCode}:\n\n${bestText(f.texts, 'en').text}\n\n${s.url}`,
  }),
  paperCorrected: (_, s) => ({
    subject: `${s.courseCode}: the paper you approved has been corrected`,
    body: `The paper in ${s.courseCode}, which you approved, has been corrected. You see what has changed in Karakter: ${s.url}`,
  }),
  incidentRegistered: (f, s) => ({
    subject: `${s.courseCode}: incident ${f.number} is registered`,
    body: `An incident has been registered at the exam in ${s.courseCode}. Read it and decide what it is to lead to, at ${s.url}`,
  }),
  newExamOffered: (_, s) => ({
    subject: `${s.courseCode}: you are offered a new exam`,
    body: `Something went wrong during the exam in ${s.courseCode} ${s.courseTitle}, and you were among those affected. The exam office has decided that you are offered a new (postponed) exam. You will be told time and place later. Contact the exam office if you have questions.\n\n${s.url}`,
  }),
};
