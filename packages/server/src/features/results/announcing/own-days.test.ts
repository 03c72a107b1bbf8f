import { resultsRoutes } from '@karakter/contract/results/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addTwoCommissions } from '../../../test/scenes/deciding/two-commissions.ts';
import {
  announcingScene,
  beforeDue,
  dueMorning,
  nextMorning,
  waits,
} from '../../../test/scenes/due/announcing-scene.ts';
import { dueScene } from '../../../test/scenes/due/due-scene.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { addGradedExam, gradeBoth } from '../../../test/scenes/graded.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { examFacts } from '../../exam/store.ts';
import { dueGradesOf } from './due-grades.ts';

const app = useTestApp(beforeDue);
const { begin, see, check, checkCommissions, isAnnounced, told, gradeMails } = announcingScene(app);
const { granted } = dueScene(app);
beforeEach(begin);

describe('grades with other due dates, or with protocols to sign [G9, G17, R1]', () => {
  const extend = async (exam: TestExam, candidates: TestExam['candidates']) => {
    const delegate = await addTestPerson(app().services.db, 'Rektors Delegerte', ['rectorsDelegate']);
    const candidateNumbers = candidates.map(({ candidateNumber }) => candidateNumber);
    expect((await granted(exam, delegate, { scope: 'candidates', candidateNumbers })).status).toBe(200);
  };
  /** Two commissions; the grades of the second, which is graded, are extended to 10 April, or one of them. */
  const extended = async (count: 1 | 2, announcing?: string) => {
    const scene = await addTwoCommissions(app(), announcing);
    const { exam, other, first, second, third, fourth } = scene;
    await extend(exam, count === 1 ? [third] : [third, fourth]);
    for (const { candidateNumber } of [third, fourth]) await gradeBoth(app(), other, candidateNumber, 'D');
    return { ...scene, of: [first, second, third, fourth] };
  };

  it('are announced on the day of the first of them, also to a candidate whose grade is due later', async () => {
    const { exam, of } = await extended(1, 'together');
    await check(exam);
    await app().moveTo(dueMorning);
    for (const { personId } of of) expect(await gradeMails(personId)).toContain('gradeAnnounced');
  });

  it('are announced on their own day, where all grades of a commission are due later than another’s', async () => {
    const { exam, first, third } = await extended(2);
    await checkCommissions(exam, 1, 2);
    expect((await see(exam)).bySelf?.times).toEqual([
      { commission: 1, at: '2026-04-13T06:00:00Z' },
      { commission: 2, at: '2026-03-24T07:00:00Z' },
    ]);
    await app().moveTo(dueMorning);
    expect(await gradeMails(first.personId)).toContain('gradeAnnounced');
    expect(await gradeMails(third.personId)).not.toContain('gradeAnnounced');
    await app().moveTo('2026-04-13T10:00:00Z');
    expect(await gradeMails(third.personId)).toContain('gradeAnnounced');
  });

  it('count each protocol that is to be signed before the announcement', async () => {
    const { examId, ...exam } = await addGradedExam(app());
    await check({ ...exam, examId });
    const unsignedIn = (before: 'announcement' | 'archive') =>
      app()
        .services.db.transaction()
        .execute(async (tx) => {
          const record = await examFacts(tx, examId);
          if (!record) throw new Error('there is no exam');
          const protocolSignature = { before, legalBasis: 'lokal forskrift' };
          return dueGradesOf(tx, { ...record, rules: { ...record.rules, protocolSignature } });
        });
    expect(await unsignedIn('announcement')).toMatchObject([{ results: 'checked', unsigned: 1 }]);
    expect(await unsignedIn('archive')).toMatchObject([{ results: 'checked', unsigned: 0 }]);
  });
});

describe('commissions that are announced separately [P4, R1]', () => {
  it('are announced when their own grades are checked, and the office is told of the other', async () => {
    const { exam, other, first, third, fourth } = await addTwoCommissions(app());
    expect((await checkCommissions(exam, 2)).status).toBe(200);
    await app().moveTo(dueMorning);
    expect(await gradeMails(first.personId)).toEqual(['gradeAnnounced']);
    expect(await gradeMails(third.personId)).toEqual([]);
    expect(await told(exam.officer)).toEqual([waits('notChecked', 1)]);
    for (const { candidateNumber } of [third, fourth]) await gradeBoth(app(), other, candidateNumber, 'D');
    expect((await checkCommissions(exam, 1)).status).toBe(200);
    await app().moveTo(nextMorning);
    expect(await gradeMails(third.personId)).toEqual(['gradeAnnounced']);
    expect(await gradeMails(first.personId)).toEqual(['gradeAnnounced']);
    expect(await isAnnounced(exam)).toBe(true);
  });

  it('of which one is planned for another time are announced without it', async () => {
    const { exam, other, first, third, fourth } = await addTwoCommissions(app());
    for (const { candidateNumber } of [third, fourth]) await gradeBoth(app(), other, candidateNumber, 'D');
    await checkCommissions(exam, 1, 2);
    const body = { commissions: [2], at: '2026-04-15T07:00:00Z' };
    await app().call(exam.officer, resultsRoutes.announceCommissions, {
      params: { examId: exam.examId },
      body,
    });
    await app().moveTo(dueMorning);
    expect(await gradeMails(third.personId)).toEqual(['gradeAnnounced']);
    expect(await gradeMails(first.personId)).toEqual([]);
  });
});
