import { randomUUID } from 'node:crypto';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import type { NoticeKind } from '@karakter/domain/notices/notice';
import { ruleOf } from '@karakter/domain/notices/notice-rules';
import { languages } from '@karakter/domain/text/language';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { someInstant as at, someFacts } from '../../test/scenes/deciding/some-notices.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { notify } from './notify.ts';
import { writeMail } from './write-mail.ts';

const app = useTestApp('2026-03-13T09:00:00Z');
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
    // An invitation and a daily mail are of no exam.
    expect(subject).toContain(ruleOf(kind).to === 'nobody' ? 'Karakter' : 'TBA4100');
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
