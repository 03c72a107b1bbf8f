import {
  createHash,
  createHmac,
  createPublicKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { machineProofText, signatureIn, type WindowClaim } from '@karakter/contract/sitting/socket';
import { sql } from 'kysely';
import type { WebSocket } from 'ws';
import type { Actor } from '../../../platform/http/actor.ts';
import { say } from './socket-words.ts';

const pointBytes = 65;
const pointMark = 4;
const nonceBytes = 24;
/** Longer than a hall that comes back all at once needs to answer; who has no answer by then is let in without one. */
const patienceMs = 10_000;

/** An uncompressed point of P-256 as WebCrypto exports it; throws for bytes that are none. */
function publicKeyOf(point: Buffer) {
  const text = (from: number, to: number) => point.subarray(from, to).toString('base64url');
  const key = { kty: 'EC', crv: 'P-256', x: text(1, 33), y: text(33, pointBytes) };
  return createPublicKey({ key, format: 'jwk' });
}

/** A UUID made of the machine's key alone: whoever has not got the key cannot have it. */
function machineIdOf(point: Buffer): string {
  const bytes = createHash('sha256').update('karakter machine 1').update(point).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Off this thread: it is the one that saves. */
function isSigned(point: Buffer, text: string, signature: Buffer): Promise<boolean> {
  const key = { key: publicKeyOf(point), dsaEncoding: 'ieee-p1363' } as const;
  return new Promise((resolve) => {
    verify('sha256', Buffer.from(text), key, signature, (error, isRight) => resolve(!error && isRight));
  });
}

/** The first word that comes; null where none comes in time or the line is gone. */
function answerOf(socket: WebSocket): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const done = (word: string | null) => {
    clearTimeout(waiting);
    socket.off('message', hear).off('close', leave);
    resolve(word);
  };
  const hear = (data: unknown) => done(String(data));
  const leave = () => done(null);
  const waiting = setTimeout(leave, patienceMs);
  socket.on('message', hear).on('close', leave);
  return promise;
}

type Claim = { readonly candidacyId: string; readonly writer: string; readonly machine: string | undefined };

/**
 * The machine's id where the window shows that it has the key it says is its machine's, by signing what was never said
 * before; null where it says or shows none [D5].
 */
export async function provenMachine(socket: WebSocket, { machine, ...of }: Claim): Promise<string | null> {
  const point = Buffer.from(machine ?? '', 'base64url');
  if (point.length !== pointBytes || point[0] !== pointMark) return null;
  const nonce = randomBytes(nonceBytes).toString('base64url');
  const answered = answerOf(socket);
  say({ socket }, { kind: 'challenge', nonce });
  const signature = signatureIn((await answered) ?? '');
  if (signature === null) return null;
  try {
    const text = machineProofText({ ...of, nonce });
    return (await isSigned(point, text, Buffer.from(signature, 'base64'))) ? machineIdOf(point) : null;
  } catch {
    // Bytes that are no point of the curve.
    return null;
  }
}

type PassOf = { readonly candidacyId: string; readonly sessionId: string; readonly writer: string };

/**
 * Passes that say which machine a window was proven to be at, for what it asks over HTTP: nothing is stored, and one is
 * good for that window and that sign-in alone.
 */
export function createMachinePasses(secret: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'karakter machine pass', 32));
  const markOf = (machineId: string, { candidacyId, sessionId, writer }: PassOf) =>
    createHmac('sha256', key).update(`${machineId} ${candidacyId} ${sessionId} ${writer}`).digest();
  return {
    passFor: (machineId: string, of: PassOf): string =>
      `${machineId}.${markOf(machineId, of).toString('base64url')}`,
    /** The machine a pass was made for; null where it is none of this window's. */
    machineIn(pass: WindowClaim['machinePass'], of: PassOf): string | null {
      const [machineId = '', mark = ''] = pass?.split('.') ?? [];
      const [given, due] = [Buffer.from(mark, 'base64url'), markOf(machineId, of)];
      return given.length === due.length && timingSafeEqual(given, due) ? machineId : null;
    },
  };
}
export type MachinePasses = ReturnType<typeof createMachinePasses>;

/** The window that asks over HTTP, at the machine it was proven to be at; without a pass at that of its cookie. */
export function windowOf(
  passes: MachinePasses,
  { candidacyId }: { readonly candidacyId: string },
  { sessionId, machineId }: Pick<Actor, 'sessionId' | 'machineId'>,
  { writer, machinePass }: WindowClaim,
): { writer: string; machineId: string } {
  const proven = passes.machineIn(machinePass, { candidacyId, sessionId, writer });
  return { writer, machineId: proven ?? machineId };
}

/** In SQL: this machine has shown no key. As `isKnownByKey` in the domain says; null where none is noted. */
export const isByCookie = (column: string) => sql`substr(${sql.ref(column)}::text, 15, 1) <> '8'`;
