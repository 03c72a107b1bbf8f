import { dueRoutes } from '@karakter/contract/grading/due/routes';
import type { ExtensionGround } from '@karakter/domain/rules/extension-grounds';
import { oslo } from '../script.ts';
import type { Story } from './story.ts';

type Extension = {
  readonly asked: string;
  readonly granted: string;
  /** An ISO 8601 date. */
  readonly until: string;
  readonly ground: ExtensionGround;
  readonly reason: string;
};

/** The exam office asks for more time for the grades, and the rector's delegate grants it. */
export function extendGrading(story: Story, { asked, granted, until, ground, reason }: Extension): void {
  const { script, institution } = story;
  let extensionId = '';
  script.at(oslo(asked), async (stage) => {
    const whom = { scope: 'exam' as const, commissionId: null, candidateNumbers: [] };
    const body = { ...whom, ground, reason, until };
    const params = { examId: story.examId };
    ({ extensionId } = await stage.call(institution.person.officer, dueRoutes.askExtension, {
      params,
      body,
    }));
  });
  script.at(oslo(granted), async (stage) => {
    const params = { examId: story.examId, extensionId };
    await stage.call(institution.person.delegate, dueRoutes.grantExtension, { params, body: { until } });
  });
}
