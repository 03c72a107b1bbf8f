import { Button, Checkbox } from '@digdir/designsystemet-react';
import type { TrialView } from '@karakter/contract/grading/meeting/trial-views';
import { trialSamples } from '@karakter/domain/grading/trial/trial';
import { useState } from 'react';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import * as styles from './meeting.module.css';
import { type SamplesDraft, samplesOf, usualSamples } from './samples-draft.ts';
import { trialText } from './trial-texts.ts';
import type { TrialCalls } from './use-trial.ts';

type ChooseProps = { readonly meetingId: string; readonly trial: TrialView; readonly calls: TrialCalls };

/** Chooses the samples: so many at random, or by candidate number; until the trial opens they can be chosen again. */
export function ChooseSamples({ meetingId, trial, calls }: ChooseProps) {
  const text = useText(trialText);
  const announce = useAnnounce();
  const { choose, params } = calls;
  const initial: SamplesDraft = { ...usualSamples(trial.possible ?? 0), isNamed: trial.isNamed };
  const form = useKeptForm(`samples:${meetingId}`, initial);
  const [isTried, setTried] = useState(false);
  const chosen = samplesOf(form.content);
  const change = (part: Partial<SamplesDraft>) => form.change((before) => ({ ...before, ...part }));
  const send = () => {
    setTried(true);
    if (!chosen) return;
    choose.mutate(
      { params, body: { chosen, isNamed: form.content.isNamed } },
      {
        onSuccess: ({ samples }) => {
          form.done();
          announce(text.chosen(samples));
        },
      },
    );
  };
  const { least, most } = trialSamples;
  return (
    <div className={styles.form}>
      <p className="quiet">{text.possible(trial.possible ?? 0)}</p>
      <TextFormField
        id={`samples-${meetingId}`}
        label={text.howMany}
        description={text.howManyHelp}
        value={form.content.count}
        error={isTried && !chosen ? text.fault(least, most) : undefined}
        onChange={(count) => change({ count })}
      />
      <TextFormField
        id={`sample-numbers-${meetingId}`}
        label={text.numbers}
        description={text.numbersHelp}
        value={form.content.numbers}
        onChange={(numbers) => change({ numbers })}
      />
      <Checkbox
        label={text.named}
        description={text.namedHelp}
        checked={form.content.isNamed}
        onChange={(event) => change({ isNamed: event.target.checked })}
      />
      <KeptFormLine kept={form} names={{ count: text.howMany, numbers: text.numbers, isNamed: text.named }} />
      {choose.error !== null && <FailedState failure={choose.error} />}
      <div>
        <Button variant="secondary" data-size="sm" loading={choose.isPending} onClick={send}>
          {trial.samples > 0 ? text.chooseAgain : text.choose}
        </Button>
      </div>
    </div>
  );
}
