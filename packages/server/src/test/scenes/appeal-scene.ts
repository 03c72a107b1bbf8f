import { appealRoutes } from '@karakter/contract/appeal/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import type { TestApp } from '../app.ts';
import { noticesOf } from '../log.ts';
import { addCaseworker } from './appealed.ts';
import { addAnnouncedExam } from './graded.ts';

/** A Monday; the appeal deadline is Monday 30 March 2026 at 24:00. */
export const sceneAnnouncedAt = '2026-03-09T09:00:00Z';

type Candidate = { personId: string; candidacyId: string };

/** Actions and views for tests of appeals, over HTTP. */
export function appealScene(app: () => TestApp) {
  const theCase = async (by: string, appealId: string) =>
    (await app().call(by, appealRoutes.showAppeal, { params: { appealId } })).body;
  return {
    theCase,
    /** An exam announced at the scene's instant, where the clock stays; all grades are C. */
    async announcedExam(candidates = 2) {
      await app().services.clock.moveTo(Temporal.Instant.from(sceneAnnouncedAt));
      const exam = await addAnnouncedExam(app(), { candidates });
      const [candidate] = exam.candidates;
      if (!candidate) throw new Error('no candidate');
      return { exam, candidate, caseworker: await addCaseworker(app()) };
    },
    async mine({ personId, candidacyId }: Candidate) {
      return (await app().call(personId, appealRoutes.showMyAppeal, { params: { candidacyId } })).body;
    },
    async decide(by: string, appealId: string) {
      const { version } = await theCase(by, appealId);
      return app().call(by, appealRoutes.decideAppeal, { params: { appealId }, body: { version } });
    },
    withdraw: (personId: string, appealId: string) =>
      app().call(personId, appealRoutes.withdrawAppeal, { params: { appealId } }),
    reopen: (personId: string, appealId: string) =>
      app().call(personId, appealRoutes.reopenAppeal, { params: { appealId } }),
    async protocolOf(by: string, examId: string, candidateNumber: number) {
      const { body } = await app().call(by, resultsRoutes.showProtocol, { params: { examId } });
      return body.entries.filter((e) => e.candidateNumber === candidateNumber).map((e) => [e.kind, e.grade]);
    },
    async noticesTo(personId: string) {
      const notices = await noticesOf(app(), { personId });
      return notices.map(({ kind, data }) => ({ kind, data }));
    },
  };
}
