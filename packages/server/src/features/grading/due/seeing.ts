import { dueRoutes, type ExtensionView } from '@karakter/contract/grading/due/routes';
import { type ExtensionScope, extensionScopes } from '@karakter/domain/grading/due/extension';
import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, holdsRoleFor, unitsWithRole } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { examToSee, isInCommission } from '../../exam/access.ts';
import { type ExamRecord, examsAmong } from '../../exam/store.ts';
import { commissionsOf } from '../../planning/commission-store.ts';
import { dueOnOf, firstDeadlineAmong, lateIn } from './concerned.ts';
import { lateAmong, lateText, notGradedBy, unfinishedIn } from './late.ts';
import {
  delaysOf,
  delegatesFor,
  type ExtensionRecord,
  extensionsOf,
  type Waiting,
  waitingIn,
} from './store.ts';

/** Who asks for more time, and who may know which grader is late unless they grade the exam themselves. */
export const asking = ['examOffice', 'courseCoordinator'] as const satisfies readonly Role[];
export const following = ['examOffice', 'rectorsDelegate'] as const satisfies readonly Role[];

function viewOf(row: ExtensionRecord, { actor, exam }: { actor: Actor; exam: ExamRecord }): ExtensionView {
  const isOpen = row.state === 'asked' && exam.state === 'published';
  const isOwn = row.asked_by === actor.personId;
  const allowed: ExtensionView['allowed'] = [];
  if (isOpen && !isOwn && holdsRoleFor(actor, ['rectorsDelegate'], exam)) allowed.push('decide');
  if (row.state === 'asked' && mayWithdrawIn(exam) && holdsRoleFor(actor, asking, exam))
    allowed.push('withdraw');
  return {
    extensionId: row.id,
    scope: row.scope,
    commissionNumber: row.number,
    candidateNumbers: row.candidate_numbers,
    ground: row.ground,
    reason: row.reason,
    askedUntil: row.asked_until,
    askedBy: row.asker,
    askedAt: row.asked_at.toString(),
    state: row.state,
    grantedUntil: row.granted_until,
    decision: row.decision,
    decidedBy: row.decider,
    decidedAt: row.decided_at?.toString() ?? null,
    allowed,
  };
}

/** One who grades the exam names no candidates: a refusal would tell whose grade is agreed. */
const scopesOfGrader: ExtensionScope[] = ['exam', 'commission'];

/** A request that is not decided can be withdrawn until the exam is archived. */
export const mayWithdrawIn = ({ state }: Pick<ExamRecord, 'state'>) => state !== 'archived';

const dateText = (day: Temporal.PlainDate | null) => day?.toString() ?? null;

/** The first date among those who wait, what sets it, and what it would be without extensions. */
function datesOf(exam: ExamRecord, waiting: readonly Waiting[]) {
  const without = waiting.map(({ dueWithout: due }) => ({ due }));
  return {
    dueOn: dateText(dueOnOf(waiting, exam)),
    dueWithout: dateText(dueOnOf(without, exam)),
    legalBasis: firstDeadlineAmong(waiting, exam)?.legalBasis ?? '',
  };
}

type Seen = {
  readonly grades: boolean;
  readonly waiting: readonly Waiting[];
  readonly requests: readonly ExtensionRecord[];
  readonly delays: Awaited<ReturnType<typeof delaysOf>>;
  readonly scopes: ExtensionScope[];
};

/**
 * What there is to see besides the exam's own dates. A grader of the exam sees the requests they have made, and no other,
 * since a reason may tell of a co-grader; and no date or number of the ungraded, which tell what others have finished [G2].
 */
async function seenBy(tx: Tx, { personId }: Actor, exam: ExamRecord): Promise<Seen> {
  const requests = await extensionsOf(tx, exam.id);
  if (await isInCommission(tx, { personId }, exam.id)) {
    const own = requests.filter(({ asked_by }) => asked_by === personId);
    return { grades: true, waiting: [], requests: own, delays: [], scopes: scopesOfGrader };
  }
  const [waiting, delays] = [await waitingIn(tx, exam), await delaysOf(tx, exam.id)];
  return { grades: false, waiting, requests, delays, scopes: [...extensionScopes] };
}

/** When the grades of an exam are due, and over all exams which graders are late [G9]. */
export function mountSeeing(mount: Mount): void {
  mount(dueRoutes.seeGradesDue, async ({ tx, actor, now, params }) => {
    const exam = await examToSee(tx, actor, params.examId, [...asking, 'rectorsDelegate']);
    const { grades, waiting, requests, delays, scopes } = await seenBy(tx, actor, exam);
    const mayFollow = !grades && holdsRoleFor(actor, following, exam);
    const late = lateAmong(await unfinishedIn(tx, mayFollow ? [exam] : []), now);
    const commissions = await commissionsOf(tx, exam.id, 'ordinary');
    const isOpen = exam.state === 'published';
    const mayExtend = exam.rules.gradingExtension !== null;
    return {
      ...datesOf(exam, waiting),
      ungraded: waiting.filter(({ hasAnswer }) => hasAnswer).length,
      isOpen,
      commissions: commissions.map(({ id, number }) => ({ commissionId: id, number })),
      deciders: (await delegatesFor(tx, exam.id)).map(({ name }) => name),
      mayExtend,
      mayAsk: isOpen && mayExtend && holdsRoleFor(actor, asking, exam),
      scopes,
      mayTell: isOpen && mayFollow,
      extensions: requests.map((row) => viewOf(row, { actor, exam })),
      late: late.map((each) => lateText(each, now)),
      lateCandidates: mayFollow ? lateIn(waiting, now).length : 0,
      delays,
    };
  });

  mount(dueRoutes.listLateGrading, async ({ tx, actor, now }) => {
    const all = await examsAmong(tx, { unitIds: unitsWithRole(actor, following), examIds: [] });
    const late = lateAmong(await unfinishedIn(tx, await notGradedBy(tx, all, actor.personId)), now);
    const exams = [...new Set(late.map(({ exam }) => exam))];
    return {
      exams: exams.map((exam) => ({
        examId: exam.id,
        courseCode: exam.courseCode,
        courseTitle: exam.courseTitle,
        startsAt: exam.startsAt.toString(),
        graders: late.filter((each) => each.exam === exam).map((each) => lateText(each, now)),
      })),
    };
  });
}
