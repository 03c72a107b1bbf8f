import { Paragraph } from '@digdir/designsystemet-react';
import { type ProtocolEntry, resultsRoutes } from '@karakter/contract/results/routes';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { gradesOn, useGradeWord } from '../grading/grade-words.ts';
import { protocolText } from './protocol-texts.ts';
import { resultsChanged } from './results-changed.ts';

type CorrectionDialogProps = {
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

type FieldsProps = Pick<CorrectionDialogProps, 'scale' | 'entries'> & {
  readonly draft: Draft;
  readonly error: (field: keyof Draft) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
};

function Choices({ scale, entries, draft, error, onChange }: FieldsProps) {
  const text = useText(protocolText);
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
        label={text.candidateNumber}
        value={draft.candidateNumber}
        error={error('candidateNumber')}
        options={[none, ...candidates]}
        onChange={(candidateNumber) => onChange({ candidateNumber })}
      />
      <SelectFormField
        id={fieldOf.grade}
        label={text.chooseGrade}
        value={draft.grade}
        error={error('grade')}
        options={[none, ...grades]}
        onChange={(grade) => onChange({ grade })}
      />
    </>
  );
}

function Grounds({ draft, error, onChange }: FieldsProps) {
  const text = useText(protocolText);
  return (
    <>
      <TextFormField
        id={fieldOf.reason}
        rows={3}
        label={text.reason}
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

/** Corrects a wrong entry by a new one, with reason and authority [R3]. */
export function CorrectionDialog({ examId, scale, entries, onClose }: CorrectionDialogProps) {
  const text = useText(protocolText);
  const form = useKeptForm(`protocol-correction:${examId}`, empty);
  const { content: draft, change: setDraft } = form;
  const [isTried, setTried] = useState(false);
  const correct = useCommand(resultsRoutes.correctProtocol, {
    invalidates: resultsChanged,
    onDone: () => {
      form.done();
      onClose();
    },
  });
  const isMissing = (field: keyof Draft) => draft[field].trim() === '';
  const confirm = () => {
    const missing = (Object.keys(fieldOf) as (keyof Draft)[]).find(isMissing);
    if (missing) return showAndFocus(() => setTried(true), fieldOf[missing]);
    const body = { ...draft, candidateNumber: Number(draft.candidateNumber) };
    correct.mutate({ params: { examId }, body });
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
      title={text.correct}
      confirmLabel={text.correctNow}
      isPending={correct.isPending}
      failure={correct.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Paragraph>{text.correctWords}</Paragraph>
      <Choices {...fields} />
      <Grounds {...fields} />
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}
