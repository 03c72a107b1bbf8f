import { Button, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { inWords } from '../../../kept-writing/document/changed-writing.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { LeftInForm } from '../../../kept-writing/left/LeftInForm.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../../ui/States.tsx';
import * as styles from './impartiality.module.css';
import { impartialityText } from './impartiality-texts.ts';

type Draft = { readonly outcome: 'impartial' | 'partial' | null; readonly reason: string };
const empty: Draft = { outcome: null, reason: '' };

const decisionKey = (caseId: string) => `decide-impartiality:${caseId}`;

/** The reason that this person had begun on, where the case is decided from elsewhere. */
export function LeftOfDecision({ caseId, decided }: { readonly caseId: string; readonly decided: string }) {
  const { reason } = useText(impartialityText);
  return (
    <LeftInForm
      draftKey={decisionKey(caseId)}
      initial={empty}
      sent={[{ outcome: null, reason: decided }]}
      names={{ reason }}
    />
  );
}

/** The head of department's decision on a declared ground, with the reason [U6]. */
export function DecideForm({ examId, caseId }: { readonly examId: string; readonly caseId: string }) {
  const text = useText(impartialityText);
  const announce = useAnnounce();
  const kept = useKeptForm(decisionKey(caseId), empty);
  const decide = useCommand(impartialityRoutes.decideImpartiality, {
    invalidates: [impartialityRoutes.seeDeclaredGrounds, planningRoutes.examHistory],
    onAccepted: kept.done,
    onDone: () => announce(text.decided),
    fetchesAt409: true,
  });
  const { outcome, reason } = kept.content;
  const outcomes = { impartial: text.isImpartial, partial: text.isPartial };
  const radio = (value: 'impartial' | 'partial', label: string) => (
    <Radio
      name={`outcome-${caseId}`}
      value={value}
      label={label}
      checked={outcome === value}
      onChange={() => kept.change((now) => ({ ...now, outcome: value }))}
    />
  );
  const [isTried, setTried] = useState(false);
  const isUnwritten = reason.trim() === '';
  const send = () => {
    if (outcome === null) return showAndFocus(() => setTried(true), `outcome-${caseId}`);
    if (isUnwritten) return showAndFocus(() => setTried(true), `reason-${caseId}`);
    decide.mutate({ params: { examId, caseId }, body: { isPartial: outcome === 'partial', reason } });
  };
  return (
    <div className={styles.decide}>
      <Fieldset id={`outcome-${caseId}`} tabIndex={-1}>
        <Fieldset.Legend>{text.outcome}</Fieldset.Legend>
        {radio('impartial', outcomes.impartial)}
        {radio('partial', outcomes.partial)}
        {isTried && outcome === null && <ValidationMessage>{text.outcomeMissing}</ValidationMessage>}
      </Fieldset>
      <TextFormField
        id={`reason-${caseId}`}
        rows={3}
        label={text.reason}
        value={reason}
        error={isTried && isUnwritten ? text.reasonMissing : undefined}
        onChange={(typed) => kept.change((now) => ({ ...now, reason: typed }))}
      />
      {decide.error && <FailedState failure={decide.error} />}
      <div>
        <Button loading={decide.isPending} onClick={send}>
          {text.decide}
        </Button>
      </div>
      <KeptFormLine
        kept={kept}
        names={{ outcome: text.outcome, reason: text.reason }}
        words={(value) => outcomes[value as keyof typeof outcomes] ?? inWords(value)}
      />
    </div>
  );
}
