import type { AbandonedTrial } from '@karakter/contract/grading/meeting/trial-views';
import { useEffect, useState } from 'react';
import { useKeeping } from '../../../../kept-writing/keeping.ts';
import { LeftHere } from '../../../../kept-writing/left/LeftHere.tsx';
import { useText } from '../../../../text/language.tsx';
import { sampleKey } from '../use-sample-writing.ts';
import { abandonedTrialText } from './abandoned-trial-texts.ts';

type LeftInTrialsProps = { readonly meetingId: string; readonly trials: readonly AbandonedTrial[] };

/** What this person wrote on samples and could not save before their trial was abandoned, to be copied or discarded [G13, G15]. */
export function LeftInTrials({ meetingId, trials }: LeftInTrialsProps) {
  const text = useText(abandonedTrialText);
  const { store } = useKeeping();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const beginnings = trials.map(({ number }) => sampleKey(meetingId, number)).join(' ');
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const all = (await store.all()).map(({ key }) => key);
      const ours = all.filter((key) =>
        beginnings.split(' ').some((each) => each !== '' && key.startsWith(each)),
      );
      if (isHere) setKeys([...new Set(ours)].toSorted());
    };
    // If the device keeps nothing, there is nothing to show.
    look().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [store, beginnings]);
  const placeIn = (key: string) => Number(key.slice(key.lastIndexOf(':') + 1));
  return keys.map((key) => <LeftHere key={key} writingKey={key} title={text.notSaved(placeIn(key))} />);
}
