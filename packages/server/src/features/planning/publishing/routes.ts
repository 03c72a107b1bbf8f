import { publishingRoutes } from '@karakter/contract/exam/publishing';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { examToChange, examToSee, isInCommission } from '../../exam/access.ts';
import { overviewOf } from './overview.ts';
import { publish } from './publish.ts';
import { requestPublishing, withdrawPublishing } from './second-person.ts';

export function mountPublishing(mount: Mount, { publicUrl: url }: { publicUrl: string }): void {
  mount(publishingRoutes.seePublishing, async ({ tx, actor, now, params }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice']);
    const mayKnow = !(await isInCommission(tx, actor, exam.id));
    return overviewOf(tx, exam, { now, url, mayKnow, personId: actor.personId });
  });

  mount(planningRoutes.publishExam, async ({ tx, actor, now, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, ['examOffice']);
    await publish(tx, exam, { actorId: actor.personId, at: now, seen: body.seen });
    return accepted;
  });

  mount(publishingRoutes.requestPublishing, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, ['examOffice']);
    await requestPublishing(tx, { exam, by: actor.personId, at }, body.seen);
    return accepted;
  });

  mount(publishingRoutes.withdrawPublishing, async ({ tx, actor, now: at, params }) => {
    const exam = await examToChange(tx, actor, params.examId, ['examOffice']);
    await withdrawPublishing(tx, { exam, by: actor.personId, at });
    return accepted;
  });
}
