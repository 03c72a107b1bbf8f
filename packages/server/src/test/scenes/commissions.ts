import { planningRoutes } from '@karakter/contract/exam/routes';
import { seatRoutes } from '@karakter/contract/grading/seats';
import { commissionRoutes, type ProposedMember } from '@karakter/contract/planning/commissions';
import type { AskedToLeave } from '../../features/grading/seats/replace.ts';
import type { TestApp } from '../app.ts';
import type { TestExam } from './exam.ts';
import { addTestPerson } from './people.ts';

type Led = { officer: string; examId: string };

export const inside = (personId: string): ProposedMember => ({ personId, external: false, teaches: false });
export const outside = (personId: string): ProposedMember => ({ personId, external: true, teaches: false });

/** Actions and views for tests of an exam's ordinary commissions, over HTTP. */
export function commissionScene(app: () => TestApp) {
  const versionOf = async ({ officer, examId }: Led) =>
    (await app().call(officer, planningRoutes.seeExam, { params: { examId } })).body.version;
  return {
    versionOf,
    grader: (name: string) => addTestPerson(app().services.db, name, []),
    async form(led: Led, members: ProposedMember[]) {
      const body = { version: await versionOf(led), members };
      const params = { examId: led.examId };
      return app().call(led.officer, commissionRoutes.formCommission, { params, body });
    },
    async check({ officer, examId }: Led, members: ProposedMember[]) {
      const asked = { params: { examId }, body: { members } };
      return (await app().call(officer, commissionRoutes.checkCommission, asked)).body.findings;
    },
    see: async ({ officer, examId }: Led) =>
      (await app().call(officer, commissionRoutes.seeCommissions, { params: { examId } })).body,
  };
}

type Seated = Pick<TestExam, 'examId' | 'commissionId' | 'officer'>;

/** Actions for tests of graders who join and leave, over HTTP. */
export function seatScene(app: () => TestApp) {
  const versionOf = async ({ officer, examId }: Seated) =>
    (await app().call(officer, planningRoutes.seeExam, { params: { examId } })).body.version;
  const acceptAll = async (commissionId: string) => {
    await app()
      .services.db.updateTable('commission_member')
      .set({ confidentiality_accepted_at: app().services.clock.now() })
      .where('commission_id', '=', commissionId)
      .where('confidentiality_accepted_at', 'is', null)
      .execute();
  };
  return {
    versionOf,
    /** A colleague who may take a seat, and accepts the duty of confidentiality as soon as the seat is theirs. */
    async comer(): Promise<ProposedMember> {
      const personId = await addTestPerson(app().services.db, 'Ny Sensor', []);
      return { personId, external: false, teaches: false };
    },
    async check({ officer, examId, commissionId }: Seated, body: AskedToLeave) {
      const params = { examId, commissionId };
      return (await app().call(officer, seatRoutes.checkLeaving, { params, body })).body;
    },
    async replace(exam: Seated, asked: AskedToLeave) {
      const { officer, examId, commissionId } = exam;
      const body = { ...asked, version: await versionOf(exam) };
      const params = { examId, commissionId };
      const answer = await app().call(officer, seatRoutes.replaceGrader, { params, body });
      await acceptAll(commissionId);
      return answer;
    },
    async add(exam: Seated, member: ProposedMember) {
      const { officer, examId, commissionId } = exam;
      const body = { version: await versionOf(exam), member };
      const answer = await app().call(officer, seatRoutes.addGrader, {
        params: { examId, commissionId },
        body,
      });
      await acceptAll(commissionId);
      return answer;
    },
  };
}
