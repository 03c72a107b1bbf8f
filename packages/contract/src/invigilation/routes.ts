import { boardStates } from '@karakter/domain/invigilation/board';
import { timeReasons } from '@karakter/domain/rules/time-reasons';
import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { z } from 'zod';
import { done, id, instantText, route, trilingual } from '../platform/route.ts';
import { socketRoute } from '../platform/socket-route.ts';
import { writtenText } from '../platform/written-text.ts';
import { watchers } from './watchers.ts';

const ofExam = z.object({ examId: id });
const ofCandidate = ofExam.extend({ candidacyId: id });
const ofSitting = z.object({ candidacyId: id });

/** A candidate as the board shows them [D9]. */
const boardCandidate = z.object({
  candidacyId: id,
  /** The exam that the candidate sits: a room may have several. */
  examId: id,
  candidateNumber: z.int(),
  name: z.string(),
  room: z.string(),
  seat: z.string(),
  state: z.enum(boardStates),
  /** The invigilator who has checked the candidate's identity. */
  identity: z.object({ at: instantText, by: z.string() }).nullable(),
  startedAt: instantText.nullable(),
  /** When the exam ended for a candidate who has handed in or withdrawn. */
  endedAt: instantText.nullable(),
  /** The latest change that the database has confirmed [Q1]. */
  lastSavedAt: instantText.nullable(),
  /** Since when the candidate's device is offline; null while it is connected, and before it ever was. */
  offlineSince: instantText.nullable(),
  isConnected: z.boolean(),
  /**
   * Why it is uncertain which device it is: it proves no key, or one sign-in was used on two; null where it is certain.
   */
  machineDoubt: z.enum(['unknown', 'shared']).nullable(),
  helpWantedAt: instantText.nullable(),
  pausedSince: instantText.nullable(),
  /** The candidate's own times; while paused the end is what it would be without the pause. */
  startsAt: instantText,
  endsAt: instantText,
  /** Arranged beforehand. */
  extraMinutes: z.int(),
  /** Added during the exam. */
  addedSeconds: z.int(),
  /** The last one-time code that the candidate was given at the seat [U9]. */
  seatCode: z.object({ at: instantText, by: z.string(), usedAt: instantText.nullable() }).nullable(),
  /** The candidate sits on another device and asks to write there [D5]. */
  takeover: z.object({ requestId: id, askedAt: instantText }).nullable(),
});
export type BoardCandidate = z.infer<typeof boardCandidate>;

const wholeBoard = { now: instantText, candidates: z.array(boardCandidate) };

/** The most candidates that are chosen one by one; more are a room or the exam. */
const mostChosen = 500;

const reason = writtenText(3, 500);
const reach = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('exam') }),
  z.object({ scope: z.literal('room'), room: z.string().min(1).max(60) }),
  z.object({ scope: z.literal('candidate'), candidacyId: id }),
  z.object({ scope: z.literal('candidates'), candidacyIds: z.array(id).min(1).max(mostChosen) }),
]);
export type TimeReach = z.infer<typeof reach>;

/** `id` is the client's own: the same id again is the same change, not another. */
const timeChange = { id, reach, reason };
const moveTime = z.discriminatedUnion('kind', [
  z.object({
    ...timeChange,
    kind: z.literal('extension'),
    minutes: z.int().min(1).max(mostExtensionMinutes),
  }),
  z.object({ ...timeChange, kind: z.literal('pause') }),
  z.object({ ...timeChange, kind: z.literal('resume') }),
  /** Null: now. */
  z.object({ ...timeChange, kind: z.literal('lateStart'), startsAt: instantText.nullable() }),
]);
export type MoveTime = z.infer<typeof moveTime>;

/** The board as it changes: first the whole board, then each second the changes. */
export const boardSocket = socketRoute({
  name: 'boardSocket',
  summary: 'The invigilator’s board, live: all of it, then the candidates that have changed [D9]',
  path: '/api/exams/:examId/board/live',
  access: watchers,
  identity: 'visible',
  params: ofExam,
  query: z.object({}),
  message: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('board'), ...wholeBoard }),
    z.object({ kind: z.literal('changed'), ...wholeBoard }),
  ]),
});

/** An exam whose board the caller may open now. */
const watchedExam = z.object({
  id,
  courseCode: z.string(),
  courseTitle: trilingual,
  startsAt: instantText,
  endsAt: instantText,
  contactName: z.string(),
  contactPhone: z.string(),
  /** The reasons for a change of time that its institution offers [D7]. */
  timeReasons: z.array(z.enum(timeReasons)),
  /** The rooms that the caller watches in it, with the number of candidates in each; empty: without a room. */
  rooms: z.array(z.object({ room: z.string(), candidates: z.int() })),
});
export type WatchedExam = z.infer<typeof watchedExam>;

export const invigilationRoutes = {
  listBoards: route({
    name: 'listBoards',
    summary: 'The exams whose rooms the caller watches now, for one board of a room with several exams [D9]',
    method: 'GET',
    path: '/api/boards',
    access: watchers,
    identity: 'visible',
    response: z.object({ exams: z.array(watchedExam) }),
  }),
  viewBoard: route({
    name: 'viewBoard',
    summary:
      'The candidates of an exam room, with their states: arrived, writing, offline, wanting help, handed in [D9]',
    method: 'GET',
    path: '/api/exams/:examId/board',
    access: watchers,
    identity: 'visible',
    params: ofExam,
    response: z.object(wholeBoard),
  }),
  moveTime: route({
    name: 'moveTime',
    summary: 'Extend, pause, resume or start later, for one candidate, a room or all [D7]',
    method: 'POST',
    path: '/api/exams/:examId/times',
    access: watchers,
    identity: 'visible',
    params: ofExam,
    body: moveTime,
    response: z.object({ reached: z.int(), skipped: z.int() }),
  }),
  checkIdentity: route({
    name: 'checkIdentity',
    summary: 'Confirm the candidate’s identity, or take that back [D9]',
    method: 'PUT',
    path: '/api/exams/:examId/board/:candidacyId/identity',
    access: watchers,
    identity: 'visible',
    params: ofCandidate,
    body: z.object({ isChecked: z.boolean() }),
    response: done,
  }),
  decideTakeover: route({
    name: 'decideTakeover',
    summary: 'Let a candidate continue on another device, or not [D5]',
    method: 'PUT',
    path: '/api/exams/:examId/takeovers/:requestId',
    access: watchers,
    identity: 'visible',
    params: ofExam.extend({ requestId: id }),
    body: z.object({ isGranted: z.boolean() }),
    response: done,
  }),
  answerHelp: route({
    name: 'answerHelp',
    summary: 'Record that an invigilator has been with the candidate who asked for help [D9]',
    method: 'POST',
    path: '/api/exams/:examId/board/:candidacyId/help-answered',
    access: watchers,
    identity: 'visible',
    params: ofCandidate,
    response: done,
  }),
  withdrawCandidate: route({
    name: 'withdrawCandidate',
    summary: 'End the exam of a candidate who withdraws, or take that back while there is time left [D16]',
    method: 'PUT',
    path: '/api/exams/:examId/board/:candidacyId/withdrawal',
    access: watchers,
    identity: 'visible',
    params: ofCandidate,
    body: z.object({ isWithdrawn: z.boolean() }),
    response: done,
  }),
  changeSeat: route({
    name: 'changeSeat',
    summary: 'Change a candidate’s seat [D9]',
    method: 'PUT',
    path: '/api/exams/:examId/board/:candidacyId/seat',
    access: watchers,
    identity: 'visible',
    params: ofCandidate,
    body: z.object({ room: z.string().trim().max(60), seat: z.string().trim().max(20) }),
    response: done,
  }),
  askForHelp: route({
    name: 'askForHelp',
    onExamDay: true,
    requestsPerMinute: 60,
    summary: 'Call the invigilator, or take the call back [D9]',
    method: 'PUT',
    path: '/api/sittings/:candidacyId/help',
    access: ['candidate'],
    identity: 'visible',
    params: ofSitting,
    body: z.object({ isWanted: z.boolean() }),
    response: z.object({ wantedAt: instantText.nullable() }),
  }),
  viewHelp: route({
    name: 'viewHelp',
    onExamDay: true,
    summary: 'Whether the candidate’s call still stands [D9]',
    method: 'GET',
    path: '/api/sittings/:candidacyId/help',
    access: ['candidate'],
    identity: 'visible',
    params: ofSitting,
    response: z.object({ wantedAt: instantText.nullable() }),
  }),
};
