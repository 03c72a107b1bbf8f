import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Scene } from './scene.ts';

/** What candidates may see now: the grade that stands in the protocol, once it is announced and while it is not held. */
async function announcedGrades({ app, exam }: Scene): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; grade: string }>`
    select distinct on (c.id) c.id, p.grade from candidacy c join exam e on e.id = c.exam_id
    join protocol_entry p on p.candidacy_id = c.id
    where e.id = ${exam.examId}
      and (e.state = 'announced' or c.id in (select candidacy_id from announced_candidate))
      and not exists (select from grade_hold h where h.candidacy_id = c.id and h.released_at is null)
    order by c.id, p.number desc`.execute(app.services.db);
  return new Map(rows.map(({ id, grade }) => [id, grade]));
}

/** Each candidate sees the grade that is announced to them, and none before [R1, R5]; what they see, by place. */
export async function expectOnlyAnnounced(scene: Scene): Promise<(string | null)[]> {
  const { app, exam } = scene;
  const announced = await announcedGrades(scene);
  const seen: (string | null)[] = [];
  for (const [index, { personId, candidacyId }] of exam.candidates.entries()) {
    const { body } = await app.call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } });
    expect({ index, grade: body.grade }).toEqual({ index, grade: announced.get(candidacyId) ?? null });
    seen.push(body.grade);
  }
  return seen;
}

/**
 * As expectOnlyAnnounced, and the grade is the one that the reference knows as agreed. Nothing is looked up while the
 * results are open, since no step before the check leads there.
 */
export async function expectCandidatesSeeTheirs(scene: Scene): Promise<void> {
  const { reference } = scene;
  if (reference.results === 'open' && (await announcedGrades(scene)).size === 0) return;
  for (const [index, grade] of (await expectOnlyAnnounced(scene)).entries()) {
    const answer = reference.answer(index);
    if (!answer.isFollowed) continue;
    const mayBeSeen = reference.results === 'announced' ? [answer.grade, null] : [null];
    expect(mayBeSeen, `candidate ${index}`).toContain(grade);
  }
}
