import { randomUUID } from 'node:crypto';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';
import { languages } from '@karakter/domain/text/language';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { someRights } from '../../test/scenes/deciding/some-rights.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { notify } from './notify.ts';
import { writeMail } from './write-mail.ts';

const app = useTestApp('2026-03-13T09:00:00Z');
const at = '2026-03-20T23:00:00Z';

const board = { nb: 'nemnda', nn: 'nemnda', en: 'the board' };

const someFacts: { [Kind in NoticeKind]: NoticeFacts[Kind] } = {
  invited: { link: 'https://karakter.example/invitation#abc', until: at },
  examPublished: { startsAt: at, endsAt: at, room: 'A', seat: '12' },
  seatChanged: { startsAt: at, room: 'A', seat: '12' },
  examTimeChanged: {
    before: { startsAt: at, endsAt: at },
    startsAt: at,
    endsAt: at,
    reason: 'room',
    explanation: 'Det lekker vann i A101.',
  },
  examTimeChangedForStaff: {
    before: { startsAt: at, endsAt: at },
    startsAt: at,
    endsAt: at,
    reason: 'plannedWrong',
    gradesDueAt: at,
  },
  examRulesChanged: {
    reason: 'factsWrong',
    explanation: 'Emnet gir bestått.',
    changes: [{ fact: 'scale', before: 'A-F', after: 'pass-fail' }],
  },
  examRulesChangedForStaff: {
    reason: 'coursePlan',
    changes: [{ fact: 'supervised', before: 'true', after: 'false' }],
  },
  examCancelled: { startsAt: at, reason: 'paperLeaked', explanation: 'Den lå åpent ute.', isKept: true },
  examHeldAfterAll: { startsAt: at, endsAt: at, reason: 'byMistake', explanation: '' },
  examCancelledForStaff: { startsAt: at, reason: 'emergency' },
  examHeldAfterAllForStaff: { startsAt: at, endsAt: at, reason: 'settled' },
  publishingRequested: {},
  paperDue: { dueAt: at },
  paperSubmitted: {},
  paperApproved: {},
  paperReturned: { reason: 'Oppgave 2 mangler nynorsk' },
  receipt: {
    candidateNumber: 10_007,
    handedInAt: at,
    words: 812,
    sha256: 'ab12',
    receiptCode: 'K7QX',
    pdfSha256: 'ef56',
    earlierCodes: ['M3PA'],
    pdfFileId: at,
  },
  answerPdf: { candidateNumber: 10042, receiptCode: 'K7QX', pdfSha256: 'b'.repeat(64), pdfFileId: 'f1' },
  answerReplaced: {
    candidateNumber: 10_007,
    handedInAt: at,
    words: 830,
    sha256: 'cd34',
    receiptCode: 'K7QX',
  },
  handInReopened: { endsAt: at, receiptCode: 'K7QX' },
  readyForGrading: { answers: 120, dueAt: at },
  gradingWorkflowChanged: {
    changes: [{ fact: 'assessing', before: 'individual', after: 'shared' }],
  },
  assessmentsRevealed: { answers: 1 },
  confirmationTakenBack: { candidateNumber: 10_007 },
  graderJoined: { commissionNumber: 1 },
  graderLeft: { commissionNumber: 1 },
  colleagueChanged: { commissionNumber: 1 },
  commissionHasFindings: { commissionNumber: 1, paragraphs: 'uhl. § 11-7(2)' },
  groundDeclared: { commissionNumber: 1, hasDecider: false },
  impartialityDecided: { commissionNumber: 1, outcome: 'disqualified' },
  graderDisqualified: { commissionNumber: 1 },
  answersMoved: { joined: 1, left: 2 },
  gradingCompleted: { commissionNumber: 1 },
  scriptNews: { what: 'toDecide', candidateNumber: 10_007 },
  thirdGraderAppointed: { answers: 2 },
  suspicionReported: { candidateNumber: 10_007 },
  gradesExtended: { dueAt: at, extendedFor: 'lackOfGraders' },
  gradesDelayed: { expectedAt: at },
  gradingExtended: { commissionNumber: 1, dueAt: at },
  extensionAsked: {},
  extensionDecided: { grantedUntil: at },
  gradingReminder: {
    lines: [
      { what: 'due', courseCode: 'PED1000', commissionNumber: 1, left: 1, at },
      { what: 'late', courseCode: 'PED1000', commissionNumber: 2, left: 12, at },
      { what: 'exam', courseCode: 'MUN1000', commissionNumber: 1, left: 0, at },
    ],
  },
  gradersLate: {
    lateGraders: [
      { courseCode: 'PED1000', commissionNumber: 1, personId: 'kari', name: 'Kari Sen', left: 2 },
      { courseCode: 'PED1000', commissionNumber: 2, personId: 'kari', name: 'Kari Sen', left: 1 },
    ],
  },
  gradeHeldBack: {},
  protocolToSign: { commissionNumber: 1 },
  feeClaimReturned: {},
  disputeNews: { what: 'thirdNeeded', commissionNumber: 1, candidateNumber: 10_007 },
  scoringNews: { what: 'toConfirm', works: 0 },
  guideAdjusted: { version: 3 },
  trialNews: { what: 'open', meetingId: 'm1', trial: 1, samples: 3, startsAt: at },
  meetingNews: {
    what: 'called',
    meetingId: 'm1',
    sequence: 1,
    startsAt: at,
    minutes: 90,
    place: 'A101',
    videoLink: 'https://video.example/j/1',
  },
  gradeAnnounced: { explanationDeadline: at, appealDeadline: at },
  gradeCorrected: {
    before: 'pass',
    after: 'fail',
    reason: 'Ført på feil linje',
    explanationDeadline: at,
    appealDeadline: at,
    complaintDeadline: null,
    rights: someRights,
  },
  explanationReady: { candidateNumber: 10_007, dueAt: at },
  gradeCorrectionNews: { what: 'toConfirm', candidateNumber: 10_007 },
  explanationRequested: { candidateNumber: 10_007, dueAt: at },
  explanationSent: { appealDeadline: at },
  appealReceived: { filedAt: at, late: true },
  appealRegistered: { arrivedOn: '2026-03-12', late: true },
  appealTakenUp: {},
  appealDismissed: { complaintUntil: at },
  appealWithdrawn: { mayReopen: true, reopenUntil: at },
  caseHandedOver: { change: 'given', caseKind: 'appeal', candidateNumber: 10001 },
  interimReply: { expectedOn: '2026-04-20', promisedFor: null, standard: 'received' },
  interimRepliesSent: { cases: 2, expectedOn: '2026-04-20' },
  appealReopened: {},
  appealToHandle: { late: false },
  appealToGrade: { answers: 3 },
  appealGraded: {},
  newAssessmentNeeded: {},
  appealDecided: { outcome: 'toDisadvantage', complaintUntil: at },
  complaintReceived: { filedAt: at, late: true, replyBy: at },
  complaintTakenUp: {},
  complaintDismissed: { appealUntil: at, complaintUntil: at },
  complaintAtBoard: { board },
  complaintSentBack: { board },
  complaintUpheld: { board, remedy: 'newExam', basis: board },
  complaintNotUpheld: { board, appealUntil: at },
  complaintRemedied: {},
  complaintWithdrawn: { appealUntil: at },
  complaintNews: { news: 'upheld', remedy: 'newGrading', scope: 'all' },
  archiveReady: { sha256: 'cd34' },
  messageToAll: { texts: { nb: 'I oppgave 2 skal det stå 1,5 kN/m.', nn: null, en: null } },
  paperCorrected: {},
  incidentRegistered: { number: 3 },
  newExamOffered: {},
};

const about = { courseCode: 'TBA4100', courseTitle: 'Geoteknikk', examStart: at, url: 'https://k.example' };
const everyMail = (Object.keys(someFacts) as NoticeKind[]).flatMap((kind) =>
  languages.map((language) => ({
    kind,
    language,
    ...writeMail({ kind, facts: someFacts[kind] }, language, about),
  })),
);

test.each(everyMail)(
  'the mail $kind in $language says which course, and nothing undefined [T4]',
  ({ kind, subject, body }) => {
    // An invitation is of no exam.
    expect(subject).toContain(kind === 'invited' ? 'Karakter' : 'TBA4100');
    expect(`${subject}${body}`).not.toMatch(/undefined|\[object|NaN|2026-03-20T/);
    expect(body.length).toBeGreaterThan(80);
  },
);

test('each mail is worded differently in bokmål, nynorsk and English [Q5]', () => {
  for (const kind of Object.keys(someFacts)) {
    const bodies = everyMail.filter((m) => m.kind === kind).map((m) => m.body);
    expect(new Set(bodies).size).toBe(3);
  }
});

test('mail about an exam from midnight to midnight says that it begins at 00.00 and ends at 24.00 [D7]', () => {
  const facts = { startsAt: '2026-12-13T23:00:00Z', endsAt: '2026-12-14T23:00:00Z' };
  const said = languages.map(
    (language) => writeMail({ kind: 'examPublished', facts }, language, { ...about, examStart: at }).body,
  );
  expect(said[0]).toContain('mandag 14. desember 2026 kl. 00.00 til mandag 14. desember 2026 kl. 24.00');
  expect(said[1]).toContain('måndag 14. desember 2026 kl. 00.00 til måndag 14. desember 2026 kl. 24.00');
  expect(said[2]).toContain('Monday 14 December 2026 at 00:00 to Monday 14 December 2026 at 24:00');
});

test('a notice becomes one mail in the receiver’s language, read by the receiver and no one else [T3]', async () => {
  const { db } = app().services;
  const exam = await addTestExam(db);
  const [candidate, other] = exam.candidates;
  await inTransaction(db, { identity: 'visible', effect: 'write' }, async (tx) => {
    await tx.updateTable('person').set({ language: 'nn' }).where('id', '=', candidate!.personId).execute();
    const facts = { explanationDeadline: at, appealDeadline: at };
    await notify(tx, {
      to: candidate!.personId,
      examId: exam.examId,
      kind: 'gradeAnnounced',
      facts,
      at: app().services.clock.now(),
    });
  });
  await app().moveTo('2026-03-13T09:01:00Z');
  const { mails } = (await app().call(candidate!.personId, noticesRoutes.myMail)).body;
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ state: 'sent', language: 'nn', attachments: [] });
  expect(mails[0]?.body).toContain('fredag 20. mars 2026 kl. 23.59');
  expect((await app().call(other!.personId, noticesRoutes.myMail)).body.mails).toEqual([]);
});

test('when very much mail has failed, the newest is listed, with the total number [U5]', async () => {
  const { db, clock } = app().services;
  const exam = await addTestExam(db, { candidates: 1 });
  const person_id = exam.candidates[0]?.personId ?? '';
  const at = clock.now();
  const ids = Array.from({ length: 501 }, () => randomUUID());
  const of = { person_id, exam_id: exam.examId, kind: 'examPublished', data: '{}' };
  await db
    .insertInto('notice')
    .values(ids.map((id) => ({ id, ...of, created_at: at })))
    .execute();
  const failed = { state: 'failed', attempts: 1 };
  const mail = { recipient: 'borte@test.example', language: 'nb', subject: '-', body: '-', ...failed };
  await db
    .insertInto('mail')
    .values(ids.map((notice_id, i) => ({ notice_id, ...mail, created_at: at.add({ seconds: i }) })))
    .execute();
  const { body } = await app().call(exam.officer, noticesRoutes.failedMail);
  expect([body.mails.length, body.inAll]).toEqual([500, 501]);
  expect(body.mails.map(({ noticeId }) => noticeId)).not.toContain(ids[0]);
  await db.deleteFrom('mail').where('notice_id', 'in', ids).execute();
});
