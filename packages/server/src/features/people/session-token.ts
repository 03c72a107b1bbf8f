import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const form = /^([\w-]{43}\.([0-9a-z]{5,8}))\.([\w-]{22})$/;
const markBytes = 16;

function keyFor(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'karakter session token', 32));
}

const markOf = (key: Buffer, said: string) =>
  createHmac('sha256', key).update(said).digest().subarray(0, markBytes).toString('base64url');

/** Only the hash of a session's token is stored: a stolen table gives no access. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * A new session's token: 256 random bits, the hour of its end, and a mark that only this institution's secret makes.
 * The database decides whether a session is open; that a token was issued here is verified without the database, so
 * that forged ones cost nothing and use up no other's share of requests.
 */
export function newToken(expiresAt: Temporal.Instant, secret: string | undefined): string {
  return markedToken(randomBytes(32).toString('base64url'), expiresAt, secret);
}

/** As `newToken`, of this chance. */
export function markedToken(
  chance: string,
  expiresAt: Pick<Temporal.Instant, 'epochMilliseconds'>,
  secret: string | undefined,
): string {
  const said = `${chance}.${Math.ceil(expiresAt.epochMilliseconds / 1000).toString(36)}`;
  if (secret === undefined) return said;
  return `${said}.${markOf(keyFor(secret), said)}`;
}

/** Distinguishes tokens that were issued here, and whose session may still be open, from any other text. */
export function tokenJudge(secret: string): (token: string | undefined, nowMs: number) => boolean {
  const key = keyFor(secret);
  return (token, nowMs) => {
    const [, said = '', end = '', mark = ''] = form.exec(token ?? '') ?? [];
    if (said === '' || Number.parseInt(end, 36) * 1000 <= nowMs) return false;
    // As text: several texts are the same bytes, and each would be counted separately.
    return timingSafeEqual(Buffer.from(markOf(key, said)), Buffer.from(mark));
  };
}

const nonceBytes = 12;
const sealKey = (token: string) => Buffer.from(hkdfSync('sha256', token, '', 'karakter ID token', 32));

/**
 * Encrypts the provider's facts about the person with the session's token: without the person's cookie they are noise.
 */
export function sealIdToken(token: string, idToken: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', sealKey(token), nonce);
  const text = Buffer.concat([cipher.update(idToken, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** Opens it again; throws with another token. */
export function openIdToken(token: string, sealed: Uint8Array): string {
  const tagEnd = nonceBytes + 16;
  const decipher = createDecipheriv('aes-256-gcm', sealKey(token), sealed.subarray(0, nonceBytes), {
    authTagLength: 16,
  }).setAuthTag(sealed.subarray(nonceBytes, tagEnd));
  return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]).toString('utf8');
}
