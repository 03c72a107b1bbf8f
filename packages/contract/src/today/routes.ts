import { roles } from '@karakter/domain/people/roles';
import { todayKinds, todayLacks, waitedFor } from '@karakter/domain/today/today';
import { z } from 'zod';
import { commissionKind } from '../planning/commissions.ts';
import { id, instantText, route, trilingual } from '../platform/route.ts';

/** The exam a line is about, and the contact to call about it. */
const examName = z.object({ courseCode: z.string(), courseTitle: trilingual });

const todayLine = z.object({
  kind: z.enum(todayKinds),
  /** When it starts, for those who follow many exams. */
  exam: examName.extend({ startsAt: instantText.optional() }).nullable(),
  examId: id.optional(),
  candidacyId: id.optional(),
  commissionId: id.optional(),
  explanationId: id.optional(),
  candidateNumber: z.int().optional(),
  /** How many are done or concerned, and of how many. */
  count: z.int().optional(),
  of: z.int().optional(),
  started: z.int().optional(),
  lacks: z.array(z.enum(todayLacks)).readonly().optional(),
  /** When it begins or ends, where that is no deadline. */
  at: instantText.optional(),
  deadline: instantText.nullable(),
  waitingFor: z.enum(waitedFor).optional(),
  /** The contact to call about an exam that is held today. */
  contact: z.object({ name: z.string(), phone: z.string() }).optional(),
});
export type TodayLineText = z.infer<typeof todayLine>;

const groups = z.object({
  running: z.array(todayLine),
  late: z.array(todayLine),
  today: z.array(todayLine),
  thisWeek: z.array(todayLine),
  later: z.array(todayLine),
  waiting: z.array(todayLine),
});
export type TodayGroupsText = z.infer<typeof groups>;

/** A grader's own progress in a commission whose answers are open. */
const commissionProgress = z.object({
  commissionId: id,
  exam: examName,
  kind: commissionKind,
  confirmed: z.int(),
  answers: z.int(),
  dueAt: instantText.nullable(),
});
export type CommissionProgress = z.infer<typeof commissionProgress>;

export const todayRoutes = {
  today: route({
    name: 'today',
    summary: 'The caller’s tasks in the active role, late ones first [V3]',
    method: 'GET',
    path: '/api/today',
    access: roles.filter((role) => role !== 'grader'),
    identity: 'visible',
    response: groups,
  }),
  graderToday: route({
    name: 'graderToday',
    summary: 'A grader’s tasks; of candidates only their numbers [V3, U7]',
    method: 'GET',
    path: '/api/grading/today',
    access: ['grader'],
    identity: 'hidden',
    response: groups.extend({ progress: z.array(commissionProgress) }),
  }),
};
