import type { Role } from '@karakter/domain/people/roles';
import { z } from 'zod';
import { id, route } from '../../platform/route.ts';
import { commissionParams, grader } from '../route-parts.ts';
import { examProgress, examStatistics, ownStatistics } from './views.ts';

/** Those who answer for the exam; what each of them sees is in `statisticsSights`. */
export const statisticsFollowers = [
  'examOffice',
  'courseCoordinator',
  'programmeLeader',
  'headOfDepartment',
] as const satisfies readonly Role[];

export const statisticsRoutes = {
  showExamStatistics: route({
    access: statisticsFollowers,
    identity: 'visible',
    name: 'showExamStatistics',
    summary:
      'Progress, distribution, agreement and questions of one exam, beside earlier years; of what is revealed [G16]',
    method: 'GET',
    path: '/api/exams/:examId/statistics',
    params: z.object({ examId: id }),
    response: examStatistics,
  }),
  listGradingProgress: route({
    access: ['examOffice', 'headOfDepartment'],
    identity: 'visible',
    name: 'listGradingProgress',
    summary: 'Every exam in grading against its due date, those furthest behind first [G9, G16]',
    method: 'GET',
    path: '/api/grading-progress',
    response: z.object({ exams: z.array(examProgress) }),
  }),
  showOwnStatistics: route({
    ...grader,
    name: 'showOwnStatistics',
    summary: 'The grader’s own distribution and points, and the agreement of what is revealed [G2, G16]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/statistics',
    params: commissionParams,
    response: ownStatistics,
  }),
};
