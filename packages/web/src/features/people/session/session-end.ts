import type { SessionEnds } from '@karakter/contract/people/routes';

/** How long before the end the warning comes: long enough to read it and to find the button (WCAG 2.2.1). */
const toldBeforeSeconds = 5 * 60;

export type SessionPhase =
  | { readonly kind: 'fine' }
  /** The session has been unused for long: one press is enough to stay. */
  | { readonly kind: 'unused'; readonly minutes: number }
  /** The sign-in has expired: only a new one helps. */
  | { readonly kind: 'lastMinutes'; readonly minutes: number }
  | { readonly kind: 'over' };

/** Which warning to show, this many seconds after the server stated how long the session lasts. */
export function sessionPhase({ seconds, idleSeconds }: SessionEnds, passed: number): SessionPhase {
  const left = Math.min(seconds, idleSeconds) - passed;
  if (left <= 0) return { kind: 'over' };
  if (left > toldBeforeSeconds) return { kind: 'fine' };
  const minutes = Math.max(1, Math.ceil(left / 60));
  return seconds <= idleSeconds ? { kind: 'lastMinutes', minutes } : { kind: 'unused', minutes };
}
