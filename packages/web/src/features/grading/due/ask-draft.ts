import type { dueRoutes } from '@karakter/contract/grading/due/routes';
import type { ExtensionScope } from '@karakter/domain/grading/due/extension';
import type { ExtensionGround } from '@karakter/domain/rules/extension-grounds';
import type { z } from 'zod';
import { isFilledDate } from '../../../text/oslo-time.ts';

export type AskDraft = {
  readonly scope: ExtensionScope;
  readonly commissionId: string;
  readonly numbers: string;
  readonly ground: ExtensionGround;
  readonly until: string;
  readonly reason: string;
};

export const emptyAsk: AskDraft = {
  scope: 'exam',
  commissionId: '',
  numbers: '',
  ground: 'specialReasons',
  until: '',
  reason: '',
};

/** The candidate numbers in the text, however they are separated. */
const numbersIn = (text: string): number[] => (text.match(/\d{1,9}/g) ?? []).map(Number);

/** The fields that must be filled before a request is sent, in their order on the page. */
export function missingIn({ scope, numbers, until, reason }: AskDraft): ('numbers' | 'until' | 'reason')[] {
  const missing: ('numbers' | 'until' | 'reason')[] = [];
  if (scope === 'candidates' && numbersIn(numbers).length === 0) missing.push('numbers');
  if (!isFilledDate(until)) missing.push('until');
  if (reason.trim() === '') missing.push('reason');
  return missing;
}

/** The request as it is sent. */
export function askBody(
  draft: AskDraft,
  firstCommission: string,
): z.input<typeof dueRoutes.askExtension.body> {
  const { scope, commissionId, numbers, ground, until, reason } = draft;
  return {
    scope,
    commissionId: scope === 'commission' ? commissionId || firstCommission : null,
    candidateNumbers: scope === 'candidates' ? numbersIn(numbers) : [],
    ground,
    until,
    reason,
  };
}
