import { Button, Heading } from '@digdir/designsystemet-react';
import type { ScoringView } from '@karakter/contract/grading/scoring-views';
import { useState } from 'react';
import { KeptFormLine } from '../../../../kept-writing/KeptFormLine.tsx';
import { LeftInForm } from '../../../../kept-writing/left/LeftInForm.tsx';
import { useKeptForm } from '../../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { TextFormField } from '../../../../ui/FormField.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../../ui/States.tsx';
import * as styles from './change.module.css';
import { changeText } from './change-texts.ts';
import { decisionText } from './decision-texts.ts';
import { Preview } from './Preview.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { draftOf, type FieldsProps, type ScoringDraft, scoringFrom } from './scoring-draft.ts';
import { ThresholdFields } from './ThresholdFields.tsx';
import type { ScoringCalls } from './use-scoring.ts';

type FormProps = {
  readonly view: ScoringView;
  readonly calls: ScoringCalls;
  readonly scriptPath: ((candidateNumber: number) => string) | undefined;
};

/** The reason and the button that sends the proposal, for those who may propose. */
function Propose({ view, calls, draft, change, onSent }: FormProps & FieldsProps & { onSent: () => void }) {
  const text = useText(changeText);
  const words = useText(decisionText);
  const announce = useAnnounce();
  const { proposal } = calls;
  const [isTried, setTried] = useState(false);
  const isMissing = draft.reason.trim() === '';
  if (!view.mayPropose) return <p className="quiet">{text.leaderProposes}</p>;
  const send = () => {
    if (isMissing) return setTried(true);
    const body = { scoring: scoringFrom(draft, view), basedOn: view.version, reason: draft.reason };
    proposal.send(body, () => {
      onSent();
      announce(words.proposed);
    });
  };
  return (
    <>
      <TextFormField
        id="scoring-reason"
        rows={2}
        label={text.reason}
        description={text.reasonHelp}
        error={isTried && isMissing ? text.reasonMissing : undefined}
        value={draft.reason}
        onChange={(reason) => change((before) => ({ ...before, reason }))}
      />
      {proposal.error !== null && <FailedState failure={proposal.error} />}
      <p className="quiet">{text.anotherConfirms}</p>
      <div>
        <Button loading={proposal.isPending} onClick={send}>
          {text.propose}
        </Button>
      </div>
    </>
  );
}

const changeKey = ({ key }: ScoringCalls, version: number) => `scoring:${key}:${version}`;

/** The reason that was being written for a change of the version before, when another change of it was confirmed. */
export function LeftOfChange({ view, calls }: Omit<FormProps, 'scriptPath'>) {
  const text = useText(changeText);
  const { language } = useLanguage();
  const empty = draftOf(view, language);
  return (
    <LeftInForm
      draftKey={changeKey(calls, view.version - 1)}
      initial={empty}
      sent={view.history.map(({ reason }) => ({ ...empty, reason }))}
      names={{ reason: text.reason }}
    />
  );
}

/** A change of thresholds, weights and keys while it is tried and proposed; what is typed is kept [G3, G4, G15]. */
export function ChangeForm({ view, calls, scriptPath }: FormProps) {
  const text = useText(changeText);
  const { language } = useLanguage();
  const [initial] = useState(() => draftOf(view, language));
  const form = useKeptForm<ScoringDraft>(changeKey(calls, view.version), initial);
  const fields: FieldsProps = { draft: form.content, change: form.change };
  const scoring = scoringFrom(form.content, view);
  return (
    <div className={styles.form}>
      <section aria-labelledby="scoring-thresholds">
        <Heading level={2} data-size="2xs" id="scoring-thresholds">
          {text.thresholds}
        </Heading>
        <ThresholdFields view={view} {...fields} />
      </section>
      <section aria-labelledby="scoring-questions">
        <Heading level={2} data-size="2xs" id="scoring-questions">
          {text.questions}
        </Heading>
        <p className="quiet">{text.questionsAbout}</p>
        <QuestionFields view={view} {...fields} />
      </section>
      <section aria-labelledby="scoring-effect">
        <Heading level={2} data-size="2xs" id="scoring-effect">
          {text.effect}
        </Heading>
        <Preview scoring={scoring} calls={calls} scriptPath={scriptPath} />
        <Propose view={view} calls={calls} scriptPath={scriptPath} onSent={form.done} {...fields} />
      </section>
      <KeptFormLine kept={form} />
    </div>
  );
}
