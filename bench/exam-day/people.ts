import { createHash } from 'node:crypto';
import { markedToken } from '../../packages/server/src/features/people/session-token.ts';
import { cookieName } from '../../packages/server/src/platform/http/cookies.ts';

/** Candidates and exams are identified by numbers from 0, so that every process of a run can name all of them. */
export const idOf = (kind: 'candidacy' | 'person' | 'writer' | 'exam', index: number): string => {
  const first = { candidacy: '1', person: '2', writer: '3', exam: '5' }[kind];
  return `${first}0000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
};

/** The origin of the pages. */
export const publicUrl = 'https://karakter.example';

/** Later than the end of any run. */
const farAway = { epochMilliseconds: Date.UTC(2100, 0) };

/**
 * The token of the candidate's session. Where `key` is the institution's secret, the server recognises it as its own
 * and counts the requests by session, as in production; otherwise by address.
 */
const tokenOf = (key: string, index: number): string =>
  markedToken(createHash('sha256').update(`${key} ${index}`).digest('base64url'), farAway, key);

export const tokenHashOf = (key: string, index: number): string =>
  createHash('sha256').update(tokenOf(key, index)).digest('hex');

/** The cookie that the browser sends with every request. */
export const cookieOf = (key: string, index: number): string =>
  `${cookieName({ publicUrl }, 'session')}=${tokenOf(key, index)}`;
