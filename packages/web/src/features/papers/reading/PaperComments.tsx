import { Button } from '@digdir/designsystemet-react';
import { type PaperComment, paperCommentRoutes } from '@karakter/contract/papers/comments';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { isBlank } from '@karakter/domain/text/visible-text';
import { type FormEvent, useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState } from '../../../ui/States.tsx';
import * as styles from './reading.module.css';
import { readingText } from './reading-texts.ts';

const invalidates = [paperCommentRoutes.listPaperComments];

/** The comments on a paper, and what this reader may do with them. */
export function usePaperComments(examId: string) {
  const { data, error, refetch } = useApi(paperCommentRoutes.listPaperComments, { params: { examId } });
  const list = data ?? { comments: [], mayComment: false, mayMark: false };
  return { ...list, failure: data ? null : error, onRetry: () => void refetch() };
}

type CommentProps = {
  readonly examId: string;
  readonly comment: PaperComment;
  readonly mayMark: boolean;
  readonly isOfRemoved: boolean;
};

function Comment({ examId, comment, mayMark, isOfRemoved }: CommentProps) {
  const text = useText(readingText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { id, doneBy } = comment;
  const isDone = doneBy !== null;
  const mark = useCommand(paperCommentRoutes.markPaperComment, {
    invalidates,
    onDone: () => announce(isDone ? text.reopened : text.marked),
  });
  return (
    <li className={styles.comment} data-done={isDone || undefined}>
      <WrittenText className="plain-text">{comment.text}</WrittenText>
      <p className="quiet">
        {isOfRemoved && `${text.removedQuestion}. `}
        {text.by(comment.by, writtenInstant(comment.at, language))}
        {isDone && `. ${text.doneBy(doneBy)}`}
      </p>
      {mark.error && <FailedState failure={mark.error} />}
      {mayMark && (
        <Button
          variant="secondary"
          data-size="sm"
          loading={mark.isPending}
          onClick={() => mark.mutate({ params: { examId, commentId: id }, body: { isDone: !isDone } })}
        >
          {isDone ? text.reopen : text.done}
        </Button>
      )}
    </li>
  );
}

type FormProps = { readonly examId: string; readonly question: string | null; readonly what: string };

/** A comment that is being written; it is kept until it is saved. */
function CommentForm({ examId, question, what, onClose }: FormProps & { readonly onClose: () => void }) {
  const text = useText(readingText);
  const announce = useAnnounce();
  const form = useKeptForm(`paper-comment:${examId}:${question ?? ''}`, { id: '', words: '' });
  const { words } = form.content;
  const [hasTried, setTried] = useState(false);
  const send = useCommand(paperCommentRoutes.commentOnPaper, {
    invalidates,
    onDone: () => {
      form.done();
      announce(text.sent);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBlank(words)) return showAndFocus(() => setTried(true), fieldId(question));
    const commentId = form.content.id || crypto.randomUUID();
    send.mutate({ params: { examId, commentId }, body: { question, text: words } });
  };
  return (
    <form className={styles.commentForm} onSubmit={submit} noValidate>
      <TextFormField
        id={fieldId(question)}
        label={text.write(what)}
        rows={3}
        required
        value={words}
        error={hasTried && isBlank(words) ? text.missing : undefined}
        onChange={(typed) => form.change(({ id }) => ({ id: id || crypto.randomUUID(), words: typed }))}
      />
      <KeptFormLine kept={form} />
      {send.error && <FailedState failure={send.error} />}
      <div className="page-actions">
        <Button type="submit" data-size="sm" loading={send.isPending}>
          {text.send}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

const fieldId = (question: string | null) => `comment-${question ?? 'paper'}`;
const openerId = (question: string | null) => `write-${fieldId(question)}`;

type CommentsProps = Omit<FormProps, 'what'> & {
  /** All comments on the paper; those on questions that it no longer has are shown with those on all of it. */
  readonly all: ReturnType<typeof usePaperComments>;
  readonly of: PaperContent;
};

/** The comments on one question, or on the whole paper: open ones first, and a form for another. */
export function PaperComments({ examId, question, all, of }: CommentsProps) {
  const text = useText(readingText);
  const { comments, mayComment, mayMark, failure, onRetry } = all;
  const numberOf = (id: string | null) => of.questions.findIndex((each) => each.id === id) + 1;
  const what = question === null ? text.wholePaper : text.question(numberOf(question));
  const here = comments.filter((comment) =>
    question === null ? numberOf(comment.question) === 0 : comment.question === question,
  );
  const [isWriting, setWriting] = useState(false);
  const [open, done] = [false, true].map((isDone) => here.filter((c) => (c.doneBy !== null) === isDone));
  const list = (shown: readonly PaperComment[] = []) => (
    <ul className={styles.comments}>
      {shown.map((comment) => (
        <Comment
          key={comment.id}
          examId={examId}
          comment={comment}
          mayMark={mayMark}
          isOfRemoved={question === null && comment.question !== null}
        />
      ))}
    </ul>
  );
  if (failure) return question === null ? <FailedState failure={failure} onRetry={onRetry} /> : null;
  if (here.length === 0 && !mayComment) return null;
  return (
    <section className={styles.commentsOf} aria-label={text.commentsOn(what)}>
      {open && open.length > 0 && list(open)}
      {done && done.length > 0 && (
        <details>
          <summary>{text.doneCount(done.length)}</summary>
          {list(done)}
        </details>
      )}
      {isWriting && (
        <CommentForm
          examId={examId}
          question={question}
          what={what}
          onClose={() => showAndFocus(() => setWriting(false), openerId(question))}
        />
      )}
      {mayComment && !isWriting && (
        <Button
          id={openerId(question)}
          variant="tertiary"
          data-size="sm"
          onClick={() => showAndFocus(() => setWriting(true), fieldId(question))}
        >
          {text.open(what)}
        </Button>
      )}
    </section>
  );
}
