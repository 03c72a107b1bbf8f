import type { Script } from '../api-types.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';

/** How a grade was set: only several members who came to it themselves have agreed on it [G6]. */
export function settledWord(
  { members }: Pick<OpenCommission['commission'], 'members'>,
  { basis }: NonNullable<Script['agreed']>,
): 'agreedNow' | 'setNow' {
  const isTheirOwn = basis !== 'decided' && basis !== 'one';
  return isTheirOwn && members.length > 1 ? 'agreedNow' : 'setNow';
}
