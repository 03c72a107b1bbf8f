import { scoringRoutes } from '@karakter/contract/grading/scoring';
import {
  type CorrectionLeft,
  type CorrectionsBody,
  correctionsAtOnce,
} from '@karakter/contract/grading/scoring-views';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { inParts } from '../../../api/in-parts.ts';
import { resultsChanged } from '../results-changed.ts';

type Decision = CorrectionsBody extends infer Body
  ? Body extends unknown
    ? Omit<Body, 'ids'>
    : never
  : never;
type Outcome = { readonly decided: number; readonly left: readonly CorrectionLeft[] };

/**
 * Decides on many proposals, so many at a time that no request takes long. Where one request fails, those before it are
 * decided, and the page shows the rest as waiting.
 */
export function useDecideCorrections(examId: string) {
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const command = useCommand(scoringRoutes.decideScoringCorrections, {
    invalidates: [...resultsChanged, scoringRoutes.listScoringCorrections],
  });
  const decide = async (ids: readonly string[], decision: Decision): Promise<Outcome> => {
    const outcome = { decided: 0, left: [] as CorrectionLeft[] };
    try {
      for (const [index, part] of inParts(ids, correctionsAtOnce).entries()) {
        setProgress({ done: index * correctionsAtOnce, of: ids.length });
        const body = { ...decision, ids: part } as CorrectionsBody;
        const { decided, left } = await command.mutateAsync({ params: { examId }, body });
        outcome.decided += decided;
        outcome.left.push(...left);
      }
    } finally {
      setProgress(null);
    }
    return outcome;
  };
  return { decide, progress, failure: command.error };
}
