import { Button } from '@digdir/designsystemet-react';
import type { ScoringCorrection } from '@karakter/contract/grading/scoring-views';
import type { ScoringCorrectionDecision } from '@karakter/domain/results/scoring-correction';
import { useState } from 'react';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { ProgressMeter } from '../../../ui/ProgressMeter.tsx';
import { correctionsText } from './corrections-texts.ts';
import { useDecideCorrections } from './use-decide-corrections.ts';

type Outcome = Awaited<ReturnType<ReturnType<typeof useDecideCorrections>['decide']>>;
type DialogProps = {
  readonly examId: string;
  readonly decision: ScoringCorrectionDecision;
  readonly chosen: readonly ScoringCorrection[];
  readonly onClose: () => void;
  readonly onDecided: (outcome: Outcome) => void;
};

const empty = { reason: '', authority: '' };
type Draft = typeof empty;

/** One reason for all the chosen grades, and the authority where they are corrected [R3]. */
function DecideDialog({ examId, decision, chosen, onClose, onDecided }: DialogProps) {
  const text = useText(correctionsText);
  const announce = useAnnounce();
  const form = useKeptForm(`scoring-corrections:${decision}:${examId}`, empty);
  const [isTried, setTried] = useState(false);
  const { decide, progress, failure } = useDecideCorrections(examId);
  const fields: (keyof Draft)[] = decision === 'corrected' ? ['reason', 'authority'] : ['reason'];
  const isMissing = (field: keyof Draft) => form.content[field].trim() === '';
  const idOf = (field: keyof Draft) => `corrections-${decision}-${field}`;
  const send = async () => {
    const missing = fields.find(isMissing);
    if (missing) return showAndFocus(() => setTried(true), idOf(missing));
    const ids = chosen.map(({ id }) => id);
    const { reason, authority } = form.content;
    const outcome = await decide(
      ids,
      decision === 'corrected' ? { decision, reason, authority } : { decision, reason },
    ).catch(() => undefined);
    // The dialog shows why it failed, with what was typed.
    if (outcome === undefined) return;
    form.done();
    announce(text.done[decision](outcome.decided));
    onDecided(outcome);
    onClose();
  };
  const title = text.decide[decision](chosen.length);
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={title}
      isPending={progress !== null}
      failure={failure}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <p>{text.consequence[decision](chosen.length)}</p>
      {fields.map((field) => (
        <TextFormField
          key={field}
          id={idOf(field)}
          label={text[field]}
          {...(field === 'reason' ? { rows: 3 } : { description: text.authorityHelp })}
          value={form.content[field]}
          error={isTried && isMissing(field) ? text.required : undefined}
          onChange={(typed) => form.change((before) => ({ ...before, [field]: typed }))}
        />
      ))}
      <KeptFormLine kept={form} />
      {progress && <ProgressMeter {...progress} label={text.progress(progress.done, progress.of)} />}
    </ConfirmDialog>
  );
}

type Props = {
  readonly examId: string;
  readonly chosen: readonly ScoringCorrection[];
  readonly onDecided: (outcome: Outcome) => void;
};

/** What can be done with the chosen proposals; one that has no grade or was overtaken can only be let stand. */
export function DecideCorrections({ examId, chosen, onDecided }: Props) {
  const text = useText(correctionsText);
  // As they were when the dialog was opened: the list changes under it as each part is decided.
  const [opened, setOpened] = useState<Pick<DialogProps, 'decision' | 'chosen'> | null>(null);
  const correctable = chosen.filter(({ isOvertaken, after }) => !isOvertaken && after.grade !== null);
  const of = { corrected: correctable, kept: chosen };
  return (
    <>
      {(['corrected', 'kept'] as const).map((each) => (
        <Button
          key={each}
          variant={each === 'corrected' ? 'primary' : 'secondary'}
          disabled={of[each].length === 0}
          onClick={() => setOpened({ decision: each, chosen: of[each] })}
        >
          {text.decide[each](of[each].length)}
        </Button>
      ))}
      {opened && (
        <DecideDialog examId={examId} {...opened} onClose={() => setOpened(null)} onDecided={onDecided} />
      )}
    </>
  );
}
