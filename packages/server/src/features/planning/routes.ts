import { examFollowers, planningRoutes } from '@karakter/contract/exam/routes';
import { allowedExamCommands } from '@karakter/domain/exam/exam';
import {
  changedFacts,
  faultsInChange,
  faultsInFacts,
  type NewExamFault,
  type TypedFacts,
} from '@karakter/domain/exam/exam-facts';
import { isWatchOpen, watchWindow } from '@karakter/domain/invigilation/watch';
import { rolesByExam } from '@karakter/domain/people/roles';
import { type Actor, holdsRoleFor, orNotFound, unitsWithRole } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import {
  examToChange,
  examToSee,
  examWithCandidates,
  openForOrRefuse,
  sameVersionOrRefuse,
} from '../exam/access.ts';
import { cancelledText } from '../exam/cancelled.ts';
import { coursesOf } from '../exam/courses.ts';
import { isAskedFor, termOf } from '../exam/exam-list.ts';
import { holdersOf, invigilatorsOf } from '../exam/exam-roles.ts';
import { scheduleExam, schedulePaperReminders } from '../exam/exam-times.ts';
import { examSummary, factsFrom, factsText, loggedChanges, pagesFor } from '../exam/exam-view.ts';
import { historyOf } from '../exam/history.ts';
import { examCourses } from '../exam/progress.ts';
import { type ExamRecord, examsAmong, saveFacts } from '../exam/store.ts';
import { mountAppointments } from './appointments.ts';
import { mountDuties } from './duties.ts';
import { type CopyPaper, mountCopying } from './making/copying.ts';
import { mountExamDefaults } from './making/exam-defaults.ts';
import { faultlessOrRefuse, makeExam, rulesOfPlanned } from './making/make-exam.ts';
import { mountPublishing } from './publishing/routes.ts';

function followedBy(actor: Actor) {
  const grants = actor.grants.filter(({ role }) => examFollowers.some((follower) => follower === role));
  return {
    unitIds: grants.flatMap(({ role, unitIds }) => (rolesByExam.includes(role) ? [] : unitIds)),
    examIds: grants.flatMap(({ examId }) => examId ?? []),
  };
}

function watchText(exam: ExamRecord, now: Temporal.Instant) {
  const { opensAt, closesAt } = watchWindow(exam);
  return {
    opensAt: opensAt.toString(),
    closesAt: closesAt.toString(),
    isOpen: isWatchOpen(exam, now),
    timeReasons: [...exam.rules.timeReasons.reasons],
  };
}

/** Lists and pages. */
function mountViews(mount: Mount): void {
  mount(planningRoutes.listExams, async ({ tx, actor, now, query }) => {
    const followed = await examsAmong(tx, followedBy(actor));
    const asked = followed.filter((exam) => isAskedFor(exam, query));
    const courses = await examCourses(tx, asked, now);
    const terms = [...new Set(followed.map(termOf))];
    return {
      exams: courses.map(examSummary),
      terms,
      mayCreate: unitsWithRole(actor, ['examOffice']).length > 0,
    };
  });

  mount(planningRoutes.listCourses, async ({ tx, actor }) => ({
    courses: await coursesOf(tx, unitsWithRole(actor, ['examOffice'])),
  }));

  mount(planningRoutes.seeExam, async ({ tx, actor, now, params }) => {
    const exam = await examToSee(tx, actor, params.examId, examFollowers);
    const [course] = await examCourses(tx, [exam], now);
    const { counts } = orNotFound(course);
    const leads = holdsRoleFor(actor, ['examOffice'], exam);
    return {
      ...examSummary(orNotFound(course)),
      version: exam.version,
      facts: factsText(exam),
      scales: [...exam.rules.scales.allowed],
      counts,
      coordinators: await holdersOf(tx, exam.id, 'courseCoordinator'),
      invigilators: await invigilatorsOf(tx, exam.id),
      watch: watchText(exam, now),
      cancelled: await cancelledText(tx, exam),
      pages: pagesFor(actor, exam, now),
      allowedCommands: leads ? allowedExamCommands(exam.state, { ...exam, now }) : [],
    };
  });

  mount(planningRoutes.examHistory, async ({ tx, actor, params, query }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const before = query.before === undefined ? null : Number(query.before);
    return historyOf(tx, exam.id, { before, withCandidates: query.candidates === 'true' });
  });
}

const faultsWithoutCourse = (typed: TypedFacts, now: Temporal.Instant): NewExamFault[] => [
  { field: 'courseId', code: 'noCourse' },
  ...faultsInFacts(typed, { now, rules: null }),
];

/** Making an exam, and changing its facts. */
function mountExamCommands(mount: Mount): void {
  mount(planningRoutes.createExam, async ({ tx, actor, now, body }) => {
    const typed = factsFrom(body.facts);
    if (body.courseId === null) return refuse('examFactsFaulty', { faults: faultsWithoutCourse(typed, now) });
    const courses = await coursesOf(tx, unitsWithRole(actor, ['examOffice']));
    const course = orNotFound(courses.find(({ id }) => id === body.courseId));
    const rules = await rulesOfPlanned(tx, course.unitId, { startsAt: typed.startsAt, now });
    const facts = faultlessOrRefuse(typed, faultsInFacts(typed, { now, rules }));
    return { id: await makeExam({ tx, actor, now }, { course, facts, rules, copiedFrom: null }) };
  });

  mount(planningRoutes.changeExamFacts, async ({ tx, actor, now, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, ['examOffice']);
    sameVersionOrRefuse(exam, body.version);
    openForOrRefuse(exam, 'changeFacts', now);
    const typed = factsFrom(body.facts);
    const rules = await rulesOfPlanned(tx, exam.unitId, { startsAt: typed.startsAt, now });
    const facts = faultlessOrRefuse(typed, faultsInChange(exam.state, exam, typed, { now, rules }));
    const changed = changedFacts(exam, facts);
    if (changed.length === 0) return { version: exam.version };
    await saveFacts(tx, exam.id, facts);
    const data = { changes: loggedChanges(exam, facts, changed) };
    const actorId = actor.personId;
    await recordEvent(tx, { examId: exam.id, kind: 'examFactsChanged', actorId, at: now, data });
    if (exam.state === 'planned') await schedulePaperReminders(tx, { ...facts, id: exam.id, rules }, now);
    else if (changed.includes('graceSeconds')) await scheduleExam(tx, exam.id);
    return { version: exam.version + 1 };
  });
}

type PlanningParts = { readonly publicUrl: string; readonly copyPaper: CopyPaper };

export function mountPlanning(mount: Mount, { publicUrl, copyPaper }: PlanningParts): void {
  mountViews(mount);
  mountExamCommands(mount);
  mountCopying(mount, copyPaper);
  mountExamDefaults(mount);
  mountPublishing(mount, { publicUrl });
  mountAppointments(mount);
  mountDuties(mount);
}
