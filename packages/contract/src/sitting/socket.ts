import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { z } from 'zod';
import { id, instantText } from '../platform/route.ts';
import { socketRoute } from '../platform/socket-route.ts';
import { messageTexts } from '../platform/written-text.ts';

/** Why no more of the answer is taken in; the client stops sending and keeps what it has. */
export const answerStops = [
  'notOpened',
  'handedIn',
  'absent',
  'withdrawn',
  'tooMuch',
  'tooManyWindows',
] as const;

/**
 * Why one update is not stored and never will be, whatever is tried; those after it are taken in. `tooLarge`: it weighs
 * more than an update may; `answerFull`: the answer with it would; `apartFull`: so would what is quarantined;
 * `unreadable`: it holds no writing that can be read.
 */
export const updateRefusals = ['tooLarge', 'answerFull', 'apartFull', 'unreadable'] as const;

/** A candidate's own times. During a pause the end stands still and moves when the pause is over [D7]. */
export const liveTimes = z.object({
  now: instantText,
  startsAt: instantText,
  endsAt: instantText,
  pausedSince: instantText.nullable(),
  graceSeconds: z.int(),
});
export type LiveTimes = z.infer<typeof liveTimes>;

/**
 * Who writes [D5]. `reading` shows what another window writes; `needs` says what it takes to write here instead: the
 * candidate's own word, or an invigilator's confirmation, which `isAskedFor` says is on its way.
 */
export const leaseView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('writing'), epoch: z.int() }),
  z.object({ kind: z.literal('reading'), needs: z.enum(['word', 'confirmation']), isAskedFor: z.boolean() }),
]);
export type LeaseView = z.infer<typeof leaseView>;

/**
 * `challenge` comes before all else, where the client says that it has a device's key, and is answered with
 * `proofFrame`. `welcome` comes first and states the last update of this writer that is stored; then comes one binary frame with
 * the whole answer. Only where that last update is quarantined, `kept` comes before it. `confirmed` is sent after the database has committed: every number up to this one is safe [Q1].
 * `kept` says that a number is stored apart and does not count by itself: this device was taken over, or the grace
 * period is over; the exam office decides. `key` opens the sealed paper, at one's own start. `message` is a message to
 * all, whole: 10,000 who fetched it would hold up the saving. `corrected` says that the paper is another, to be fetched.
 * `refused` says that a number is not stored and never will be; without one, the first that the window has on its way. `unmerged` says that some of the answer could not be put
 * together, and lies in the log for the exam office. `beat` comes to who has been silent, and is answered with `hereFrame`: whichever side hears nothing, knows why.
 */
const serverMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('challenge'), nonce: z.string() }),
  z.object({
    kind: z.literal('welcome'),
    lastNumber: z.int(),
    /** How far the answer's log has come: the version the page shows. */
    sequence: z.int(),
    state: z.enum(['waiting', 'open', 'handedIn', 'absent', 'withdrawn']),
    lease: leaseView,
    times: liveTimes,
    /** Says which device this window is at; to be shown where the window asks over HTTP. */
    machinePass: z.string(),
  }),
  z.object({ kind: z.literal('confirmed'), number: z.int(), sequence: z.int(), at: instantText }),
  z.object({ kind: z.literal('kept'), number: z.int(), as: z.enum(['takenOver', 'late']) }),
  z.object({ kind: z.literal('refused'), number: z.int().nullable(), why: z.enum(updateRefusals) }),
  z.object({ kind: z.literal('unmerged') }),
  z.object({ kind: z.literal('times'), times: liveTimes }),
  z.object({ kind: z.literal('lease'), lease: leaseView }),
  z.object({ kind: z.literal('key'), key: z.string() }),
  z.object({ kind: z.literal('message'), id, at: instantText, texts: messageTexts }),
  z.object({ kind: z.literal('corrected') }),
  z.object({ kind: z.literal('beat') }),
  z.object({ kind: z.literal('stopped'), why: z.enum(answerStops) }),
]);
export type ServerMessage = z.infer<typeof serverMessage>;

/** From the client, as text: the paper stands open on the screen. */
export const openedFrame = 'opened';
/** From the client, as text: it is there. */
export const hereFrame = 'here';
const proofHead = 'proof ';
/** From the client, as text: the signature of `deviceProofText` in base64, by the key it has said is its device's. */
export const proofFrame = (signature: string) => proofHead + signature;
/** The signature in a text frame from the client; null in any other frame. */
export const signatureIn = (frame: string) =>
  frame.startsWith(proofHead) ? frame.slice(proofHead.length) : null;

/** What a device signs to show that it has its key: good for this window's one connection and for nothing else. */
export const deviceProofText = (of: { candidacyId: string; writer: string; nonce: string }) =>
  `karakter machine 1 ${of.candidacyId} ${of.writer} ${of.nonce}`;

/** A window as it shows over HTTP which it is, and at which device. */
export const windowClaim = z.object({ writer: id, machinePass: z.string().max(200).optional() });
export type WindowClaim = z.infer<typeof windowClaim>;

/**
 * One socket from the waiting room to the hand-in. Binary frames from the client: an update, as `framedUpdate` makes
 * it. Binary frames from the server: a Yjs update of the whole answer, later those of the candidate's other windows.
 */
export const answerSocket = socketRoute({
  name: 'answerSocket',
  summary: 'The answer as it is written, kept update by update [D3, D4, D5, D7, Q1]',
  path: '/api/sittings/:candidacyId/answers',
  reserved: true,
  keepsSession: true,
  access: ['candidate'],
  identity: 'visible',
  params: z.object({ candidacyId: id }),
  query: z.object({
    writer: id,
    /** From a window that comes back and was reading: it is not to write unasked, whoever comes back first. */
    reads: z.literal('true').optional(),
    /** The public key of the device, an uncompressed point of P-256 in base64url; left out by who has none. */
    machine: z.base64url().max(100).optional(),
  }),
  message: serverMessage,
});

const headBytes = 12;
/** What the connection carries at all: more than is taken in, so that what is too large is refused in words, not by closing. */
export const largestFrame = 8 * answerLimits.updateBytes;

/** One update as it goes over the socket. */
export type FramedUpdate = {
  /** The writer's own count, from 1. */
  readonly number: number;
  /** When its last keystroke was made, by the device's reckoning of Karakter's clock, in milliseconds since 1970. */
  readonly writtenAt: number;
  readonly update: Uint8Array;
};

/** The number as 4 bytes and the time as 8, most significant first; then a Yjs update. */
export function framedUpdate({ number, writtenAt, update }: FramedUpdate): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(headBytes + update.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, number);
  view.setFloat64(4, writtenAt);
  frame.set(update, headBytes);
  return frame;
}

/** Reads a frame back; null when it holds no update, or a time that is none: before 1970, or beyond any calendar. */
export function unframedUpdate(frame: Uint8Array): FramedUpdate | null {
  if (frame.length <= headBytes) return null;
  const view = new DataView(frame.buffer, frame.byteOffset, headBytes);
  const writtenAt = Math.round(view.getFloat64(4));
  if (!(writtenAt >= 0 && writtenAt < 8e15)) return null;
  return { number: view.getUint32(0), writtenAt, update: frame.subarray(headBytes) };
}
