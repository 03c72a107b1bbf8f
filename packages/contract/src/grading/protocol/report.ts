import { z } from 'zod';
import { dateText, done, id, instantText, route, trilingual } from '../../platform/route.ts';
import { commissionParams, grader } from '../route-parts.ts';

/** The headings of a grader's report, in their order; a blank one is left out. */
const part = z.string().trim().max(10_000);
const parts = z.object({ paper: part, guide: part, level: part, organisation: part });

const sentReport = parts.extend({ submittedAt: instantText });

/** A grader's report about the exam [G14]. Candidates never see it. */
export const reportRoutes = {
  showMyReport: route({
    ...grader,
    name: 'showMyReport',
    summary: 'The grader’s own report, and whether it can be sent in [G14]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/report',
    params: commissionParams,
    response: z.object({
      courseCode: z.string(),
      courseTitle: trilingual,
      examDate: dateText,
      /** Every candidate is decided, so that the report can be sent in. */
      isSettled: z.boolean(),
      report: sentReport.nullable(),
    }),
  }),
  submitReport: route({
    ...grader,
    name: 'submitReport',
    summary: 'Send the report to the exam office and the course coordinator, once [G14]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/report',
    params: commissionParams,
    body: parts,
    response: done,
  }),
  listGraderReports: route({
    access: ['examOffice', 'courseCoordinator'],
    identity: 'visible',
    name: 'listGraderReports',
    summary: 'The graders’ reports about an exam; for its graders once the grades are announced [G14]',
    method: 'GET',
    path: '/api/exams/:examId/grader-reports',
    params: z.object({ examId: id }),
    response: z.object({
      reports: z.array(
        sentReport.extend({
          name: z.string(),
          kind: z.enum(['ordinary', 'newGrading', 'appeal', 'third']),
          commissionNumber: z.int(),
        }),
      ),
    }),
  }),
};
