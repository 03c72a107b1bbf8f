import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import type { CandidateQuestion, PaperLanguage } from '@karakter/domain/papers/paper';
import { choicesName } from '@karakter/domain/sitting/answer';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Doc } from 'yjs';
import { useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { WrittenText } from '../../../../ui/reading/WrittenText.tsx';
import { sittingText } from '../../texts.ts';
import * as styles from '../styles/exam-room.module.css';

type Closed = Extract<CandidateQuestion, { kind: 'multipleChoice' }>;

function useChoice(doc: Doc, questionId: string) {
  const choices = doc.getMap<string>(choicesName);
  const subscribe = useCallback(
    (listener: () => void) => {
      choices.observe(listener);
      return () => choices.unobserve(listener);
    },
    [choices],
  );
  const chosen = useSyncExternalStore(subscribe, () => choices.get(questionId) ?? null);
  return {
    chosen,
    choose: (optionId: string) => choices.set(questionId, optionId),
    clear: () => choices.delete(questionId),
  };
}

type ChoiceAnswerProps = {
  readonly doc: Doc;
  readonly question: Closed;
  /** The language of the options; the rest is in the candidate's own language. */
  readonly language: PaperLanguage;
  readonly isClosed: boolean;
};

/** One choice among the options; it can be removed, since a wrong choice may cost points. */
export function ChoiceAnswer({ doc, question, language, isClosed }: ChoiceAnswerProps) {
  const text = useText(sittingText);
  const announce = useAnnounce();
  const options = useRef<HTMLDivElement>(null);
  const { chosen, choose, clear } = useChoice(doc, question.id);
  const take = () => {
    clear();
    announce(text.choiceCleared);
    // The button disappears, so the focus moves to the options.
    options.current?.querySelector('input')?.focus();
  };
  return (
    <div className={styles.choice} ref={options}>
      <Fieldset>
        <Fieldset.Legend>{text.choose}</Fieldset.Legend>
        {question.options.map((option) => (
          <Radio
            key={option.id}
            name={question.id}
            label={
              <WrittenText as="span" lang={language}>
                {option.text}
              </WrittenText>
            }
            value={option.id}
            checked={chosen === option.id}
            // A candidate who may not write here can still read the options, also by keyboard.
            readOnly={isClosed}
            onChange={() => !isClosed && choose(option.id)}
          />
        ))}
      </Fieldset>
      <Button variant="tertiary" data-size="sm" disabled={isClosed || chosen === null} onClick={take}>
        {text.clearChoice}
      </Button>
    </div>
  );
}
