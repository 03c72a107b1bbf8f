import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import type { ReassessmentView } from '@karakter/contract/appeal/reassessment/views';
import type { TestApp } from '../../app.ts';
import type { appealScene } from '../appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../appealed.ts';

type Scene = ReturnType<typeof appealScene>;
type Member = { personId: string; external: boolean; teaches: boolean };
type Opening = {
  composition: 'oneOfEach' | 'all' | 'appealGraders' | 'new';
  members: Member[];
  dueOn?: string | null;
};

type Shown = (by: string, reassessmentId: string) => Promise<{ body: ReassessmentView }>;

/** What its members do. */
const workScene = (app: () => TestApp, shown: Shown) => ({
  assess: async (by: string, reassessmentId: string, grade: string, says = `Jeg gir ${grade}.`) => {
    const { version } = (await shown(by, reassessmentId)).body;
    const body = { version, grade, says };
    return app().call(by, reassessmentRoutes.assessInReassessment, { params: { reassessmentId }, body });
  },
  reason: async (by: string, reassessmentId: string, reasons = 'Vi har lest saken sammen.') => {
    const { version } = (await shown(by, reassessmentId)).body;
    const body = { version, reasons };
    return app().call(by, reassessmentRoutes.reasonInReassessment, { params: { reassessmentId }, body });
  },
  sign: async (by: string, reassessmentId: string) => {
    const { protocol } = (await shown(by, reassessmentId)).body;
    const body = { sha256: protocol.sha256 ?? '0'.repeat(64) };
    return app().call(by, reassessmentRoutes.signReassessment, { params: { reassessmentId }, body });
  },
});

/** Actions and views for tests of new assessments, over HTTP. */
export function reassessmentScene(app: () => TestApp, { announcedExam, theCase }: Scene) {
  const seen = async (by: string, appealId: string) =>
    (await app().call(by, reassessmentRoutes.showCaseReassessment, { params: { appealId } })).body;
  const shown = (by: string, reassessmentId: string) =>
    app().call(by, reassessmentRoutes.showReassessment, { params: { reassessmentId } });
  const open = async (by: string, appealId: string, { composition, members, dueOn = null }: Opening) => {
    const { version } = await theCase(by, appealId);
    const body = { version, composition, members, dueOn };
    return app().call(by, reassessmentRoutes.openReassessment, { params: { appealId }, body });
  };
  return {
    seen,
    shown,
    open,
    /** An appeal whose graders gave an A where the first grade is C: two grades apart. */
    async twoApart() {
      const { exam, candidate, caseworker } = await announcedExam();
      const appealId = await fileAppeal(app(), candidate);
      const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
      await gradeAppeal(app(), commission, candidate.candidateNumber, 'A');
      return { exam, candidate, caseworker, appealId, commission };
    },
    /** Opens it with the members that Karakter proposes, who accept their duty. */
    async opened(
      by: string,
      appealId: string,
      composition: 'oneOfEach' | 'all' = 'oneOfEach',
      dueOn: string | null = null,
    ) {
      const choice = (await seen(by, appealId)).choices.find((each) => each.composition === composition);
      const members = (choice?.members ?? []).map(({ name: _, ...member }) => member);
      const { body } = await open(by, appealId, { composition, members, dueOn });
      const graders = members.map(({ personId }) => personId);
      for (const grader of graders) {
        const params = { reassessmentId: body.id };
        await app().call(grader, reassessmentRoutes.acceptReassessmentDuty, { params });
      }
      return { id: body.id, graders };
    },
    ...workScene(app, shown),
    conclude: async (
      by: string,
      appealId: string,
      chosen: { grade: string; reason: string } | null = null,
    ) => {
      const { current } = await seen(by, appealId);
      const params = { reassessmentId: current?.id ?? '' };
      const body = { version: current?.version ?? 0, chosen };
      return app().call(by, reassessmentRoutes.decideByReassessment, { params, body });
    },
  };
}
