import { Button, Heading } from '@digdir/designsystemet-react';
import type { AnswerAt, AnswerHistory } from '@karakter/contract/history/routes';
import { plainText } from '@karakter/domain/text/rich-text';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { RichTextView } from '../../ui/reading/RichTextView.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import * as styles from './history.module.css';
import { answerHistoryText } from './texts.ts';
import { useAnswerAt } from './use-answer-at.ts';

const stepMs = 600;

function AnswerThen({ answer }: { readonly answer: AnswerAt }) {
  const text = useText(answerHistoryText);
  return (
    <div className={styles.answerThen}>
      {answer.questions.map((question) => (
        <section key={question.number}>
          <Heading level={3} data-size="2xs">
            {text.question(question.number, question.title)}
          </Heading>
          {question.text && plainText(question.text).trim() !== '' ? (
            <WrittenText as="div" lang={writtenLanguage(plainText(question.text))}>
              <RichTextView text={question.text} headingBelow={4} />
            </WrittenText>
          ) : question.chosen !== null ? (
            <WrittenText>{question.chosen}</WrittenText>
          ) : (
            <p>{text.noAnswer}</p>
          )}
        </section>
      ))}
    </div>
  );
}

/** Steps forward automatically while it plays, as fast as the texts arrive; stops at the end. */
function usePlaying(isReady: boolean, isLast: boolean, step: () => void) {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying || !isReady) return;
    if (isLast) return setPlaying(false);
    const next = setTimeout(step, stepMs);
    return () => clearTimeout(next);
  }, [isPlaying, isReady, isLast, step]);
  return { isPlaying, setPlaying };
}

type ReplayProps = {
  readonly openingId: string;
  readonly growth: AnswerHistory['growth'];
  readonly when: (instant: string) => string;
};

/** The answer at each stop: by a slider, by steps, or played. */
export function Replay({ openingId, growth, when }: ReplayProps) {
  const text = useText(answerHistoryText);
  const last = growth.length - 1;
  const [index, setIndex] = useState(last);
  const { answer, error, retry } = useAnswerAt(openingId, growth, index);
  const [step] = useState(() => () => setIndex((now) => now + 1));
  const { isPlaying, setPlaying } = usePlaying(answer !== undefined, index >= last, step);
  const stop = growth[index];
  if (!stop) return null;
  const place = text.placeWords(when(stop.at), stop.words);
  const go = (to: number) => {
    setPlaying(false);
    setIndex(Math.min(last, Math.max(0, to)));
  };
  const play = () => {
    if (index >= last) setIndex(0);
    setPlaying(!isPlaying);
  };
  return (
    <section className={styles.replay}>
      <Heading level={2} data-size="2xs">
        {text.replay}
      </Heading>
      <div className={styles.replayBar}>
        <Button data-size="sm" onClick={play}>
          {isPlaying ? text.pause : text.play}
        </Button>
        <Button
          data-size="sm"
          variant="secondary"
          aria-label={text.back}
          disabled={index === 0}
          onClick={() => go(index - 1)}
          icon
        >
          <ChevronLeftIcon aria-hidden />
        </Button>
        <input
          type="range"
          aria-label={text.place}
          aria-valuetext={place}
          min={0}
          max={last}
          value={index}
          onChange={(event) => go(Number(event.target.value))}
        />
        <Button
          data-size="sm"
          variant="secondary"
          aria-label={text.forward}
          disabled={index >= last}
          onClick={() => go(index + 1)}
          icon
        >
          <ChevronRightIcon aria-hidden />
        </Button>
        <span className={styles.replayPlace}>{place}</span>
      </div>
      {error && <FailedState failure={error} onRetry={retry} />}
      {!answer && !error && <LoadingState />}
      {answer && <AnswerThen answer={answer} />}
    </section>
  );
}
