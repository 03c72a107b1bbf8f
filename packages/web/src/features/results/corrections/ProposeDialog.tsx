import { Paragraph } from '@digdir/designsystemet-react';
import { correctionRoutes } from '@karakter/contract/results/corrections';
import type { ProtocolEntry } from '@karakter/contract/results/routes';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { gradesOn, useGradeWord } from '../../grading/grade-words.ts';
import { resultsChanged } from '../results-changed.ts';
import { correctionText } from './correction-texts.ts';

type ProposeDialogProps = {
  readonly examId: string;
  readonly scale: ExamScale;
  readonly entries: readonly ProtocolEntry[];
  readonly onClose: () => void;
};

const empty = { candidateNumber: '', grade: '', reason: '', authority: '' };
type Draft = typeof empty;
const fieldOf: Readonly<Record<keyof Draft, string>> = {
  candidateNumber: 'correct-candidate',
  grade: 'correct-grade',
  reason: 'correct-reason',
  authority: 'correct-authority',
};

type FieldsProps = Pick<ProposeDialogProps, 'scale' | 'entries'> & {
  readonly draft: Draft;
  readonly error: (field: keyof Draft) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
};

function Choices({ scale, entries, draft, error, onChange }: FieldsProps) {
  const text = useText(correctionText);
  const gradeWord = useGradeWord();
  const none = { value: '', label: '–' };
  const standing = entries.filter(({ replaced }) => !replaced);
  const candidates = standing.map(({ candidateNumber, name, grade }) => ({
    value: String(candidateNumber),
    label: `${candidateNumber} ${name} (${gradeWord(grade)})`,
  }));
  const grades = gradesOn(scale).map((grade) => ({ value: grade as string, label: gradeWord(grade) }));
  return (
    <>
      <SelectFormField
        id={fieldOf.candidateNumber}
        label={text.candidate}
        value={draft.candidateNumber}
        error={error('candidateNumber')}
        options={[none, ...candidates]}
        onChange={(candidateNumber) => onChange({ candidateNumber })}
      />
      <SelectFormField
        id={fieldOf.grade}
        label={text.grade}
        value={draft.grade}
        error={error('grade')}
        options={[none, ...grades]}
        onChange={(grade) => onChange({ grade })}
      />
    </>
  );
}

function Grounds({ draft, error, onChange }: FieldsProps) {
  const text = useText(correctionText);
  return (
    <>
      <TextFormField
        id={fieldOf.reason}
        rows={3}
        label={text.reason}
        description={text.reasonHelp}
        value={draft.reason}
        error={error('reason')}
        onChange={(reason) => onChange({ reason })}
      />
      <TextFormField
        id={fieldOf.authority}
        label={text.authority}
        description={text.authorityHelp}
        value={draft.authority}
        error={error('authority')}
        onChange={(authority) => onChange({ authority })}
      />
    </>
  );
}

/** Proposes to correct a grade, with reason and authority; another person confirms it [R3]. */
export function ProposeDialog({ examId, scale, entries, onClose }: ProposeDialogProps) {
  const text = useText(correctionText);
  const form = useKeptForm(`protocol-correction:${examId}`, empty);
  const { content: draft, change: setDraft } = form;
  const [isTried, setTried] = useState(false);
  const announce = useAnnounce();
  const propose = useCommand(correctionRoutes.proposeGradeCorrection, {
    invalidates: resultsChanged,
    onDone: () => {
      form.done();
      announce(text.proposed);
      onClose();
    },
  });
  const isMissing = (field: keyof Draft) => draft[field].trim() === '';
  const confirm = () => {
    const missing = (Object.keys(fieldOf) as (keyof Draft)[]).find(isMissing);
    if (missing) return showAndFocus(() => setTried(true), fieldOf[missing]);
    const body = { ...draft, candidateNumber: Number(draft.candidateNumber) };
    propose.mutate({ params: { examId }, body });
  };
  const fields: FieldsProps = {
    scale,
    entries,
    draft,
    error: (field) => (isTried && isMissing(field) ? text.required : undefined),
    onChange: (change) => setDraft((before) => ({ ...before, ...change })),
  };
  return (
    <ConfirmDialog
      open
      title={text.propose}
      confirmLabel={text.proposeNow}
      isPending={propose.isPending}
      failure={propose.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Paragraph>{text.proposeAbout}</Paragraph>
      <Choices {...fields} />
      <Grounds {...fields} />
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}
