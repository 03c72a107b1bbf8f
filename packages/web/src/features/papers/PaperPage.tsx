import { Button, Link } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { type PaperFault, paperFaults } from '@karakter/domain/papers/paper-approval';
import { type QuestionKind, questionKinds } from '@karakter/domain/papers/question-kinds';
import { useCallback, useEffect } from 'react';
import { useApi } from '../../api/api.ts';
import { Disputed } from '../../kept-writing/Disputed.tsx';
import { KeptLine } from '../../kept-writing/KeptLine.tsx';
import { LeftHere } from '../../kept-writing/left/LeftHere.tsx';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { addQuestionId } from './fault-place.ts';
import { PaperImages } from './images/PaperImages.tsx';
import { PaperCommands } from './PaperCommands.tsx';
import { PaperEditor } from './PaperEditor.tsx';
import { faultsId, PaperFaults } from './PaperFaults.tsx';
import { PaperStatus } from './PaperStatus.tsx';
import { emptyQuestion } from './paper-draft.ts';
import * as styles from './papers.module.css';
import { PaperComments, usePaperComments } from './reading/PaperComments.tsx';
import { PaperReserve } from './reading/PaperReserve.tsx';
import { ReadPaper } from './reading/ReadPaper.tsx';
import { papersText } from './texts.ts';
import { OthersAtQuestion, OthersHere } from './together/OthersHere.tsx';
import { usePaperRoom } from './together/use-paper-room.ts';
import { type PaperDraft, paperKey, usePaperWriting } from './use-paper-writing.ts';

function Aids({ draft }: { readonly draft: PaperDraft }) {
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
      {questionKinds.map((kind, index) => (
        <Button
          key={kind}
          {...(index === 0 && { id: addQuestionId })}
          variant="secondary"
          onClick={add(kind)}
        >
          {text.add[kind]}
        </Button>
      ))}
    </div>
  );
}

/** What the paper lacks as it is written now; the server checks it again when it is submitted. */
function faultsOf(draft: PaperDraft, paper: PaperView): readonly PaperFault[] {
  const isUntouched = draft.version === 0 && draft.state.kind === 'saved';
  if (isUntouched) return [];
  return paperFaults(draft.content, !paper.faults.some(({ code }) => code === 'guideMissing'));
}

/** The state of saving, and how much is missing: in sight wherever in the paper its author writes. */
function WritingBar({ draft, faults }: { readonly draft: PaperDraft; readonly faults: number }) {
  const text = useText(papersText);
  return (
    <div className={styles.paperSaving}>
      <KeptLine kept={draft} onRetry={() => void draft.settle()} isUntouched={draft.version === 0} />
      {faults > 0 && <Link href={`#${faultsId}`}>{text.faultCount(faults)}</Link>}
    </div>
  );
}

type PaperProps = { readonly exam: ExamView; readonly paper: PaperView };

/** The paper for its authors while it is a draft. */
function WrittenPaper({ exam, paper, onRefused }: PaperProps & { readonly onRefused: () => void }) {
  const text = useText(papersText);
  const draft = usePaperWriting(exam.id, paper);
  const comments = usePaperComments(exam.id);
  const others = usePaperRoom(exam.id, draft.version);
  const isRefused = draft.state.kind === 'refused';
  // Another author may have submitted it meanwhile: the page says so, and shows the local text that is not in it.
  useEffect(() => {
    if (isRefused) onRefused();
  }, [isRefused, onRefused]);
  const faults = faultsOf(draft, paper);
  const points = draft.content.questions.reduce((sum, question) => sum + question.points, 0);
  return (
    <div className={styles.paper}>
      <PaperStatus paper={paper} />
      <OthersHere others={others} content={draft.content} />
      {draft.version > 0 && <PaperFaults examId={exam.id} content={draft.content} faults={faults} />}
      <PaperCommands exam={exam} paper={paper} settle={draft.settle} isWhole={faults.length === 0} />
      <PaperComments examId={exam.id} all={comments} of={draft.content} question={null} />
      <Aids draft={draft} />
      <PaperEditor
        draft={draft}
        aboveOf={(id) => <OthersAtQuestion others={others} questionId={id} />}
        belowOf={(id) => <PaperComments examId={exam.id} all={comments} of={draft.content} question={id} />}
      />
      <AddQuestion draft={draft} />
      <p className="quiet">{text.total(points)}</p>
      {draft.version > 0 && <PaperReserve examId={exam.id} isApproved={false} />}
      <WritingBar draft={draft} faults={faults.length} />
    </div>
  );
}

/** The paper for those who read it, and for its authors while it cannot be changed. */
function PaperToRead({ exam, paper }: PaperProps) {
  const others = usePaperRoom(exam.id, paper.version);
  return (
    <div className={styles.paper}>
      <PaperStatus paper={paper} />
      <OthersHere others={others} content={paper.content} />
      <PaperCommands exam={exam} paper={paper} settle={async () => paper.version} isWhole />
      <LeftHere writingKey={paperKey(exam.id)} />
      {paper.version > 0 && <PaperReserve examId={exam.id} isApproved={paper.state === 'approved'} />}
      <ReadPaper examId={exam.id} paper={paper} />
    </div>
  );
}

function LoadedPaper({ exam }: { readonly exam: ExamView }) {
  const text = useText(papersText);
  const paper = useApi(papersRoutes.readPaper, { params: { examId: exam.id } });
  const { refetch } = paper;
  const onRefused = useCallback(() => void refetch(), [refetch]);
  if (paper.isPending) return <LoadingState />;
  // To a reader who sees the exam, only a draft is not there; it may have become one while it was read.
  if (paper.error?.code === 'notFound')
    return <EmptyState title={text.withAuthors}>{text.withAuthorsWords}</EmptyState>;
  if (!paper.data) return <FailedState failure={paper.error} onRetry={() => void paper.refetch()} />;
  const isWritten = paper.data.allowedCommands.includes('save');
  return (
    <PaperImages examId={exam.id} mayAdd={isWritten}>
      {isWritten ? (
        <WrittenPaper exam={exam} paper={paper.data} onRefused={onRefused} />
      ) : (
        <PaperToRead exam={exam} paper={paper.data} />
      )}
    </PaperImages>
  );
}

/** Writing, submitting and approving the exam paper [A1, A2, A9]. */
export function PaperPage() {
  const text = useText(papersText);
  return <ExamFrame title={text.paper}>{(exam) => <LoadedPaper exam={exam} />}</ExamFrame>;
}
