import { gradingRoutes } from '@karakter/contract/grading/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { numbersOf, scriptAt } from '../../test/scenes/grading.ts';
import { addHandedInExam } from '../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z', { sessionIdleMinutes: 60 });
let exam: TestExam;
let cookie: string;
beforeAll(async () => {
  exam = await addHandedInExam(app());
  cookie = await app().cookieOf(exam.graders[0]);
});

/** Moves what is known of the grader's session back in time, by minutes. */
async function age({ unused = 0, signedIn = 0 }: { unused?: number; signedIn?: number }): Promise<void> {
  await sql`update session set last_active_at = last_active_at - make_interval(mins => ${unused}),
    expires_at = expires_at - make_interval(mins => ${signedIn}) where person_id = ${exam.graders[0]}`.execute(
    app().services.db,
  );
}
const idleSeconds = async () =>
  (await app().callWith(cookie, peopleRoutes.me)).body?.session.idleSeconds ?? 0;
const at = () => ({ params: scriptAt(exam, numbersOf(exam)[0] ?? 0) });
const save = (version: number, comment: string) =>
  app().callWith(cookie, gradingRoutes.saveAssessment, {
    ...at(),
    body: { points: {}, comment, grade: null, version },
  });
const stored = async () => {
  const { rows } = await sql<{ comment: string }>`
    select comment from assessment where person_id = ${exam.graders[0]} and commission_id = ${exam.commissionId}`.execute(
    app().services.db,
  );
  return rows.map(({ comment }) => comment);
};

describe('a grader’s session [G15, U2]', () => {
  it('is prolonged by an hour with each save as they type, and by reading, which the page reports', async () => {
    for (const version of [0, 1, 2]) {
      await age({ unused: 50 });
      expect((await save(version, `Avsnitt ${version}`)).status).toBe(200);
      await expect.poll(idleSeconds, { timeout: 9_000 }).toBeGreaterThan(59 * 60);
    }
    await age({ unused: 50 });
    await app().callWith(cookie, gradingRoutes.showScript, at());
    expect((await app().callWith(cookie, peopleRoutes.prolongSession)).status).toBe(200);
    expect(await idleSeconds()).toBeGreaterThan(59 * 60);
  });

  it('ends twelve hours after the sign-in, and a save after that is refused and changes nothing', async () => {
    await age({ signedIn: 12 * 60 });
    expect(await save(3, 'Etter tolv timer')).toMatchObject({ status: 401, refusal: 'notSignedIn' });
    expect(await stored()).toEqual(['Avsnitt 2']);
    cookie = await app().signInElsewhere(exam.graders[0]);
    expect((await save(3, 'Etter tolv timer')).body.version).toBe(4);
  });

  it('of another person on the same machine saves nothing of the first one’s', async () => {
    const other = await app().cookieOf(exam.graders[1]);
    const asFirst = await app().app.inject({
      method: 'PUT',
      url: `/api/grading/commissions/${exam.commissionId}/scripts/${numbersOf(exam)[0]}/assessment`,
      headers: { cookie: other, 'karakter-person': exam.graders[0] },
      payload: { points: {}, comment: 'Ikke min', grade: null, version: 0 },
    });
    expect(asFirst.statusCode).toBe(401);
    expect(asFirst.json().refusal.code).toBe('signedInAsAnother');
    expect(await stored()).toEqual(['Etter tolv timer']);
  });
});
