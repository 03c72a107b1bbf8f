import { examFollowers, planningRoutes } from '@karakter/contract/exam/routes';
import { allowedExamCommands } from '@karakter/domain/exam/exam';
import { changedFacts, faultsInChange, faultsInFacts } from '@karakter/domain/exam/exam-facts';
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
import { coursesOf } from '../exam/courses.ts';
import { isAskedFor, termOf } from '../exam/exam-list.ts';
import { holdersOf } from '../exam/exam-roles.ts';
import { scheduleExam, schedulePaperReminders } from '../exam/exam-times.ts';
import { examSummary, factsFrom, factsText, loggedChanges, pagesFor } from '../exam/exam-view.ts';
import { historyOf } from '../exam/history.ts';
import { examCourses } from '../exam/progress.ts';
import { type ExamRecord, examsAmong, saveFacts } from '../exam/store.ts';
import { mountAppointments } from './appointments.ts';
import { mountCopying } from './making/copying.ts';
import { makeExam, rulesOfPlanned } from './making/make-exam.ts';
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
  return { opensAt: opensAt.toString(), closesAt: closesAt.toString(), isOpen: isWatchOpen(exam, now) };
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
      counts,
      coordinators: await holdersOf(tx, exam.id, 'courseCoordinator'),
      invigilators: await holdersOf(tx, exam.id, 'invigilator'),
      watch: watchText(exam, now),
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

/** Making an exam, and changing its facts. */
function mountExamCommands(mount: Mount): void {
  mount(planningRoutes.createExam, async ({ tx, actor, now, body }) => {
    const courses = await coursesOf(tx, unitsWithRole(actor, ['examOffice']));
    const course = orNotFound(courses.find(({ id }) => id === body.courseId));
    const facts = factsFrom(body.facts);
    const rules = await rulesOfPlanned(tx, course.unitId, { startsAt: facts.startsAt, now });
    const faults = faultsInFacts(facts, { now, rules });
    if (faults.length > 0) refuse('examFactsFaulty', { faults });
    return { id: await makeExam({ tx, actor, now }, { course, facts, rules, copiedFrom: null }) };
  });

  mount(planningRoutes.changeExamFacts, async ({ tx, actor, now, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, ['examOffice']);
    sameVersionOrRefuse(exam, body.version);
    openForOrRefuse(exam, 'changeFacts', now);
    const facts = factsFrom(body.facts);
    const rules = await rulesOfPlanned(tx, exam.unitId, { startsAt: facts.startsAt, now });
    const faults = faultsInChange(exam.state, exam, facts, { now, rules });
    if (faults.length > 0) refuse('examFactsFaulty', { faults });
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

export function mountPlanning(mount: Mount, config: { publicUrl: string }): void {
  mountViews(mount);
  mountExamCommands(mount);
  mountCopying(mount);
  mountPublishing(mount, config);
  mountAppointments(mount);
}
