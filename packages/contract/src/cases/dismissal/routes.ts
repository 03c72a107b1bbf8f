import { dismissalOutcomes } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import { dismissedKinds } from '@karakter/domain/cases/dismissal-appeal/filing';
import { z } from 'zod';
import { dateText, done, id, route, wholeNumber } from '../../platform/route.ts';
import { writtenText } from '../../platform/written-text.ts';
import { dismissalAppealCase, myDismissals } from './views.ts';

const candidate = { access: ['candidate'], identity: 'visible' } as const;
const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofCandidacy = z.object({ candidacyId: id });
const ofDismissalAppeal = z.object({ dismissalAppealId: id });

/** What the candidate is told, and the appeal body reads. */
const reason = writtenText(1, 10_000);
const reasoned = z.object({ version: wholeNumber, reason });

export const dismissalRoutes = {
  showMyDismissals: route({
    ...candidate,
    name: 'showMyDismissals',
    summary: 'The candidate’s dismissed cases of an exam, and the appeals against it (fvl. § 28) [K1, K9]',
    method: 'GET',
    path: '/api/my/exams/:candidacyId/dismissals',
    params: ofCandidacy,
    response: myDismissals,
  }),
  fileDismissalAppeal: route({
    ...candidate,
    name: 'fileDismissalAppeal',
    summary: 'Appeal the dismissal of one’s own case; also after the deadline (fvl. §§ 28, 31) [K1]',
    method: 'POST',
    path: '/api/my/exams/:candidacyId/dismissals',
    params: ofCandidacy,
    body: z.object({ kind: z.enum(dismissedKinds), caseId: id, grounds: z.string().trim().max(20_000) }),
    response: done,
  }),
  withdrawDismissalAppeal: route({
    ...candidate,
    name: 'withdrawDismissalAppeal',
    summary: 'Withdraw the candidate’s own appeal against a dismissal, until it is decided [K1]',
    method: 'POST',
    path: '/api/my/dismissal-appeals/:dismissalAppealId/withdraw',
    params: ofDismissalAppeal,
    response: done,
  }),
  showDismissalAppeal: route({
    ...office,
    name: 'showDismissalAppeal',
    summary: 'One appeal against a dismissal: grounds, statement, decision, timeline [K1, K9]',
    logsRead: 'dismissalAppealRead',
    method: 'GET',
    path: '/api/dismissal-appeals/:dismissalAppealId',
    params: ofDismissalAppeal,
    response: dismissalAppealCase,
  }),
  forwardDismissalAppeal: route({
    ...office,
    name: 'forwardDismissalAppeal',
    summary: 'Send it to the appeal body with the institution’s statement (fvl. § 33) [K1]',
    method: 'POST',
    path: '/api/dismissal-appeals/:dismissalAppealId/forward',
    params: ofDismissalAppeal,
    body: reasoned,
    response: done,
  }),
  setDismissalAside: route({
    ...office,
    name: 'setDismissalAside',
    summary: 'Set the institution’s own dismissal aside and take the case up (fvl. § 33(2)) [K1]',
    method: 'POST',
    path: '/api/dismissal-appeals/:dismissalAppealId/set-aside',
    params: ofDismissalAppeal,
    body: reasoned,
    response: done,
  }),
  enterDismissalDecision: route({
    ...office,
    name: 'enterDismissalDecision',
    fresh: true,
    summary: 'Enter the appeal body’s decision; where it sets aside, the case is taken up (fvl. § 34) [K1]',
    method: 'POST',
    path: '/api/dismissal-appeals/:dismissalAppealId/decision',
    params: ofDismissalAppeal,
    body: reasoned.extend({ outcome: z.enum(dismissalOutcomes), decidedOn: dateText }),
    response: done,
  }),
};
