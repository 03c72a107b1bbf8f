import { feesRoutes } from '@karakter/contract/fees/routes';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { addGradedExam } from '../../test/scenes/graded.ts';
import { testUnitId } from '../../test/scenes/people.ts';
import { examFacts } from '../exam/store.ts';
import { protocolDocument } from '../results/protocol-document.ts';

const app = useTestApp('2026-03-13T11:00:00Z');

it('a grader who is external to two institutions has one claim in the list, and the employer that the exam’s knows [G14, G17]', async () => {
  const { db } = app().services;
  const exam = await addGradedExam(app());
  const [, external] = exam.graders;
  await sql`insert into external_grader (person_id, institution_id, employer, added_by, added_at)
    select ${external}, id, 'Annet Sted', ${external}, now() from unit where code = 'TIDLIGERE'`.execute(db);
  await app().call(exam.officer, feesRoutes.saveFeeRate, {
    body: {
      unitId: testUnitId,
      validFrom: '2026-01-01',
      hourlyOre: 400_00,
      scriptMinutes: { exam: 30, bachelorThesis: 300, masterThesis: 900 },
      explanationMinutes: 30,
      paysInternal: false,
    },
  });
  const sent = await app().call(external, feesRoutes.submitFeeClaim, {
    params: { commissionId: exam.commissionId },
    body: {
      scripts: 3,
      explanations: 0,
      correction: '',
      meetingMinutes: 0,
      otherMinutes: 0,
      otherNote: '',
      expensesOre: 0,
      expensesNote: '',
    },
  });
  expect(sent.status).toBe(200);
  const { claims } = (await app().call(exam.officer, feesRoutes.listFeeClaims)).body;
  const own = claims.filter(({ examId }) => examId === exam.examId);
  expect(own.map(({ employer }) => employer)).toEqual(['Nabohøgskolen']);
  const document = await inTransaction(db, { identity: 'visible', effect: 'read' }, async (tx) => {
    const facts = await examFacts(tx, exam.examId);
    return facts && protocolDocument(tx, facts, 'nb');
  });
  const affiliations = document?.commissions.flatMap(({ members }) =>
    members.map((each) => each.affiliation),
  );
  expect(affiliations).toContain('Nabohøgskolen');
  expect(affiliations).not.toContain('Annet Sted');
});
