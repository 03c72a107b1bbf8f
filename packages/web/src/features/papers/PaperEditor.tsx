import { Button } from '@digdir/designsystemet-react';
import type { Question } from '@karakter/domain/papers/paper';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { withoutQuestion, withQuestion, withQuestionBack, withQuestionMovedUp } from './paper-draft.ts';
import * as styles from './papers.module.css';
import { QuestionEditor } from './QuestionEditor.tsx';
import { papersText } from './texts.ts';
import type { PaperDraft } from './use-paper-writing.ts';

type Removed = { readonly question: Question; readonly index: number };
type EditorProps = { readonly draft: PaperDraft; readonly disabled: boolean };

/** Takes the place of a removed question, which can be restored with its content while the page is open. */
function BringBack({ removed, onBack }: { readonly removed: Removed; readonly onBack: () => void }) {
  const text = useText(papersText);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className={styles.paperRemoved}>
      <span>{text.removed(text.question(removed.index + 1))}</span>
      <Button ref={button} variant="secondary" data-size="sm" onClick={onBack}>
        {text.bringBack}
      </Button>
    </p>
  );
}

const focusOn = (id: string) =>
  requestAnimationFrame(() => document.getElementById(`question-${id}`)?.focus());

/** The paper's questions as they are written, moved, removed and brought back. */
export function PaperEditor({ draft, disabled }: EditorProps) {
  const text = useText(papersText);
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const { content, change } = draft;
  const remove = (question: Question, index: number) => {
    setRemoved((before) => [...before, { question, index }]);
    change(withoutQuestion(content, index));
    announce(text.removed(text.question(index + 1)));
  };
  const bringBack = (back: Removed) => {
    setRemoved((before) => before.filter((each) => each !== back));
    change(withQuestionBack(content, back.index, back.question));
    announce(text.broughtBack(text.question(back.index + 1)));
    focusOn(back.question.id);
  };
  const removedAt = (index: number, isLast: boolean) =>
    removed
      .filter((each) => each.index === index || (isLast && each.index > index))
      .map((each) => <BringBack key={each.question.id} removed={each} onBack={() => bringBack(each)} />);
  return (
    <>
      {content.questions.length === 0 && <EmptyState title={text.empty}>{text.emptyWords}</EmptyState>}
      {content.questions.map((question, index) => (
        <div key={question.id}>
          {removedAt(index, false)}
          <QuestionEditor
            draft={draft}
            question={question}
            number={index + 1}
            disabled={disabled}
            onChange={(changed) => change(withQuestion(content, changed))}
            onRemove={() => remove(question, index)}
            onMoveUp={() => {
              change(withQuestionMovedUp(content, index));
              announce(text.movedUp(text.question(index + 1), index));
              focusOn(question.id);
            }}
          />
        </div>
      ))}
      {removedAt(content.questions.length, true)}
    </>
  );
}
