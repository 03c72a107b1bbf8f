import { z } from 'zod';
import { done, id, route } from '../platform/route.ts';
import { commissionParams, grader } from './route-parts.ts';
import {
  correction,
  correctionLeft,
  correctionsBody,
  decisionBody,
  preview,
  previewBody,
  proposalBody,
  reason,
  scoringView,
} from './scoring-views.ts';

/** Those who answer for the exam's assessment besides its graders; none of them learns who a candidate is here. */
const responsible = { access: ['courseCoordinator', 'programmeLeader'], identity: 'visible' } as const;
const office = { access: ['examOffice'], identity: 'visible' } as const;
const examParams = z.object({ examId: id });

export const scoringRoutes = {
  showScoring: route({
    ...grader,
    name: 'showScoring',
    summary:
      'What points count and which grades they give, its changes, and the caller’s own points [G3, G4]',
    logsRead: 'gradedPaperRead',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/scoring',
    params: commissionParams,
    response: scoringView,
  }),
  previewScoring: route({
    ...grader,
    name: 'previewScoring',
    summary: 'Before and after per candidate for a change, of the caller’s own and of revealed work [G2, G4]',
    effect: 'read',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scoring/preview',
    params: commissionParams,
    body: previewBody,
    response: preview,
  }),
  proposeScoring: route({
    ...grader,
    name: 'proposeScoring',
    summary: 'Propose a change of the scoring, as leader of a commission; another person confirms it [G4]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scoring/changes',
    params: commissionParams,
    body: proposalBody,
    response: done,
  }),
  decideScoringChange: route({
    ...grader,
    name: 'decideScoringChange',
    summary: 'Confirm or decline another person’s change of the scoring, or withdraw one’s own [G4]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scoring/changes/:changeId',
    params: commissionParams.extend({ changeId: id }),
    body: decisionBody,
    response: done,
  }),
  keepGrade: route({
    ...grader,
    name: 'keepGrade',
    summary: 'Keep a grade that no longer agrees with the points, with a reason [G4]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scoring/grades/:rescoredId/keep',
    params: commissionParams.extend({ rescoredId: id }),
    body: z.object({ reason }),
    response: done,
  }),
  showExamScoring: route({
    ...responsible,
    name: 'showExamScoring',
    summary:
      'As showScoring, for those who answer for the exam: of graders’ work only what is revealed [G2, G4]',
    logsRead: 'gradedPaperRead',
    method: 'GET',
    path: '/api/exams/:examId/scoring',
    params: examParams,
    response: scoringView,
  }),
  previewExamScoring: route({
    ...responsible,
    name: 'previewExamScoring',
    summary: 'As previewScoring, of automatic points and of revealed work alone [G2, G4]',
    effect: 'read',
    method: 'POST',
    path: '/api/exams/:examId/scoring/preview',
    params: examParams,
    body: previewBody,
    response: preview,
  }),
  proposeExamScoring: route({
    ...responsible,
    name: 'proposeExamScoring',
    summary: 'Propose a change of the scoring, as course coordinator; another person confirms it [G4]',
    method: 'POST',
    path: '/api/exams/:examId/scoring/changes',
    params: examParams,
    body: proposalBody,
    response: done,
  }),
  decideExamScoringChange: route({
    ...responsible,
    name: 'decideExamScoringChange',
    summary: 'Confirm or decline another person’s change of the scoring, or withdraw one’s own [G4]',
    method: 'POST',
    path: '/api/exams/:examId/scoring/changes/:changeId',
    params: examParams.extend({ changeId: id }),
    body: decisionBody,
    response: done,
  }),
  listScoringCorrections: route({
    ...office,
    name: 'listScoringCorrections',
    summary: 'Announced grades that no longer agree with the points, as proposals to correct [G4, R3]',
    method: 'GET',
    path: '/api/exams/:examId/scoring/corrections',
    params: examParams,
    response: z.object({ corrections: z.array(correction) }),
  }),
  decideScoringCorrections: route({
    ...office,
    name: 'decideScoringCorrections',
    fresh: true,
    summary:
      'Correct announced grades as a change of the scoring proposes, by new entries in the protocol, or let them stand; those that cannot be corrected are left, with the reason [G4, R3]',
    method: 'POST',
    path: '/api/exams/:examId/scoring/corrections',
    params: examParams,
    body: correctionsBody,
    response: z.object({ decided: z.number().int(), left: z.array(correctionLeft) }),
  }),
};
