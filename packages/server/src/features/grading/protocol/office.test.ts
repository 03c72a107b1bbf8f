import { resultsRoutes } from '@karakter/contract/results/routes';
import { describe, expect, it } from 'vitest';
import type { Tx } from '../../../platform/database/db.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { archiveActs } from '../../../test/scenes/archiving.ts';
import { signAsShown } from '../../../test/scenes/deciding/signing.ts';
import { addAnnouncedExam, addGradedExam } from '../../../test/scenes/graded.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

import { examFacts } from '../../exam/store.ts';
import { announcedUnsigned, signedOrExcused } from '../../results/unsigned.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const archive = archiveActs(() => app());

type Data = { commissions: { signatures: object[] }[]; entries: object[] };

describe('the exam office and the signatures [G17]', () => {
  it('archives without them only with a reason, by the sector’s rule, which announces without', async () => {
    const exam = await addAnnouncedExam(app());
    await app().moveTo('2026-06-01T10:00:00Z');
    expect((await archive.show(exam.officer, exam)).obstacles).toContain('protocolUnsigned');
    for (const grader of exam.graders) expect((await signAsShown(app(), exam, grader)).status).toBe(200);
    expect((await archive.show(exam.officer, exam)).obstacles).not.toContain('protocolUnsigned');
  });

  it('announces before all have signed only with a reason, where the rules ask for them then: no grade waits for one who is ill', async () => {
    const { db } = app().services;
    const { examId, officer, graders, commissionId } = await addGradedExam(app());
    const inTx = <T>(work: (tx: Tx) => Promise<T>) =>
      inTransaction(db, { identity: 'visible', effect: 'write' }, work);
    const announcing = (reason: string | null) =>
      inTx(async (tx) => {
        const exam = await examFacts(tx, examId);
        if (!exam) throw new Error('no exam');
        const protocolSignature = { before: 'announcement', legalBasis: 'lokal forskrift' } as const;
        const rules = { ...exam.rules, protocolSignature };
        await signedOrExcused(tx, { ...exam, rules }, { reason, actorId: officer, at: exam.startsAt });
        return announcedUnsigned(tx, examId);
      });
    await expect(announcing(null)).rejects.toMatchObject({ code: 'announcementUnsigned' });
    expect(await announcing('Sensor er syk')).toMatchObject([
      { protocols: 1, reason: 'Sensor er syk', announcedBy: 'Eksamens Konsulent' },
    ]);
    for (const grader of graders) await signAsShown(app(), { commissionId }, grader);
    expect(await announcing(null)).toHaveLength(1);
  });

  it('an officer who grades the exam sees nothing of them [U7]', async () => {
    const exam = await addGradedExam(app());
    const { db } = app().services;
    const seat = { commission_id: exam.commissionId, external: false, teaches: false, seat: 3 };
    const grading = await addTestPerson(db, 'Leder Og Sensor', ['examOffice']);
    await db
      .insertInto('commission_member')
      .values({ ...seat, person_id: grading, display_name: 'Leder', appointed_at: exam.startsAt })
      .execute();
    const params = { examId: exam.examId };
    for (const route of [resultsRoutes.showProtocol, resultsRoutes.protocolPdf, resultsRoutes.protocolData])
      expect((await app().call(grading, route, { params })).status).toBe(404);
  });

  it('gets the protocol as data with signatures and absences, and the archive what was signed, byte for byte', async () => {
    const exam = await addGradedExam(app());
    await signAsShown(app(), exam, exam.graders[0]);
    await app().call(exam.officer, resultsRoutes.checkResults, { params: { examId: exam.examId } });
    const params = { examId: exam.examId };
    // The test app reads every JSON; the browser saves it as a file.
    const data = (await app().call(exam.officer, resultsRoutes.protocolData, { params }))
      .body as unknown as Data;
    expect(data.commissions[0]?.signatures).toMatchObject([{ name: 'Intern Sensor', role: 'leader' }]);
    expect(data.entries[0]).toMatchObject({ enteredBy: 'Eksamens Konsulent', enteredAs: 'examOffice' });
    for (const id of [...exam.graders, exam.officer]) expect(JSON.stringify(data)).not.toContain(id);
  });
});
