import { activityRoutes } from '@karakter/contract/activity/routes';
import { orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { isSwitchedOn } from '../../platform/jobs/switches.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examWithCandidates } from '../exam/access.ts';
import { ownSitting } from '../sitting/access.ts';
import { deletionOf, planDeletion } from './deletion.ts';
import { flagsByCandidacy, keepActivities, namedCandidates } from './store.ts';

/** The log of a candidate's device, and the small part of it that staff see [D11]. */
export function mountActivity(mount: Mount, { activityDays }: { activityDays: number }): void {
  mount(activityRoutes.reportActivity, async ({ tx, actor, params, body, now }) => {
    const sitting = await ownSitting(tx, actor, params.candidacyId);
    if (!(await isSwitchedOn(tx, 'activityLog'))) return { isLogging: false };
    if (body.activities.length > 0 && (await keepActivities(tx, sitting, body.activities, now)) > 0)
      await planDeletion(tx, sitting.examId, activityDays);
    return { isLogging: true };
  });

  mount(activityRoutes.showFlaggedActivity, async ({ tx, actor, params, now }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const flags = await flagsByCandidacy(tx, exam.id);
    const candidates = await namedCandidates(tx, [...flags.keys()]);
    const deletion = await deletionOf(tx, exam.id);
    if (candidates.length > 0) {
      const data = { candidateNumbers: candidates.map(({ candidateNumber }) => candidateNumber) };
      await recordEvent(tx, {
        examId: exam.id,
        kind: 'activityShown',
        actorId: actor.personId,
        at: now,
        data,
      });
    }
    return {
      flagged: candidates.map((candidate) => ({
        ...candidate,
        flags: orNotFound(flags.get(candidate.candidacyId)).map((flag) => ({
          ...flag,
          firstAt: flag.firstAt.toString(),
        })),
      })),
      deletedAt: (deletion?.done_at ?? deletion?.due_at)?.toString() ?? null,
      isDeleted: deletion !== undefined && deletion.done_at !== null,
    };
  });
}
