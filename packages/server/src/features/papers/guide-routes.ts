import { type GuideView, papersRoutes } from '@karakter/contract/papers/routes';
import {
  type GuideContent,
  isGuideComplete,
  withQuestionIds,
  withQuestionNumbers,
} from '@karakter/domain/papers/grading-guide';
import type { Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { examToChange, examToSee } from '../exam/access.ts';
import { isAuthor } from './access.ts';
import { dueDate } from './paper-due.ts';
import { guideOf, guideVersions, namesOf, paperOf, saveGuide } from './store.ts';

const readers = ['courseCoordinator', 'programmeLeader', 'examOffice'] as const;

/** The guide's own routes, apart from the paper's: one can never be attached to the other [A3]. */
export function mountGuide(mount: Mount, secret: string): void {
  mount(papersRoutes.readGuide, async ({ tx, actor, params }) => {
    const exam = await examToSee(tx, actor, params.examId, readers);
    const guide = await guideOf(tx, exam.id);
    const names = await namesOf(tx, [guide.updatedBy]);
    const { questions } = (await paperOf(tx, secret, exam.id)).content;
    const view: GuideView = {
      version: guide.version,
      content: withQuestionNumbers(guide.content, questions),
      complete: isGuideComplete(guide.content, exam.scale),
      dueAt: dueDate(exam),
      updatedAt: guide.updatedAt?.toString() ?? null,
      updatedBy: names.get(guide.updatedBy ?? '') ?? null,
      mayChange: isAuthor(actor, exam) && exam.state !== 'archived',
    };
    const { version } = guide;
    return new DocumentRead(version > 0 ? { examId: exam.id, data: { version } } : null, view);
  });

  mount(papersRoutes.saveGuide, async ({ tx, actor, now, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, ['courseCoordinator']);
    if (exam.state === 'archived') refuse('guideIsArchived');
    const guide = await guideOf(tx, exam.id);
    if (guide.version !== body.version) refuse('changedMeanwhile', { version: guide.version });
    const version = body.version + 1;
    const { questions } = (await paperOf(tx, secret, exam.id)).content;
    const content = withQuestionIds(body.content, questions);
    await saveGuide(tx, content, { examId: exam.id, version, by: actor.personId, at: now });
    await recordEvent(tx, {
      examId: exam.id,
      kind: 'guideSaved',
      actorId: actor.personId,
      at: now,
      data: { version },
    });
    return { version };
  });

  mount(papersRoutes.listGuideVersions, async ({ tx, actor, params }) => {
    const exam = await examToSee(tx, actor, params.examId, readers);
    const versions = await guideVersions(tx, exam.id);
    const document = versions.length > 0 ? { examId: exam.id, data: { versions: versions.length } } : null;
    return new DocumentRead(document, {
      versions: versions.map((v) => ({
        version: v.version,
        content: v.content as GuideContent,
        savedAt: v.saved_at.toString(),
        savedBy: v.name,
      })),
    });
  });
}
