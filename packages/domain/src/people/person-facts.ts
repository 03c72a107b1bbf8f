import { hasInvisibleSigns } from '../text/visible-text.ts';

/** The longest name and the longest address; for an address by RFC 5321. */
export const longestPersonFacts = { name: 120, email: 254, localPart: 64 } as const;

export type NameFault = 'tooLong' | 'badName';
export type EmailFault = 'tooLong' | 'badEmail' | 'emailLetters';

/**
 * Letters, and the other characters that occur in names; a symbol among them means that letters were decoded wrongly
 * (`Bj¿rn`).
 */
const nameSigns = /^['’ʼ‘]?\p{L}[\p{L}\p{M}\d .,'’ʼ‘`´()"“”«»/&·‐–-]*$/u;
const manyMarks = /\p{M}{4}/u;

/** Why this cannot be a person's name. */
export function nameFault(name: string): NameFault | undefined {
  if (name.length > longestPersonFacts.name) return 'tooLong';
  const isName = nameSigns.test(name.normalize()) && !manyMarks.test(name.normalize('NFD'));
  return isName && !hasInvisibleSigns(name) ? undefined : 'badName';
}

const domainLabel = /^[\p{Script=Latin}\d](?:[\p{Script=Latin}\d-]{0,61}[\p{Script=Latin}\d])?$/u;
const topLabel = /^(?:\p{Script=Latin}{2,63}|xn--[a-z\d-]{2,59})$/iu;

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => domainLabel.test(label)) &&
    topLabel.test(labels.at(-1) ?? '')
  );
}

const plainLocalPart = /^[\w!#$%&'*+/=?^`{|}~.-]+$/u;
const wideLocalPart = /^[^\s@<>(),;:"[\]\\]+$/u;

/**
 * Why mail cannot be sent to this address. Letters beyond a–z before the @ are refused, for few mail servers take them
 * (SMTPUTF8); in the domain they are sent in the form every server knows.
 */
export function emailFault(email: string): EmailFault | undefined {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(at, 0));
  const isDotted = /^\.|\.\.|\.$/u.test(local);
  if (!wideLocalPart.test(local) || isDotted || hasInvisibleSigns(email)) return 'badEmail';
  if (!isDomain(email.slice(at + 1))) return 'badEmail';
  if (!plainLocalPart.test(local)) return 'emailLetters';
  const isLong = email.length > longestPersonFacts.email || local.length > longestPersonFacts.localPart;
  return isLong ? 'tooLong' : undefined;
}
