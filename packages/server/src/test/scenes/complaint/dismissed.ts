import { dismissalRoutes } from '@karakter/contract/cases/dismissal/routes';
import type { DismissedKind } from '@karakter/domain/cases/dismissal-appeal/filing';
import type { TestApp } from '../../app.ts';
import type { TestExam } from '../exam.ts';
import { complaintScene, fileComplaint } from './complained.ts';

type Candidate = Pick<TestExam['candidates'][number], 'personId' | 'candidacyId'>;

/** What the candidate writes against a dismissal; graders never see it. */
export const dismissalAppealText = 'KLAGE PÅ AVVISNING: jeg lå på sykehus til fristen var ute.';

/** Actions and views for tests of appeals against dismissals, over HTTP. */
export function dismissalScene(app: () => TestApp) {
  const theCase = async (by: string, dismissalAppealId: string) =>
    (await app().call(by, dismissalRoutes.showDismissalAppeal, { params: { dismissalAppealId } })).body;
  const mine = async ({ personId, candidacyId }: Candidate) =>
    (await app().call(personId, dismissalRoutes.showMyDismissals, { params: { candidacyId } })).body
      .dismissals;
  const file = (
    { personId, candidacyId }: Candidate,
    kind: DismissedKind,
    caseId: string,
    grounds = dismissalAppealText,
  ) =>
    app().call(personId, dismissalRoutes.fileDismissalAppeal, {
      params: { candidacyId },
      body: { kind, caseId, grounds },
    });
  const sent = async (by: string, id: string, reason: string) => ({
    params: { dismissalAppealId: id },
    body: { version: (await theCase(by, id)).version, reason },
  });
  return {
    theCase,
    mine,
    file,
    /** As `file`, and returns the id of the new one. */
    async filed(candidate: Candidate, kind: DismissedKind, caseId: string): Promise<string> {
      const answer = await file(candidate, kind, caseId);
      if (answer.status !== 200) throw new Error(answer.message);
      const of = (await mine(candidate)).findLast((each) => each.caseId === caseId);
      return of?.appeals.at(-1)?.id ?? '';
    },
    withdraw: (by: string, dismissalAppealId: string) =>
      app().call(by, dismissalRoutes.withdrawDismissalAppeal, { params: { dismissalAppealId } }),
    forward: async (by: string, id: string) =>
      app().call(by, dismissalRoutes.forwardDismissalAppeal, await sent(by, id, 'Fristen var kjent.')),
    setAside: async (by: string, id: string) =>
      app().call(by, dismissalRoutes.setDismissalAside, await sent(by, id, 'Sykehusoppholdet er vist.')),
    async boardDecides(by: string, id: string, outcome: 'stands' | 'setAside', decidedOn: string) {
      const { params, body } = await sent(by, id, 'NEMNDAS GRUNNER');
      const decided = { ...body, outcome, decidedOn };
      return app().call(by, dismissalRoutes.enterDismissalDecision, { params, body: decided });
    },
  };
}

/** The candidate has appealed the dismissal of a complaint; returns the appeal's id. */
export async function appealDismissal(app: TestApp, candidate: Candidate, by: string): Promise<string> {
  const complaintId = await fileComplaint(app, candidate, '2026-01-05');
  await complaintScene(() => app).dismiss(by, complaintId);
  return dismissalScene(() => app).filed(candidate, 'complaint', complaintId);
}
