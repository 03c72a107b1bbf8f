import { type TodayGroupsText, type TodayLineText, todayRoutes } from '@karakter/contract/today/routes';
import type { Role } from '@karakter/domain/people/roles';
import { groupToday, type TodayItem } from '@karakter/domain/today/today';
import { candidateToday } from '@karakter/domain/today/today-candidate';
import { examsToday } from '@karakter/domain/today/today-exams';
import { gradingToday } from '@karakter/domain/today/today-grading';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { type ExamRecord, examsAmong } from '../exam/store.ts';
import { countTroubledMails } from '../notices/undelivered.ts';
import { myExamsOf } from '../results/my-exam-routes.ts';
import { examsWithFacts } from './exam-facts.ts';
import { commissionFacts, commissionRows, openExplanations } from './grading-facts.ts';

type Looking = { tx: Tx; actor: Actor; now: Temporal.Instant };
type ExamNames = ReadonlyMap<string, Pick<ExamRecord, 'courseCode' | 'courseTitle'>>;

/** The places for which a person holds the role: the first page is about one role at a time. */
function scopeOf(actor: Actor, role: Role) {
  const grants = actor.grants.filter((grant) => grant.role === role);
  return {
    unitIds: grants.flatMap(({ unitIds }) => unitIds),
    examIds: grants.flatMap(({ examId }) => examId ?? []),
    commissionIds: grants.flatMap(({ commissionId }) => commissionId ?? []),
  };
}

const byId = (exams: readonly ExamRecord[]) => new Map(exams.map((exam) => [exam.id, exam]));

function lineOf(item: TodayItem, names: ExamNames): TodayLineText {
  const { at, deadline, ...rest } = item;
  const exam = item.examId === undefined ? undefined : names.get(item.examId);
  return {
    ...rest,
    exam: exam ? { courseCode: exam.courseCode, courseTitle: exam.courseTitle } : null,
    ...(at && { at: at.toString() }),
    deadline: deadline?.toString() ?? null,
  };
}

/** The lines in their groups, with the names of the exams they are about. */
function groupsOf(items: readonly TodayItem[], names: ExamNames, now: Temporal.Instant): TodayGroupsText {
  const groups = groupToday(items, now);
  const lines = (group: keyof typeof groups) => groups[group].map((item) => lineOf(item, names));
  return {
    late: lines('late'),
    today: lines('today'),
    thisWeek: lines('thisWeek'),
    later: lines('later'),
    waiting: lines('waiting'),
  };
}

async function candidatesToday({ tx, actor, now }: Looking): Promise<TodayGroupsText> {
  const exams = await myExamsOf(tx, actor.personId, now);
  const items = candidateToday(
    exams.map(({ examId, candidacyId, todo }) => ({
      examId,
      candidacyId,
      todo: todo.map(({ code, at }) => ({ code, at: at === null ? null : Temporal.Instant.from(at) })),
    })),
  );
  return groupsOf(items, new Map(exams.map((exam) => [exam.examId, exam])), now);
}

/** The exam office corrects undelivered mail, and IT operators see it [U5]. */
const followsMail: Readonly<Record<Role, boolean>> = {
  candidate: false,
  grader: false,
  courseCoordinator: false,
  programmeLeader: false,
  examOffice: true,
  caseworker: false,
  invigilator: false,
  headOfDepartment: false,
  archivist: false,
  itOperator: true,
};

async function mailToCorrect(
  { tx, actor, now }: Looking,
  role: Role,
  unitIds: readonly string[],
): Promise<TodayItem[]> {
  if (!followsMail[role]) return [];
  const count = await countTroubledMails(tx, unitIds, actor.personId, now);
  return count > 0 ? [{ kind: 'failedMail', count, deadline: null }] : [];
}

const goesOnToday: readonly string[] = ['examStarts', 'examRunning'] satisfies TodayItem['kind'][];

async function followersToday(looking: Looking, role: Role): Promise<TodayGroupsText> {
  const { tx, actor, now } = looking;
  const scope = scopeOf(actor, role);
  const exams = (await examsAmong(tx, scope)).filter(({ state }) => state !== 'archived');
  const facts = await examsWithFacts(tx, exams, { personId: actor.personId, now });
  const mail = await mailToCorrect(looking, role, scope.unitIds);
  const names = byId(exams);
  const groups = groupsOf([...mail, ...examsToday(role, facts, now)], names, now);
  const withContact = (line: TodayLineText): TodayLineText => {
    const exam = goesOnToday.includes(line.kind) ? names.get(line.examId ?? '') : undefined;
    return exam ? { ...line, contact: { name: exam.contactName, phone: exam.contactPhone } } : line;
  };
  return { ...groups, today: groups.today.map(withContact) };
}

/** The first page of each role: one route for people who may know the candidates, one for people who may not. */
export function mountToday(mount: Mount): void {
  mount(todayRoutes.today, async ({ tx, actor, now }) => {
    const looking = { tx, actor, now };
    if (actor.activeRole === 'candidate') return candidatesToday(looking);
    if (actor.activeRole === null) return groupsOf([], new Map(), now);
    return followersToday(looking, actor.activeRole);
  });

  mount(todayRoutes.graderToday, async ({ tx, actor, now }) => {
    const { commissionIds } = scopeOf(actor, 'grader');
    const rows = await commissionRows(tx, commissionIds);
    const names = byId(await examsAmong(tx, { unitIds: [], examIds: rows.map((row) => row.exam_id) }));
    const commissions = rows.flatMap((row) => {
      const exam = names.get(row.exam_id);
      return exam ? [{ exam, ...commissionFacts(row, exam, now) }] : [];
    });
    const explanations = await openExplanations(tx, commissionIds);
    const groups = groupsOf(gradingToday(commissions, explanations), names, now);
    const open = commissions.filter(({ closed, answers }) => closed === null && answers > 0);
    return {
      ...groups,
      progress: open.map(({ exam, commissionId, kind, confirmed, answers, dueAt }) => ({
        commissionId,
        exam: { courseCode: exam.courseCode, courseTitle: exam.courseTitle },
        kind,
        confirmed,
        answers,
        dueAt: dueAt?.toString() ?? null,
      })),
    };
  });
}
