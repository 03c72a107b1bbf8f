import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addGradedExam } from '../../../test/scenes/graded.ts';

const app = useTestApp('2025-12-05T07:00:00Z');

/**
 * The test vectors of the law's table of deadlines, by the day of the event: the last day after one, two and three weeks,
 * and the fifteenth working day (uhl. §§ 11-7(4), 11-8, 11-10; domstolloven §§ 148–149).
 */
const vectors = [
  ['2025-12-05', '2025-12-12', '2025-12-19', '2025-12-29', '2025-12-30'],
  ['2025-12-19', '2025-12-29', '2026-01-02', '2026-01-09', '2026-01-14'],
  ['2026-03-13', '2026-03-20', '2026-03-27', '2026-04-07', '2026-04-08'],
  ['2026-04-10', '2026-04-17', '2026-04-24', '2026-05-04', '2026-05-04'],
  ['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-26', '2026-05-27'],
  ['2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06', '2026-07-06'],
  ['2026-12-11', '2026-12-18', '2026-12-28', '2027-01-04', '2027-01-05'],
  ['2027-03-05', '2027-03-12', '2027-03-19', '2027-03-30', '2027-03-31'],
] as const;

/** The day that ends at this instant in Norway; a deadline that is no end of a day fails. */
function dayEndingAt(instant: string): string {
  const end = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Oslo');
  expect(end.toPlainTime().toString()).toBe('00:00:00');
  return end.toPlainDate().subtract({ days: 1 }).toString();
}

/** An exam that is held and graded on this day, in the afternoon of which the clock stands. */
async function examGradedOn(day: string) {
  await app().services.clock.moveTo(Temporal.Instant.from(`${day}T14:00:00Z`));
  const exam = await addGradedExam(app(), { startsAt: `${day}T08:00:00Z`, candidates: 1 });
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('the exam has no candidate');
  const params = { candidacyId: candidate.candidacyId };
  return {
    async announce(): Promise<void> {
      const of = { params: { examId: exam.examId } };
      const checked = await app().call(exam.officer, resultsRoutes.checkResults, of);
      const announced = await app().call(exam.officer, resultsRoutes.announceGrades, {
        ...of,
        body: { at: null },
      });
      expect([checked.status, announced.status]).toEqual([200, 200]);
    },
    page: async () => (await app().call(candidate.personId, myExamsRoutes.showMyExam, { params })).body,
    ask: () => app().call(candidate.personId, explanationRoutes.requestExplanation, { params }),
  };
}

test.each(vectors)(
  'of an exam held and announced on %s, the candidate’s page shows the law’s last days: explanation %s, its delivery %s, appeal and complaint %s, grades due %s [E2, K1, R5]',
  async (day, oneWeek, twoWeeks, threeWeeks, fifteenWorkingDays) => {
    const { announce, page, ask } = await examGradedOn(day);
    const { gradesDue } = await page();
    expect(dayEndingAt(gradesDue?.at ?? '')).toBe(fifteenWorkingDays);
    await announce();
    const { deadlines, explanationDueIfAsked } = await page();
    const last = (lastDay: string) => ({ kind: 'running', lastDay });
    expect(deadlines).toMatchObject({
      explanation: last(oneWeek),
      appeal: last(threeWeeks),
      formalComplaint: last(threeWeeks),
    });
    for (const each of Object.values(deadlines ?? {}))
      if (each.kind === 'running') expect(dayEndingAt(each.at)).toBe(each.lastDay);
    expect(dayEndingAt(explanationDueIfAsked)).toBe(twoWeeks);
    expect((await ask()).status).toBe(200);
    const asked = await page();
    expect(asked.explanations.map(({ dueAt }) => dayEndingAt(dueAt))).toEqual([twoWeeks]);
    expect(asked.deadlines).toMatchObject({ appeal: { kind: 'suspended' } });
  },
);
