import { Button } from '@digdir/designsystemet-react';
import { type PaperView, papersRoutes } from '@karakter/contract/papers';
import type { ExamView } from '@karakter/contract/planning';
import { paperLanguages } from '@karakter/domain/paper';
import { useApi } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { ExamFrame } from '../planning/ExamFrame.tsx';
import { PaperCommands } from './PaperCommands.tsx';
import { PaperStatus } from './PaperStatus.tsx';
import { emptyQuestion, withoutQuestion, withQuestion, withQuestionMovedUp } from './paper-draft.ts';
import './papers.css';
import { QuestionEditor } from './QuestionEditor.tsx';
import { papersText } from './text.ts';
import { type PaperDraft, usePaperDraft } from './use-draft.ts';

type EditorProps = { readonly draft: PaperDraft; readonly disabled: boolean };

function Aids({ draft, disabled }: EditorProps) {
  const text = useText(papersText);
  const { aids } = draft.content;
  return (
    <fieldset className="paper-plain paper-both" aria-label={text.aids}>
      {paperLanguages.map((language) => (
        <TextFormField
          key={language}
          id={`aids-${language}`}
          label={`${text.aids}, ${text.languages[language].toLowerCase()}`}
          value={aids[language]}
          readOnly={disabled}
          onChange={(words) => draft.change({ ...draft.content, aids: { ...aids, [language]: words } })}
        />
      ))}
    </fieldset>
  );
}

function Questions({ draft, disabled }: EditorProps) {
  const text = useText(papersText);
  const { content, change } = draft;
  if (content.questions.length === 0) return <EmptyState title={text.empty}>{text.emptyWords}</EmptyState>;
  return content.questions.map((question, index) => (
    <QuestionEditor
      key={question.id}
      question={question}
      number={index + 1}
      disabled={disabled}
      onChange={(changed) => change(withQuestion(content, index, changed))}
      onRemove={() => change(withoutQuestion(content, index))}
      onMoveUp={() => change(withQuestionMovedUp(content, index))}
    />
  ));
}

function AddQuestion({ draft }: { readonly draft: PaperDraft }) {
  const text = useText(papersText);
  const add = (kind: 'essay' | 'multipleChoice') => () =>
    draft.change({ ...draft.content, questions: [...draft.content.questions, emptyQuestion(kind)] });
  return (
    <div className="paper-add">
      <Button variant="secondary" onClick={add('essay')}>
        {text.addEssay}
      </Button>
      <Button variant="secondary" onClick={add('multipleChoice')}>
        {text.addChoice}
      </Button>
    </div>
  );
}

function Paper({ exam, paper }: { readonly exam: ExamView; readonly paper: PaperView }) {
  const text = useText(papersText);
  const draft = usePaperDraft(exam.id, paper);
  const disabled = !paper.allowedCommands.includes('save');
  const points = draft.content.questions.reduce((sum, question) => sum + question.points, 0);
  return (
    <div className="paper">
      <PaperStatus paper={paper} />
      <PaperCommands exam={exam} paper={paper} draft={draft} />
      {draft.failure ? <FailedState failure={draft.failure} /> : null}
      <Aids draft={draft} disabled={disabled} />
      <Questions draft={draft} disabled={disabled} />
      {!disabled && <AddQuestion draft={draft} />}
      <p className="quiet">{text.total(points)}</p>
    </div>
  );
}

function LoadedPaper({ exam }: { readonly exam: ExamView }) {
  const paper = useApi(papersRoutes.readPaper, { params: { examId: exam.id } });
  if (paper.isPending) return <LoadingState />;
  if (!paper.data) return <FailedState failure={paper.error} onRetry={() => void paper.refetch()} />;
  // A paper that changed state is another paper to write in: the draft starts from it anew.
  return <Paper key={paper.data.state} exam={exam} paper={paper.data} />;
}

/** Writing, submitting and approving the exam paper [A1, A2, A9]. */
export function PaperPage() {
  const text = useText(papersText);
  return <ExamFrame title={text.paper}>{(exam) => <LoadedPaper exam={exam} />}</ExamFrame>;
}
