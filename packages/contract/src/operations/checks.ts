import { z } from 'zod';
import { dateText } from '../platform/route.ts';

/** What lies outside the program and can fail without the program noticing: each is tried for real. */
export const checkNames = ['address', 'feide', 'idporten', 'mail', 'seal'] as const;
export type CheckName = (typeof checkNames)[number];

/** What a trial can show, and how much it matters. */
const findings = {
  /** It works: the provider takes the client, the mail server the login, the certificate seals. */
  works: 'fine',
  /** A provider answers, but whether it takes the client only a real sign-in can show. */
  answers: 'fine',
  /** The demonstration has one of its own. */
  standIn: 'unused',
  notSet: 'unused',
  /** What works until now ends within weeks. */
  endsSoon: 'attention',
  hasEnded: 'attention',
  notYetValid: 'attention',
  unreachable: 'failed',
  refused: 'failed',
  /** Another program answers at the address. */
  otherProgram: 'failed',
} as const;
export type Finding = keyof typeof findings;
export type FindingState = (typeof findings)[Finding];

export const stateOfFinding = (finding: Finding): FindingState => findings[finding];

export const check = z.object({
  name: z.enum(checkNames),
  finding: z.enum(Object.keys(findings) as [Finding, ...Finding[]]),
  /** What the other end answered, or the code of the failure; never a secret. */
  detail: z.string().nullable(),
  /** The last day of the certificate or the secret, where it is known. */
  until: dateText.nullable(),
});
export type Check = z.infer<typeof check>;
