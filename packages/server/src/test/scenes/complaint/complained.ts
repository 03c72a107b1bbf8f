import { complaintRoutes } from '@karakter/contract/complaint/routes';
import type { TestApp } from '../../app.ts';
import type { TestExam } from '../exam.ts';

type Candidate = Pick<TestExam['candidates'][number], 'personId' | 'candidacyId'>;

/** What the candidate of these tests writes; graders never see it. */
export const complaintText = 'KANDIDATENS KLAGE: brannalarmen gikk i tjue minutter.';

/** The candidate files a procedural complaint over HTTP; returns its id. */
export async function fileComplaint(
  app: TestApp,
  { personId, candidacyId }: Candidate,
  knownOn = '2026-03-09',
): Promise<string> {
  const params = { candidacyId };
  const body = { about: 'exam', knownOn, grounds: complaintText } as const;
  const filed = await app.call(personId, complaintRoutes.fileComplaint, { params, body });
  if (filed.status !== 200) throw new Error(filed.message);
  const { body: seen } = await app.call(personId, complaintRoutes.showMyComplaints, { params });
  return seen.complaints.at(-1)?.id ?? '';
}

/** Actions and views for tests of complaints, over HTTP. */
export function complaintScene(app: () => TestApp) {
  const theComplaint = async (by: string, complaintId: string) =>
    (await app().call(by, complaintRoutes.showComplaint, { params: { complaintId } })).body;
  const versioned = async (by: string, complaintId: string) => {
    const { version } = await theComplaint(by, complaintId);
    return { version };
  };
  const reason = 'Alarmen er dokumentert.';
  return {
    theComplaint,
    async myComplaints({ personId, candidacyId }: Candidate) {
      const params = { candidacyId };
      return (await app().call(personId, complaintRoutes.showMyComplaints, { params })).body;
    },
    takeUp: (by: string, complaintId: string) =>
      app().call(by, complaintRoutes.takeUpComplaint, { params: { complaintId } }),
    withdraw: (by: string, complaintId: string) =>
      app().call(by, complaintRoutes.withdrawComplaint, { params: { complaintId } }),
    async dismiss(by: string, complaintId: string) {
      const body = { ...(await versioned(by, complaintId)), reason: 'Gjelder karakteren.' };
      return app().call(by, complaintRoutes.dismissComplaint, { params: { complaintId }, body });
    },
    async disagree(by: string, complaintId: string) {
      const body = { ...(await versioned(by, complaintId)), reason: 'Alle fikk tiden igjen.' };
      return app().call(by, complaintRoutes.sendComplaintToBoard, { params: { complaintId }, body });
    },
    async uphold(
      by: string,
      complaintId: string,
      remedy: 'newGrading' | 'newExam' = 'newGrading',
      scope: 'complainant' | 'all' = 'complainant',
      struck: string[] = [],
    ) {
      const body = { ...(await versioned(by, complaintId)), remedy, scope, struck, reason };
      return app().call(by, complaintRoutes.upholdComplaint, { params: { complaintId }, body });
    },
    async boardDecides(
      by: string,
      complaintId: string,
      decision:
        | { outcome: 'upheld'; remedy: 'newGrading' | 'newExam' }
        | { outcome: 'notUpheld' | 'sentBack' },
      decidedOn = '2026-03-09',
    ) {
      const body = { ...(await versioned(by, complaintId)), decision, decidedOn, reason };
      return app().call(by, complaintRoutes.enterBoardDecision, { params: { complaintId }, body });
    },
    async carryOut(by: string, complaintId: string, newExamId: string | null = null) {
      const body = { ...(await versioned(by, complaintId)), reason: 'Ny eksamen er satt opp.', newExamId };
      return app().call(by, complaintRoutes.carryOutRemedy, { params: { complaintId }, body });
    },
  };
}
