import { planningRoutes } from '@karakter/contract/exam/routes';
import { commissionRoutes, type ProposedMember } from '@karakter/contract/planning/commissions';
import type { TestApp } from '../app.ts';
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
