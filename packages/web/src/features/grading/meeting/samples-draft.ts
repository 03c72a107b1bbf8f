import type { commissionTrialRoutes } from '@karakter/contract/grading/meeting/trial';
import { trialSamples } from '@karakter/domain/grading/trial/trial';

/** The samples as they are typed: numbers of candidates go before a count. */
export type SamplesDraft = { readonly count: string; readonly numbers: string; readonly isNamed: boolean };

type Chosen = (typeof commissionTrialRoutes)['choose']['body']['_zod']['input']['chosen'];

const usually = 5;
export const usualSamples = (possible: number): SamplesDraft => ({
  count: String(Math.max(trialSamples.least, Math.min(usually, possible))),
  numbers: '',
  isNamed: false,
});

const isInRange = (count: number) =>
  Number.isInteger(count) && count >= trialSamples.least && count <= trialSamples.most;

/** What is sent; undefined where it names too few or too many, or no numbers. */
export function samplesOf({ count, numbers }: SamplesDraft): Chosen | undefined {
  const typed = numbers.split(/[\s,;]+/).filter((part) => part !== '');
  if (typed.length === 0) {
    const chosen = Number(count);
    return isInRange(chosen) ? { by: 'chance', count: chosen } : undefined;
  }
  const candidateNumbers = typed.map(Number);
  const areNumbers = candidateNumbers.every((number) => Number.isInteger(number) && number > 0);
  return areNumbers && isInRange(candidateNumbers.length) ? { by: 'number', candidateNumbers } : undefined;
}
