import { z } from 'zod';
import { id, instantText } from './route.ts';
import { socketRoute } from './socket-route.ts';

/** Why no more of the answer is taken in; the client stops sending and keeps what it has. */
export const answerStops = ['notOpened', 'over', 'handedIn', 'absent', 'badUpdate', 'tooMuch'] as const;

/**
 * `welcome` comes first and states the last update of this writer that is stored; then comes one binary frame with
 * the whole answer. `confirmed` is sent after the database has committed: every number up to this one is safe [Q1].
 */
const serverMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('welcome'),
    lastNumber: z.int(),
    now: instantText,
    startsAt: instantText,
    endsAt: instantText,
  }),
  z.object({ kind: z.literal('confirmed'), number: z.int(), at: instantText }),
  z.object({ kind: z.literal('stopped'), why: z.enum(answerStops) }),
]);
export type AnswerSocketMessage = z.infer<typeof serverMessage>;

/**
 * Binary frames from the client: the writer's own count as 4 bytes, most significant first, then a Yjs update.
 * Binary frames from the server: a Yjs update of the whole answer, later those of the candidate's other windows.
 */
export const answerSocket = socketRoute({
  name: 'answerSocket',
  summary: 'The answer as it is written, kept update by update [D3, D4, Q1]',
  path: '/api/sittings/:candidacyId/answers',
  access: ['candidate'],
  identity: 'visible',
  params: z.object({ candidacyId: id }),
  query: z.object({ writer: id }),
  message: serverMessage,
});

const numberBytes = 4;
export const largestUpdate = 2 * 1024 * 1024;

/** One update with its number, as it goes over the socket. */
export function framedUpdate(number: number, update: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(numberBytes + update.length);
  new DataView(frame.buffer).setUint32(0, number);
  frame.set(update, numberBytes);
  return frame;
}

/** Reads a frame back; null when it is too short to hold an update. */
export function unframedUpdate(frame: Uint8Array): { number: number; update: Uint8Array } | null {
  if (frame.length <= numberBytes) return null;
  const number = new DataView(frame.buffer, frame.byteOffset).getUint32(0);
  return { number, update: frame.subarray(numberBytes) };
}
