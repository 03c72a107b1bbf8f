import { Heading } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import { type PaperContent, paperLanguages, type Question } from '@karakter/domain/papers/paper';
import { paperChanges } from '@karakter/domain/papers/paper-correction';
import { writtenList } from '@karakter/domain/text/wording';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { useCommandId } from '../../api/command-id.ts';
import { isSame } from '../../kept-writing/document/joined-versions.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useNow } from '../../ui/now.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { PaperImages } from '../papers/images/PaperImages.tsx';
import { CorrectedQuestion } from './CorrectedQuestion.tsx';
import { correctionText } from './correction-texts.ts';
import { emptyDraft, type MessageDraft, MessageFields, writtenMessage } from './MessageFields.tsx';
import { PaperChanges } from './PaperChanges.tsx';
import * as styles from './styles/messages.module.css';

const changesIn = (before: PaperContent, after: PaperContent) => ({
  nb: paperChanges(before, after, 'nb'),
  nn: paperChanges(before, after, 'nn'),
});
type Changes = ReturnType<typeof changesIn>;

function Preview({ changes }: { readonly changes: Changes }) {
  const text = useText(correctionText);
  const shown = paperLanguages.filter((language) => changes[language].length > 0);
  return (
    <section className={`${styles.correctionPreview} form-stack`} aria-labelledby="correction-preview">
      <Heading level={2} data-size="2xs" id="correction-preview">
        {text.preview}
      </Heading>
      {shown.length === 0 && <p className="quiet">{text.nothing}</p>}
      {shown.map((language) => (
        <div key={language}>
          <p className="quiet">{text.languages[language]}</p>
          <PaperChanges changes={changes[language]} language={language} />
        </div>
      ))}
    </section>
  );
}

/**
 * The initial text of the correction's message: the questions that it concerns. In bokmål, like the beginning of
 * every message.
 */
function useFirstNote(changes: Changes): string {
  const text = useText(correctionText);
  const questions = [...new Set([...changes.nb, ...changes.nn].map(({ question }) => question))];
  if (questions.length === 0) return '';
  return text.noteStart(writtenList.nb(questions.toSorted((a, b) => a - b).map(String)));
}

type Corrected = Pick<Question, 'title' | 'text'>;
const nothingCorrected: { changed: Readonly<Record<string, Corrected>>; note: MessageDraft } = {
  changed: {},
  note: emptyDraft,
};

type FormProps = { readonly exam: ExamView; readonly paper: PaperView };

/** The correction: the new questions, and the message about them. */
function useCorrection({ exam, paper }: FormProps) {
  const form = useKeptForm(`correction:${exam.id}`, nothingCorrected);
  const { changed, note } = form.content;
  const questions = paper.content.questions.map((question) => ({ ...question, ...changed[question.id] }));
  const setNote = (words: MessageDraft) => form.change((before) => ({ ...before, note: words }));
  const { id: messageId, onError } = useCommandId();
  const navigate = useNavigate();
  const command = useCommand(messagesRoutes.correctPaper, {
    invalidates: [messagesRoutes.listExamMessages, papersRoutes.readPaper],
    onDone: () => {
      form.done();
      void navigate(`/exams/${exam.id}/messages`);
    },
  });
  const changes = changesIn(paper.content, { ...paper.content, questions });
  const firstNote = useFirstNote(changes);
  const written = note.nb === '' ? { ...note, nb: firstNote } : note;
  const isChanged = (question: Question, index: number) => !isSame(question, paper.content.questions[index]);
  const send = () =>
    command.mutate(
      {
        params: { examId: exam.id, messageId },
        body: {
          version: paper.version,
          questions: questions.filter(isChanged).map(({ id, title, text }) => ({ id, title, text })),
          note: writtenMessage(written),
        },
      },
      { onError },
    );
  const change = ({ id, title, text }: Question) =>
    form.change((before) => ({ ...before, changed: { ...before.changed, [id]: { title, text } } }));
  return { form, questions, change, note: written, setNote, changes, command, send };
}

function CorrectionForm({ exam, paper }: FormProps) {
  const text = useText(correctionText);
  const { form, questions, change, note, setNote, changes, command, send } = useCorrection({ exam, paper });
  const isMet = Date.parse(useNow()) >= Date.parse(exam.startsAt);
  const reaches = exam.counts.candidates - exam.counts.absent;
  const isNothing = changes.nb.length + changes.nn.length === 0;
  return (
    <div className={styles.messagesPage}>
      <p>{isMet ? text.about : text.beforeStart}</p>
      <div>
        {questions.map((question, index) => (
          <CorrectedQuestion key={question.id} question={question} number={index + 1} onChange={change} />
        ))}
      </div>
      <Preview changes={changes} />
      {!isNothing && (
        <section className={styles.messageForm} aria-label={text.note}>
          {isMet && <MessageFields draft={note} onChange={setNote} />}
          <KeptFormLine kept={form} />
          <ConfirmButton
            label={isMet ? text.send(reaches) : text.save}
            title={text.title}
            command={command}
            onConfirm={send}
          >
            <p>{isMet ? text.sendWords : text.beforeStart}</p>
          </ConfirmButton>
        </section>
      )}
    </div>
  );
}

function LoadedPaper({ exam }: { readonly exam: ExamView }) {
  const text = useText(correctionText);
  const paper = useApi(papersRoutes.readPaper, { params: { examId: exam.id } });
  if (paper.isPending) return <LoadingState />;
  if (!paper.data) return <FailedState failure={paper.error} onRetry={() => void paper.refetch()} />;
  if (paper.data.state !== 'approved') {
    const toPaper = <TextLink to={`/exams/${exam.id}/paper`}>{text.toPaper}</TextLink>;
    return (
      <EmptyState title={text.notApproved} action={toPaper}>
        {text.notApprovedWords}
      </EmptyState>
    );
  }
  return (
    <PaperImages examId={exam.id}>
      <CorrectionForm key={paper.data.version} exam={exam} paper={paper.data} />
    </PaperImages>
  );
}

/** Corrects the words of the approved paper, also during the exam [A10]. */
export function CorrectionPage() {
  const text = useText(correctionText);
  return <ExamFrame title={text.title}>{(exam) => <LoadedPaper exam={exam} />}</ExamFrame>;
}
