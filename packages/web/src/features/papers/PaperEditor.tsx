import { Button } from '@digdir/designsystemet-react';
import type { Question } from '@karakter/domain/papers/paper';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { withoutQuestion, withQuestion, withQuestionAt, withQuestionBack } from './paper-draft.ts';
import * as styles from './papers.module.css';
import { QuestionEditor } from './QuestionEditor.tsx';
import { papersText } from './texts.ts';
import type { PaperDraft } from './use-paper-writing.ts';

/** Something that can be undone while the page is open: at this place a question was, before it was removed or moved. */
type Undoable = { readonly question: Question; readonly index: number };
type EditorProps = {
  readonly draft: PaperDraft;
  /** Shown above a question's fields: who else is there. */
  readonly aboveOf: (questionId: string) => ReactNode;
  /** Shown below them: the comments. */
  readonly belowOf: (questionId: string) => ReactNode;
};
type UndoProps = { readonly words: string; readonly onUndo: () => void; readonly takesFocus?: boolean };

/** A line about what was done, with the way back. */
function Undo({ words, onUndo, takesFocus = false }: UndoProps) {
  const text = useText(papersText);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <p className={styles.paperRemoved}>
      <span>{words}</span>
      <Button ref={button} variant="secondary" data-size="sm" onClick={onUndo}>
        {text.bringBack}
      </Button>
    </p>
  );
}

const focusOn = (id: string) =>
  requestAnimationFrame(() => document.getElementById(`question-${id}`)?.focus());

/** Removing and bringing back; a removed question stays here with all of its content. */
function useRemoving({ content, change }: PaperDraft) {
  const text = useText(papersText);
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<readonly Undoable[]>([]);
  const remove = (question: Question, index: number) => {
    setRemoved((before) => [...before, { question, index }]);
    change(withoutQuestion(content, index));
    announce(text.removed(text.question(index + 1)));
  };
  const bringBack = (back: Undoable) => {
    setRemoved((before) => before.filter((each) => each !== back));
    change(withQuestionBack(content, back.index, back.question));
    announce(text.broughtBack(text.question(back.index + 1)));
    focusOn(back.question.id);
  };
  const removedAt = (index: number, isLast: boolean) =>
    removed
      .filter((each) => each.index === index || (isLast && each.index > index))
      .map((each) => (
        <Undo
          key={each.question.id}
          words={text.removed(text.question(each.index + 1))}
          onUndo={() => bringBack(each)}
          takesFocus
        />
      ));
  return { remove, removedAt };
}

/** Moving, and the way back from the last move. */
function useMoving({ content, change }: PaperDraft) {
  const text = useText(papersText);
  const announce = useAnnounce();
  const [moved, setMoved] = useState<Undoable | null>(null);
  const put = (question: Question, index: number) => {
    change(withQuestionAt(content, question.id, index));
    focusOn(question.id);
  };
  const move = (question: Question, index: number, to: number) => {
    put(question, to);
    setMoved({ question, index });
    announce(text.moved(text.question(index + 1), to + 1));
  };
  const moveBack = ({ question, index }: Undoable) => {
    put(question, index);
    setMoved(null);
    announce(text.movedBack(index + 1));
  };
  const movedAt = (id: string, index: number) =>
    moved?.question.id === id && (
      <Undo words={text.moved(text.question(moved.index + 1), index + 1)} onUndo={() => moveBack(moved)} />
    );
  return { move, movedAt };
}

/** The paper's questions as they are written, moved, removed and brought back. */
export function PaperEditor({ draft, aboveOf, belowOf }: EditorProps) {
  const text = useText(papersText);
  const { content, change } = draft;
  const { remove, removedAt } = useRemoving(draft);
  const { move, movedAt } = useMoving(draft);
  return (
    <>
      {content.questions.length === 0 && <EmptyState title={text.empty}>{text.emptyWords}</EmptyState>}
      {content.questions.map((question, index) => (
        <div key={question.id}>
          {removedAt(index, false)}
          {movedAt(question.id, index)}
          <QuestionEditor
            draft={draft}
            above={aboveOf(question.id)}
            question={question}
            number={index + 1}
            isLast={index === content.questions.length - 1}
            onChange={(changed) => change(withQuestion(content, changed))}
            onRemove={() => remove(question, index)}
            onMove={(by) => move(question, index, index + by)}
          >
            {belowOf(question.id)}
          </QuestionEditor>
        </div>
      ))}
      {removedAt(content.questions.length, true)}
    </>
  );
}
