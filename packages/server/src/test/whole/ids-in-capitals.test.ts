import { readdirSync, readFileSync } from 'node:fs';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { id } from '@karakter/contract/platform/route';
import { registerRoutes } from '@karakter/contract/register/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../app.ts';
import { addTestPerson, testUnitId } from '../scenes/people.ts';
import { planTestExam, prepareTestExam } from '../scenes/planned-exam.ts';

const app = useTestApp('2026-02-02T08:00:00Z');

describe('an id in capitals is the same id, in every rule that compares ids [U1, U7]', () => {
  it('no one grants themselves a role by it', async () => {
    const operator = await addTestPerson(app().services.db, 'Ida Drift', ['itOperator']);
    const body = { role: 'examOffice', unitId: testUnitId, firstDay: null, lastDay: null } as const;
    for (const personId of [operator, operator.toUpperCase()]) {
      const answer = await app().call(operator, registerRoutes.grantRole, { params: { personId }, body });
      expect(answer.refusal).toBe('roleOfOneself');
    }
  });

  it('no candidate is appointed invigilator of their own exam by it', async () => {
    const planned = await planTestExam(app(), { startsAt: '2026-05-04T07:00:00Z' });
    await prepareTestExam(app(), planned, 1);
    const { examId, officer } = planned;
    const { person_id: candidate } = await app()
      .services.db.selectFrom('candidacy_person')
      .select('person_id')
      .where('exam_id', '=', examId)
      .executeTakeFirstOrThrow();
    const params = { examId, personId: candidate.toUpperCase() };
    const answer = await app().call(officer, appointmentRoutes.appointInvigilator, { params });
    expect(answer.refusal).toBe('invigilatorIsCandidate');
  });

  it('since the wire has one form of an id, and no other schema of ids', () => {
    const given = '0A1B2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D';
    expect(id.parse(given)).toBe(given.toLowerCase());
    const folder = new URL('../../../../contract/src/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
    const others = files.filter((file) =>
      /\b(uuid|guid)\(/.test(readFileSync(new URL(file, folder), 'utf8')),
    );
    expect(others).toEqual(['platform/route.ts']);
  });
});
