import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { sittingStates } from '@karakter/domain/sitting/sitting-states';
import { messageKinds } from '@karakter/domain/text/message-languages';
import { z } from 'zod';
import { id, instantText } from '../platform/route.ts';
import { socketRoute } from '../platform/socket-route.ts';
import { messageTexts } from '../platform/written-text.ts';

/** Why the server accepts no more updates; the client stops sending and keeps its text. */
const answerStops = [
  'notOpened',
  'handedIn',
  'absent',
  'withdrawn',
  'cancelled',
  'tooMuch',
  'tooManyWindows',
] as const;

/**
 * Why one update is not stored and never will be; later updates are accepted. `tooLarge`: the update is larger than an
 * update may be. `answerFull`: the answer would become too large. `apartFull`: the quarantined updates would become too
 * large. `unreadable`: the update holds no readable writing.
 */
const updateRefusals = ['tooLarge', 'answerFull', 'apartFull', 'unreadable'] as const;

/** A candidate's own times. During a pause the end stays, and it moves when the pause is over [D7]. */
const liveTimes = z.object({
  now: instantText,
  startsAt: instantText,
  endsAt: instantText,
  pausedSince: instantText.nullable(),
  graceSeconds: z.int(),
});
export type LiveTimes = z.infer<typeof liveTimes>;

/**
 * Which window may write [D5]. A `reading` window shows what another window writes. `needs` states what is required
 * to write here instead: the candidate's own request (`word`) or an invigilator's confirmation; `isAskedFor`: it was
 * requested.
 */
const leaseView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('writing'), epoch: z.int() }),
  z.object({
    kind: z.literal('reading'),
    needs: z.enum(['request', 'confirmation']),
    isAskedFor: z.boolean(),
  }),
]);
export type LeaseView = z.infer<typeof leaseView>;

/**
 * - `challenge`: sent first if the client has named its device's key; answered with `proofFrame`.
 * - `welcome`: the first message otherwise. It gives this writer's last stored update, and is followed by one binary
 *   frame with the whole answer. Only if that last update is quarantined, `kept` comes before it.
 * - `confirmed`: sent after the database has committed; every number up to this one is safe [Q1].
 * - `kept`: the update is quarantined, because another window took over or the grace period is over; the exam office
 *   decides whether it counts.
 * - `refused`: the update will never be stored; without a number, the first one that the window has under way.
 * - `unmerged`: some of the answer could not be merged, and is in the log for the exam office.
 * - `place`: where the candidate sits, after the welcome and whenever it changes.
 * - `key`: opens the sealed paper at the candidate's own start.
 * - `message`: a message to all candidates, sent whole, since 10,000 requests for it would delay saving.
 * - `corrected`: the paper has been corrected and must be fetched again.
 * - `beat`: sent to a silent client and answered with `hereFrame`, so that each side can notice a dead connection.
 */
const serverMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('challenge'), nonce: z.string() }),
  z.object({
    kind: z.literal('welcome'),
    lastNumber: z.int(),
    /** The last entry of the answer's log, which is the version the page shows. */
    sequence: z.int(),
    state: z.enum(sittingStates),
    lease: leaseView,
    times: liveTimes,
    /** Proves which device this window is on; the window includes it in requests over HTTP. */
    machinePass: z.string(),
  }),
  z.object({ kind: z.literal('confirmed'), number: z.int(), sequence: z.int(), at: instantText }),
  z.object({ kind: z.literal('kept'), number: z.int(), as: z.enum(['takenOver', 'late']) }),
  z.object({ kind: z.literal('refused'), number: z.int().nullable(), why: z.enum(updateRefusals) }),
  z.object({ kind: z.literal('unmerged') }),
  z.object({ kind: z.literal('times'), times: liveTimes }),
  z.object({ kind: z.literal('place'), room: z.string(), seat: z.string() }),
  z.object({ kind: z.literal('lease'), lease: leaseView }),
  z.object({ kind: z.literal('key'), key: z.string() }),
  z.object({
    kind: z.literal('message'),
    id,
    at: instantText,
    texts: messageTexts,
    messageKind: z.enum(messageKinds),
  }),
  z.object({ kind: z.literal('corrected') }),
  z.object({ kind: z.literal('beat') }),
  z.object({ kind: z.literal('stopped'), why: z.enum(answerStops) }),
]);
export type ServerMessage = z.infer<typeof serverMessage>;

/** From the client, as text: the paper is open on the screen. */
export const openedFrame = 'opened';
/** From the client, as text: the answer to a `beat`. */
export const hereFrame = 'here';
const proofHead = 'proof ';
/** From the client, as text: the base64 signature of `deviceProofText` by the device key that the client named. */
export const proofFrame = (signature: string) => proofHead + signature;
/** The signature in a text frame from the client; null in any other frame. */
export const signatureIn = (frame: string) =>
  frame.startsWith(proofHead) ? frame.slice(proofHead.length) : null;

/** The text a device signs to prove that it has its key; valid only for this window's current connection. */
export const deviceProofText = (of: { candidacyId: string; writer: string; nonce: string }) =>
  `karakter machine 1 ${of.candidacyId} ${of.writer} ${of.nonce}`;

/** How a window identifies itself and its device over HTTP. */
export const windowClaim = z.object({ writer: id, machinePass: z.string().max(200).optional() });
export type WindowClaim = z.infer<typeof windowClaim>;

/**
 * One socket from the waiting room to the hand-in. Binary frames from the client are updates as `framedUpdate` makes
 * them. Binary frames from the server are Yjs updates: first the whole answer, later what other windows write.
 */
export const answerSocket = socketRoute({
  name: 'answerSocket',
  onExamDay: true,
  summary: 'The answer as it is written, kept update by update [D3, D4, D5, D7, Q1]',
  path: '/api/sittings/:candidacyId/answers',
  reserved: true,
  keepsSession: true,
  access: ['candidate'],
  identity: 'visible',
  params: z.object({ candidacyId: id }),
  query: z.object({
    writer: id,
    /** Set by a reading window that reconnects: it must not become the writing window, even if it reconnects first. */
    reads: z.literal('true').optional(),
    /** The public key of the device, an uncompressed point of P-256 in base64url; left out if it has none. */
    machine: z.base64url().max(100).optional(),
  }),
  message: serverMessage,
});

const headBytes = 12;
/** More than the server accepts, so that an update that is too large is refused with a reason, not by closing. */
export const largestFrame = 8 * answerLimits.updateBytes;

/** One update as it is sent over the socket. */
export type FramedUpdate = {
  /** The writer's own count, from 1. */
  readonly number: number;
  /** The time of its last keystroke, by Karakter's clock as estimated on the device, in milliseconds since 1970. */
  readonly writtenAt: number;
  readonly update: Uint8Array;
};

/** The number as 4 bytes and the time as 8, both big-endian, then a Yjs update. */
export function framedUpdate({ number, writtenAt, update }: FramedUpdate): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(headBytes + update.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, number);
  view.setFloat64(4, writtenAt);
  frame.set(update, headBytes);
  return frame;
}

/** Reads a frame; null if it holds no update or no valid time (before 1970, or beyond any calendar). */
export function unframedUpdate(frame: Uint8Array): FramedUpdate | null {
  if (frame.length <= headBytes) return null;
  const view = new DataView(frame.buffer, frame.byteOffset, headBytes);
  const writtenAt = Math.round(view.getFloat64(4));
  if (!(writtenAt >= 0 && writtenAt < 8e15)) return null;
  return { number: view.getUint32(0), writtenAt, update: frame.subarray(headBytes) };
}
