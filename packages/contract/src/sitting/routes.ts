import { changeReasons } from '@karakter/domain/rules/change-reasons';
import { sittingStates } from '@karakter/domain/sitting/sitting-states';
import { z } from 'zod';
import { sittingPaper } from '../papers/content.ts';
import { dateText, done, fileResponse, id, instantText, route } from '../platform/route.ts';
import { answerFileKey } from './answer-file.ts';
import { windowClaim } from './socket.ts';

const sittingState = z.enum(sittingStates);

const sittingSummary = z.object({
  candidacyId: id,
  examId: id,
  courseCode: z.string(),
  courseTitle: z.string(),
  examDate: dateText,
  candidateNumber: z.int(),
  startsAt: instantText,
  endsAt: instantText,
  state: sittingState,
});

const sittingView = sittingSummary.extend({
  /** Where the candidate sits; empty where it is not decided. */
  room: z.string(),
  seat: z.string(),
  /** Karakter's clock: the page counts from this and not from the device's clock. */
  now: instantText,
  extraMinutes: z.int(),
  /** When the candidate's time was paused [D7]; null while it runs. */
  pausedSince: instantText.nullable(),
  /** How long after the end text written before it may still arrive [D4]. */
  graceSeconds: z.int(),
  contactName: z.string(),
  contactPhone: z.string(),
  /** The institution's telephone for exam day, where it has one. */
  examDayPhone: z.string().nullable(),
  arrivedAt: instantText.nullable(),
  /** Why the exam is cancelled, as the candidate was notified; null where it is not [P14]. */
  cancelled: z
    .object({ reason: z.enum(changeReasons), explanation: z.string() })
    .nullable()
    .default(null),
  /** The candidate writes again after a hand-in that was opened: since when, and its receipt [D17]. */
  reopened: z.object({ at: instantText, receiptCode: z.string() }).nullable(),
  /** An approved paper is ready. */
  paperReady: z.boolean(),
  /** The key the device seals an answer file with, also without a connection [D4]. */
  answerFile: answerFileKey,
  /** The candidate's identity, so that the page can point out where it appears in the answer [U7]. */
  own: z.object({ name: z.string(), studentNumber: z.string().nullable(), email: z.string() }),
  /** For how many days the activity log of the exam is kept [D11]. */
  activityDays: z.int(),
  allowedCommands: z.array(z.enum(['arrive', 'open', 'handIn'])),
});
export type SittingView = z.infer<typeof sittingView>;

const ofCandidacy = z.object({ candidacyId: id });

export const sittingRoutes = {
  listMySittings: route({
    name: 'listMySittings',
    summary: 'The candidate’s own exams to sit, in order of start',
    method: 'GET',
    path: '/api/my/sittings',
    access: ['candidate'],
    identity: 'visible',
    response: z.object({ sittings: z.array(sittingSummary) }),
  }),
  viewSitting: route({
    name: 'viewSitting',
    onExamDay: true,
    reserved: true,
    summary: 'The candidate’s own sitting: the server’s clock, start, end, and whom to call [D2, D7, D13]',
    method: 'GET',
    path: '/api/sittings/:candidacyId',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy,
    response: sittingView,
  }),
  arrive: route({
    name: 'arrive',
    onExamDay: true,
    reserved: true,
    summary: 'Come into the waiting room; again is harmless [D2]',
    method: 'POST',
    path: '/api/sittings/:candidacyId/arrival',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy,
    response: done,
  }),
  openPaper: route({
    name: 'openPaper',
    onExamDay: true,
    reserved: true,
    summary: 'The paper, from the candidate’s own start until the hand-in, in both written forms [D2, A2]',
    method: 'POST',
    path: '/api/sittings/:candidacyId/paper',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy,
    /** The window that opens the paper; it may then write [D5]. */
    body: z.object({ window: windowClaim.optional() }),
    response: sittingPaper,
  }),
  sealedPaper: route({
    name: 'sealedPaper',
    onExamDay: true,
    reserved: true,
    summary:
      'The sealed paper to keep ready: the key comes over the socket at the candidate’s own start [D2, D14]',
    method: 'GET',
    path: '/api/sittings/:candidacyId/sealed-paper',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy,
    response: fileResponse,
  }),
  takeOver: route({
    name: 'takeOver',
    onExamDay: true,
    requestsPerMinute: 60,
    summary: 'Write in this window from now on; on another device an invigilator may have to confirm [D5]',
    method: 'POST',
    path: '/api/sittings/:candidacyId/takeover',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy,
    body: windowClaim,
    response: z.object({ outcome: z.enum(['writing', 'askedFor']) }),
  }),
};
