import { type TodayGroupsText, type TodayLineText, todayRoutes } from '@karakter/contract/today/routes';
import type { Role } from '@karakter/domain/people/roles';
import { setUpToday } from '@karakter/domain/today/set-up';
import { groupToday, groupTodayByExam, type TodayItem } from '@karakter/domain/today/today';
import { candidateToday } from '@karakter/domain/today/today-candidate';
import { examsToday } from '@karakter/domain/today/today-exams';
import { gradingToday, reassessmentsToday } from '@karakter/domain/today/today-grading';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { openReassessments } from '../appeal/reassessment/today.ts';
import { type ExamRecord, examsAmong } from '../exam/store.ts';
import { lateAmong, notGradedBy, unfinishedIn } from '../grading/due/late.ts';
import { countTroubledMails } from '../notices/undelivered.ts';
import { countWaiting } from '../people/waiting-sign-ins.ts';
import { myExamsOf } from '../results/my-exam-routes.ts';
import { examsWithOpenCases } from './case-facts.ts';
import { examsWithFacts } from './exam-facts.ts';
import { commissionFacts, commissionRows, openExplanations } from './grading-facts.ts';
import { setUpFacts } from './set-up-facts.ts';

type Looking = { tx: Tx; actor: Actor; now: Temporal.Instant };
type ExamName = Pick<ExamRecord, 'courseCode' | 'courseTitle'> & { startsAt?: Temporal.Instant };
type ExamNames = ReadonlyMap<string, ExamName>;
type Groups = ReturnType<typeof groupToday>;

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
    exam: exam
      ? {
          courseCode: exam.courseCode,
          courseTitle: exam.courseTitle,
          ...(exam.startsAt && { startsAt: exam.startsAt.toString() }),
        }
      : null,
    ...(at && { at: at.toString() }),
    deadline: deadline?.toString() ?? null,
  };
}

/** The lines in their groups, with the names of the exams they are about. */
function withNames(
  groups: Groups,
  names: ExamNames,
  completed = (line: TodayLineText) => line,
): TodayGroupsText {
  const lines = (group: keyof Groups) => groups[group].map((item) => completed(lineOf(item, names)));
  return {
    running: lines('running'),
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
  const names = exams.map(
    ({ examId, courseCode, courseTitle }) => [examId, { courseCode, courseTitle }] as const,
  );
  return withNames(groupToday(items, now), new Map(names));
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
  rectorsDelegate: false,
  archivist: false,
  itOperator: true,
};

/** A genuine sign-in that no person is connected to waits until the exam office or IT has looked at it [U1]. */
const looksAtSignIns: readonly Role[] = ['examOffice', 'itOperator'];

async function signInsToConnect(tx: Tx, role: Role): Promise<TodayItem[]> {
  const count = looksAtSignIns.includes(role) ? await countWaiting(tx) : 0;
  return count > 0 ? [{ kind: 'waitingSignIns', count, deadline: null }] : [];
}

async function mailToCorrect(
  { tx, actor, now }: Looking,
  role: Role,
  unitIds: readonly string[],
): Promise<TodayItem[]> {
  if (!followsMail[role]) return [];
  const count = await countTroubledMails(tx, unitIds, actor.personId, now);
  return count > 0 ? [{ kind: 'failedMail', count, deadline: null }] : [];
}

/** Those who follow up graders who are late [G9]. */
const followsGraders: readonly Role[] = ['examOffice', 'rectorsDelegate'];

async function lateGraders(
  { tx, actor, now }: Looking,
  role: Role,
  exams: readonly ExamRecord[],
): Promise<TodayItem[]> {
  if (!followsGraders.includes(role)) return [];
  const seen = await notGradedBy(tx, exams, actor.personId);
  const late = lateAmong(await unfinishedIn(tx, seen), now);
  const [first] = late;
  if (first === undefined) return [];
  const people = new Set(late.map(({ personId }) => personId));
  return [{ kind: 'followUpLateGraders', count: people.size, deadline: first.dueAt }];
}

/** The roles that set Karakter up. */
const setsUp: readonly Role[] = ['examOffice', 'itOperator'];

async function stillToSetUp(tx: Tx, role: Role, unitIds: readonly string[]): Promise<TodayItem[]> {
  return setsUp.includes(role) ? setUpToday(role, await setUpFacts(tx, unitIds)) : [];
}

const goesOnToday: readonly string[] = [
  'examStarts',
  'examRunning',
  'examCancelled',
] satisfies TodayItem['kind'][];

/** The exams that are not archived, and those whose cases go on after it. */
async function examsToFollow(tx: Tx, scope: ReturnType<typeof scopeOf>): Promise<ExamRecord[]> {
  const all = await examsAmong(tx, scope);
  const archived = all.filter(({ state }) => state === 'archived').map(({ id }) => id);
  const open = await examsWithOpenCases(tx, archived);
  return all.filter(({ id, state }) => state !== 'archived' || open.has(id));
}

async function followersToday(looking: Looking, role: Role): Promise<TodayGroupsText> {
  const { tx, actor, now } = looking;
  const scope = scopeOf(actor, role);
  const exams = await examsToFollow(tx, scope);
  const facts = await examsWithFacts(tx, exams, { personId: actor.personId, now });
  const mail = await mailToCorrect(looking, role, scope.unitIds);
  const names = byId(exams);
  const ofNoExam = [
    ...mail,
    ...(await signInsToConnect(tx, role)),
    ...(await stillToSetUp(tx, role, scope.unitIds)),
    ...(await lateGraders(
      looking,
      role,
      exams.filter(({ state }) => state !== 'archived'),
    )),
  ];
  const items = [...ofNoExam, ...examsToday(role, facts, now)];
  const withContact = (line: TodayLineText): TodayLineText => {
    const exam = goesOnToday.includes(line.kind) ? names.get(line.examId ?? '') : undefined;
    return exam ? { ...line, contact: { name: exam.contactName, phone: exam.contactPhone } } : line;
  };
  return withNames(groupTodayByExam(items, now), names, withContact);
}

/** The first page of each role: one route for people who may know the candidates, one for people who may not. */
export function mountToday(mount: Mount): void {
  mount(todayRoutes.today, async ({ tx, actor, now }) => {
    const looking = { tx, actor, now };
    if (actor.activeRole === 'candidate') return candidatesToday(looking);
    if (actor.activeRole === null) return withNames(groupToday([], now), new Map());
    return followersToday(looking, actor.activeRole);
  });

  mount(todayRoutes.graderToday, async ({ tx, actor, now }) => {
    const { commissionIds } = scopeOf(actor, 'grader');
    const rows = await commissionRows(tx, commissionIds);
    const reassessments = await openReassessments(tx, actor.personId);
    const examIds = [...rows.map((row) => row.exam_id), ...reassessments.map(({ examId }) => examId)];
    const names = byId(await examsAmong(tx, { unitIds: [], examIds }));
    const commissions = rows.flatMap((row) => {
      const exam = names.get(row.exam_id);
      return exam ? [{ exam, ...commissionFacts(row, exam, now) }] : [];
    });
    const explanations = await openExplanations(tx, commissionIds);
    const named = [...names.values()].map(
      ({ id, courseCode, courseTitle }) => [id, { courseCode, courseTitle }] as const,
    );
    const items = [...gradingToday(commissions, explanations, now), ...reassessmentsToday(reassessments)];
    const groups = withNames(groupToday(items, now), new Map(named));
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
