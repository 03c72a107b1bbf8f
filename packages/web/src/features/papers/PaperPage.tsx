import { Button } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { type QuestionKind, questionKinds } from '@karakter/domain/papers/question-kinds';
import { useCallback, useEffect } from 'react';
import { useApi } from '../../api/api.ts';
import { Disputed } from '../../kept-writing/Disputed.tsx';
import { KeptLine } from '../../kept-writing/KeptLine.tsx';
import { LeftHere } from '../../kept-writing/LeftHere.tsx';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { PaperCommands } from './PaperCommands.tsx';
import { PaperEditor } from './PaperEditor.tsx';
import { PaperStatus } from './PaperStatus.tsx';
import { emptyQuestion } from './paper-draft.ts';
import * as styles from './papers.module.css';
import { papersText } from './texts.ts';
import { type PaperDraft, paperKey, usePaperWriting } from './use-paper-writing.ts';

type EditorProps = { readonly draft: PaperDraft; readonly disabled: boolean };

function Aids({ draft, disabled }: EditorProps) {
  const text = useText(papersText);
  const { aids } = draft.content;
  return (
    <fieldset className={`${styles.paperPlain} ${styles.paperBoth}`} aria-label={text.aids}>
      {paperLanguages.map((language) => (
        <div key={language}>
          <TextFormField
            id={`aids-${language}`}
            lang={language}
            label={`${text.aids}, ${text.languages[language].toLowerCase()}`}
            value={aids[language]}
            readOnly={disabled}
            onChange={(words) => draft.change({ ...draft.content, aids: { ...aids, [language]: words } })}
          />
          <Disputed kept={draft} at={['aids', language]} lang={language} />
        </div>
      ))}
    </fieldset>
  );
}

function AddQuestion({ draft }: { readonly draft: PaperDraft }) {
  const text = useText(papersText);
  const add = (kind: QuestionKind) => () =>
    draft.change({ ...draft.content, questions: [...draft.content.questions, emptyQuestion(kind)] });
  return (
    <div className={styles.paperAdd}>
      {questionKinds.map((kind) => (
        <Button key={kind} variant="secondary" onClick={add(kind)}>
          {text.add[kind]}
        </Button>
      ))}
    </div>
  );
}

type PaperProps = { readonly exam: ExamView; readonly paper: PaperView; readonly onRefused: () => void };

function Paper({ exam, paper, onRefused }: PaperProps) {
  const text = useText(papersText);
  const draft = usePaperWriting(exam.id, paper);
  const isRefused = draft.state.kind === 'refused';
  // Another author may have submitted it meanwhile: the page says so, and shows the local text that is not in it.
  useEffect(() => {
    if (isRefused) onRefused();
  }, [isRefused, onRefused]);
  const disabled = !paper.allowedCommands.includes('save');
  const points = draft.content.questions.reduce((sum, question) => sum + question.points, 0);
  return (
    <div className={styles.paper}>
      <PaperStatus paper={paper} />
      <PaperCommands exam={exam} paper={paper} draft={draft} />
      {disabled && <LeftHere writingKey={paperKey(exam.id)} />}
      <Aids draft={draft} disabled={disabled} />
      <PaperEditor draft={draft} disabled={disabled} />
      {!disabled && <AddQuestion draft={draft} />}
      <p className="quiet">{text.total(points)}</p>
      {!disabled && (
        <div className={styles.paperSaving}>
          <KeptLine kept={draft} onRetry={() => void draft.settle()} isUntouched={draft.version === 0} />
        </div>
      )}
    </div>
  );
}

function LoadedPaper({ exam }: { readonly exam: ExamView }) {
  const paper = useApi(papersRoutes.readPaper, { params: { examId: exam.id } });
  const { refetch } = paper;
  const onRefused = useCallback(() => void refetch(), [refetch]);
  if (paper.isPending) return <LoadingState />;
  if (!paper.data) return <FailedState failure={paper.error} onRetry={() => void paper.refetch()} />;
  // When the paper changes state, the draft starts again from the new state.
  return <Paper key={paper.data.state} exam={exam} paper={paper.data} onRefused={onRefused} />;
}

/** Writing, submitting and approving the exam paper [A1, A2, A9]. */
export function PaperPage() {
  const text = useText(papersText);
  return <ExamFrame title={text.paper}>{(exam) => <LoadedPaper exam={exam} />}</ExamFrame>;
}
