import { papersRoutes } from '@karakter/contract/papers/routes';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { oslo } from '../script.ts';
import type { Stage } from '../stage.ts';
import type { Story } from './story.ts';

type Times = {
  /** Local time, to the minute, like the other times here. */
  readonly written: string;
  readonly submitted?: string;
  readonly approved?: string;
  /** A draft of part of the paper, without a guide yet. */
  readonly draft?: PaperContent;
};

async function write(stage: Stage, story: Story, draft: PaperContent | undefined): Promise<void> {
  const author = story.institution.person[story.plan.coordinator];
  const params = { examId: story.examId };
  const { paper, guide } = story.plan.subject;
  if (draft === undefined)
    await stage.call(author, papersRoutes.saveGuide, { params, body: { version: 0, content: guide } });
  await stage.call(author, papersRoutes.savePaper, {
    params,
    body: { version: 0, content: structuredClone(draft ?? paper) as never },
  });
}

/** The coordinator writes paper and guide and submits; the programme leader sees it as a candidate will and approves. */
export function writePaper(story: Story, times: Times): void {
  const { script, institution, plan } = story;
  const author = institution.person[plan.coordinator];
  const approver = institution.person.leader;
  const ofExam = () => ({ examId: story.examId });
  script.at(oslo(times.written), (stage) => write(stage, story, times.draft));
  if (times.submitted !== undefined)
    script.at(oslo(times.submitted), async (stage) => {
      await stage.call(author, papersRoutes.submitPaper, { params: ofExam(), body: { version: 1 } });
    });
  if (times.approved !== undefined)
    script.at(oslo(times.approved), async (stage) => {
      const params = { ...ofExam(), language: 'nb' as const };
      await stage.call(approver, papersRoutes.previewPaper, { params });
      const { version } = await stage.call(approver, papersRoutes.readPaper, { params: ofExam() });
      await stage.call(approver, papersRoutes.approvePaper, { params: ofExam(), body: { version } });
    });
}
