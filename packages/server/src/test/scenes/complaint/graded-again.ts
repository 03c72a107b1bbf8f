import { newGradingRoutes } from '@karakter/contract/complaint/new-grading';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import type { TestApp } from '../../app.ts';
import { gradeAndConfirm } from '../grading.ts';
import { addTestPerson } from '../people.ts';

export type NewGraders = { commissionId: string; graders: [string, string] };

/** Actions and views for tests of a new grading after an upheld complaint, over HTTP. */
export function newGradingScene(app: () => TestApp) {
  const theNewGrading = async (by: string, complaintId: string) =>
    (await app().call(by, newGradingRoutes.showNewGrading, { params: { complaintId } })).body;
  const appoint = async (by: string, complaintId: string, members: ProposedMember[]) => {
    const { version } = await theNewGrading(by, complaintId);
    return app().call(by, newGradingRoutes.appointNewGraders, {
      params: { complaintId },
      body: { version, members },
    });
  };
  return {
    theNewGrading,
    appoint,
    /** Two persons who have not graded before, appointed; they have accepted confidentiality. */
    async appointed(by: string, complaintId: string): Promise<NewGraders> {
      const { db, clock } = app().services;
      const first = await addTestPerson(db, 'Ny Sensor', []);
      const second = await addTestPerson(db, 'Neste Sensor', []);
      const plain = { external: false, teaches: false };
      const formed = await appoint(by, complaintId, [
        { personId: first, ...plain },
        { personId: second, ...plain },
      ]);
      if (formed.status !== 200) throw new Error(formed.message);
      await db
        .updateTable('commission_member')
        .set({ confidentiality_accepted_at: clock.now() })
        .where('commission_id', '=', formed.body.id)
        .execute();
      return { commissionId: formed.body.id, graders: [first, second] };
    },
    async gradeAgain({ commissionId, graders }: NewGraders, candidateNumber: number, grade: string) {
      for (const grader of graders)
        await gradeAndConfirm(app(), grader, { commissionId, candidateNumber }, grade);
      await app().jobs.settle();
    },
    check: (by: string, complaintId: string) =>
      app().call(by, newGradingRoutes.checkNewGrading, { params: { complaintId } }),
    announce: (by: string, complaintId: string, withoutSignatures: string | null = null) =>
      app().call(by, newGradingRoutes.announceNewGrading, {
        params: { complaintId },
        body: { withoutSignatures },
      }),
  };
}
