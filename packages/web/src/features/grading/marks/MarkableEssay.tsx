import { Button } from '@digdir/designsystemet-react';
import { answerText } from '@karakter/domain/grading/marks/answer-text';
import type { Language } from '@karakter/domain/text/language';
import type { RichText } from '@karakter/domain/text/rich-text';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { useChoosingByKeyboard, useChosenPassage } from './choosing-passages.ts';
import { AnswerTools } from './MarginTools.tsx';
import { MarkBar } from './MarkBar.tsx';
import { MarkedText } from './MarkedText.tsx';
import * as styles from './marks.module.css';
import { marksText } from './marks-texts.ts';
import type { AnswerMarks, NumberedMark } from './script-marks.tsx';

/** The marks of one question; the same list until a number, a kind or a passage changes, so that typing draws no answer again. */
function useMarksIn(marks: readonly NumberedMark[], questionId: string): readonly NumberedMark[] {
  const here = marks.filter(({ mark }) => mark.questionId === questionId);
  const key = JSON.stringify(here.map(({ mark, number }) => [mark.id, mark.kind, mark.passage, number]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn of the marks is in the key
  return useMemo(() => here, [key]);
}

type ToggleProps = {
  readonly ids: { readonly button: string; readonly help: string };
  readonly isOn: boolean;
  readonly onToggle: () => void;
};

/** Begins and ends choosing by the keyboard, with what the keys do. */
function KeyboardToggle({ ids, isOn, onToggle }: ToggleProps) {
  const text = useText(marksText);
  return (
    <>
      <Button
        id={ids.button}
        data-choose-text
        variant="tertiary"
        data-size="sm"
        aria-pressed={isOn}
        aria-label={text.byKeyboard}
        title={text.byKeyboard}
        onClick={onToggle}
      >
        {text.chooseText}
      </Button>
      {isOn && (
        <span id={ids.help} className="quiet">
          {text.keyboardHelp}
        </span>
      )}
    </>
  );
}

type MarkableEssayProps = {
  readonly doc: RichText;
  readonly lang: Language;
  readonly className: string | undefined;
  readonly questionId: string;
  readonly number: number;
  readonly marks: AnswerMarks;
  /** What else is in the row above it. */
  readonly tools?: ReactNode;
};

/** An essay in which a grader marks passages, by mouse, touch or keyboard [G5, Q4]. */
export function MarkableEssay(props: MarkableEssayProps) {
  const { doc, lang, className, questionId, number, marks, tools } = props;
  const text = useText(marksText);
  const root = useRef<HTMLDivElement>(null);
  const answer = useMemo(() => answerText(doc), [doc]);
  const here = useMarksIn(marks.all, questionId);
  const { chosen, clear } = useChosenPassage(root, answer.text);
  const [isByKeyboard, setByKeyboard] = useState(false);
  const id = (part: string) => `mark-${part}-${questionId}`;
  const ids = { bar: id('bar'), area: id('area'), button: id('button'), help: id('help') };
  const end = () => {
    clear();
    showAndFocus(() => setByKeyboard(false), ids.button);
  };
  const byKeyboard = useChoosingByKeyboard({
    answer,
    root,
    onMark: () => document.getElementById(ids.bar)?.focus(),
    onEnd: end,
  });
  const area = isByKeyboard && {
    role: 'application',
    tabIndex: 0,
    'aria-label': text.keyboardArea,
    'aria-describedby': ids.help,
    onKeyDown: byKeyboard.onKeyDown,
  };
  const toggle = () => {
    if (isByKeyboard) return end();
    showAndFocus(() => setByKeyboard(true), ids.area, { preventScroll: true });
    byKeyboard.begin();
  };
  return (
    <>
      <AnswerTools>
        {tools}
        <KeyboardToggle ids={ids} isOn={isByKeyboard} onToggle={toggle} />
      </AnswerTools>
      <div ref={root} id={ids.area} className={styles.area} {...area}>
        <WrittenText as="div" className={className} lang={lang}>
          <MarkedText doc={doc} answer={answer} marks={here} />
        </WrittenText>
      </div>
      {chosen && (
        <MarkBar
          id={ids.bar}
          passage={chosen}
          number={number}
          onCancel={end}
          onMark={(kind) => {
            clear();
            setByKeyboard(false);
            marks.add(kind, questionId, chosen);
          }}
        />
      )}
    </>
  );
}
