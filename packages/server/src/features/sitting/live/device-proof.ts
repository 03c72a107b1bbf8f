import {
  createHash,
  createHmac,
  createPublicKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { deviceProofText, signatureIn, type WindowClaim } from '@karakter/contract/sitting/socket';
import { sql } from 'kysely';
import type { WebSocket } from 'ws';
import type { Actor } from '../../../platform/http/actor.ts';
import { send } from './socket-messages.ts';

const pointBytes = 65;
const pointMark = 4;
const nonceBytes = 24;
/**
 * Longer than thousands that reconnect together need to answer; a window without an answer by then connects without a
 * proof.
 */
const patienceMs = 10_000;

/** An uncompressed point of P-256 as WebCrypto exports it; throws for any other bytes. */
function publicKeyOf(point: Buffer) {
  const text = (from: number, to: number) => point.subarray(from, to).toString('base64url');
  const key = { kty: 'EC', crv: 'P-256', x: text(1, 33), y: text(33, pointBytes) };
  return createPublicKey({ key, format: 'jwk' });
}

/** A UUID derived from the device's key alone, so that only the holder of the key can have it. */
function deviceIdOf(point: Buffer): string {
  const bytes = createHash('sha256').update('karakter machine 1').update(point).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Verified in another thread, since this one saves answers. */
function isSigned(point: Buffer, text: string, signature: Buffer): Promise<boolean> {
  const key = { key: publicKeyOf(point), dsaEncoding: 'ieee-p1363' } as const;
  return new Promise((resolve) => {
    verify('sha256', Buffer.from(text), key, signature, (error, isRight) => resolve(!error && isRight));
  });
}

/** The first message that arrives; null where none arrives in time or the connection closes. */
function answerOf(socket: WebSocket): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const done = (message: string | null) => {
    clearTimeout(waiting);
    socket.off('message', receive).off('close', leave);
    resolve(message);
  };
  const receive = (data: unknown) => done(String(data));
  const leave = () => done(null);
  const waiting = setTimeout(leave, patienceMs);
  socket.on('message', receive).on('close', leave);
  return promise;
}

type Claim = {
  readonly candidacyId: string;
  readonly writer: string;
  readonly deviceKey: string | undefined;
};

/**
 * The device's id, where the window proves that it holds the key it names by signing a fresh nonce; null where it
 * names no key or does not prove it [D5].
 */
export async function provenDevice(socket: WebSocket, { deviceKey, ...of }: Claim): Promise<string | null> {
  const point = Buffer.from(deviceKey ?? '', 'base64url');
  if (point.length !== pointBytes || point[0] !== pointMark) return null;
  const nonce = randomBytes(nonceBytes).toString('base64url');
  const answered = answerOf(socket);
  send({ socket }, { kind: 'challenge', nonce });
  const signature = signatureIn((await answered) ?? '');
  if (signature === null) return null;
  try {
    const text = deviceProofText({ ...of, nonce });
    return (await isSigned(point, text, Buffer.from(signature, 'base64'))) ? deviceIdOf(point) : null;
  } catch {
    // The bytes are not a point on the curve.
    return null;
  }
}

type PassOf = { readonly candidacyId: string; readonly sessionId: string; readonly writer: string };

/**
 * Passes that state which device a window was proven to be on, for its HTTP requests. Nothing is stored, and a pass
 * is valid only for that window and that sign-in.
 */
export function createDevicePasses(secret: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'karakter machine pass', 32));
  const markOf = (deviceId: string, { candidacyId, sessionId, writer }: PassOf) =>
    createHmac('sha256', key).update(`${deviceId} ${candidacyId} ${sessionId} ${writer}`).digest();
  return {
    passFor: (deviceId: string, of: PassOf): string =>
      `${deviceId}.${markOf(deviceId, of).toString('base64url')}`,
    /** The device a pass was made for; null where the pass is not this window's. */
    deviceIn(pass: WindowClaim['machinePass'], of: PassOf): string | null {
      const [deviceId = '', mark = ''] = pass?.split('.') ?? [];
      const [given, due] = [Buffer.from(mark, 'base64url'), markOf(deviceId, of)];
      return given.length === due.length && timingSafeEqual(given, due) ? deviceId : null;
    },
  };
}
export type DevicePasses = ReturnType<typeof createDevicePasses>;

/** The window behind an HTTP request, on its proven device; without a pass, on the device of its cookie. */
export function windowOf(
  passes: DevicePasses,
  { candidacyId }: { readonly candidacyId: string },
  { sessionId, deviceId }: Pick<Actor, 'sessionId' | 'deviceId'>,
  { writer, machinePass }: WindowClaim,
): { writer: string; deviceId: string } {
  const proven = passes.deviceIn(machinePass, { candidacyId, sessionId, writer });
  return { writer, deviceId: proven ?? deviceId };
}

/**
 * In SQL: this device has proved no key, as `isKnownByKey` in the domain decides; null where no device is recorded.
 */
export const isByCookie = (column: string) => sql`substr(${sql.ref(column)}::text, 15, 1) <> '8'`;
