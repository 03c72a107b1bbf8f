import { z } from 'zod';
import { dateText } from '../platform/route.ts';

/** Services outside the program that can fail without the program noticing: each check really uses one. */
export const checkNames = ['address', 'feide', 'idporten', 'mail', 'seal'] as const;
export type CheckName = (typeof checkNames)[number];

/** The possible findings of a check, and how serious they are. */
const findings = {
  /** It works: the provider takes the client, the mail server the login, the certificate seals. */
  works: 'fine',
  /** A provider answers, but only a real sign-in can show whether it accepts the client. */
  answers: 'fine',
  /** The demonstration has its own. */
  standIn: 'unused',
  notSet: 'unused',
  /** It works now but ends within weeks. */
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
  /** The answer of the other end, or the code of the failure; never a secret. */
  detail: z.string().nullable(),
  /** The last day of the certificate or the secret, where it is known. */
  until: dateText.nullable(),
});
export type Check = z.infer<typeof check>;
