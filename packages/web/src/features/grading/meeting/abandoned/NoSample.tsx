import type { TrialView } from '@karakter/contract/grading/meeting/trial-views';
import { useText } from '../../../../text/language.tsx';
import { EmptyState } from '../../../../ui/States.tsx';
import { trialText } from '../trial-texts.ts';
import { abandonedTrialText } from './abandoned-trial-texts.ts';

/** Why there is no sample to read: the trial was abandoned, or it is not open. */
export function NoSample({ trial }: { readonly trial: TrialView }) {
  const text = useText(trialText);
  const words = useText(abandonedTrialText);
  const isAbandoned = trial.state === 'preparing' && trial.abandoned.length > 0;
  if (!isAbandoned) return <EmptyState title={text.nothingTitle}>{text.nothing}</EmptyState>;
  return <EmptyState title={words.abandonedTitle}>{words.abandonedAbout}</EmptyState>;
}
