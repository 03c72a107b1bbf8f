import { Details } from '@digdir/designsystemet-react';
import { answerText } from '@karakter/domain/grading/marks/answer-text';
import { answerOfKind } from '@karakter/domain/sitting/answer';
import type { RichText } from '@karakter/domain/text/rich-text';
import { useMemo, useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import type { GradedPaper, Script } from '../api-types.ts';
import * as answerSheetStyles from '../desk/styles/answer-sheet.module.css';
import { MarkedText, MarkNumber } from '../marks/MarkedText.tsx';
import { OthersMark } from '../marks/MarkItem.tsx';
import * as marksStyles from '../marks/marks.module.css';
import { type NumberedMark, numberedMarks } from '../marks/script-marks.tsx';
import * as styles from './compare.module.css';
import { compareText } from './compare-texts.ts';

type MarkedAnswerProps = {
  readonly doc: RichText;
  readonly lang: Script['language'];
  readonly marks: readonly NumberedMark[];
};

/** The answer with every grader's marks in it, for reading. */
function MarkedAnswer({ doc, lang, marks }: MarkedAnswerProps) {
  const answer = useMemo(() => answerText(doc), [doc]);
  return (
    <WrittenText as="div" className={answerSheetStyles.written} lang={lang}>
      <MarkedText doc={doc} answer={answer} marks={marks} />
    </WrittenText>
  );
}

type QuestionProps = {
  readonly question: GradedPaper['paper']['questions'][number];
  readonly number: number;
  readonly script: Script;
  readonly marks: readonly NumberedMark[];
};

function MarkedQuestion({ question, number, script, marks }: QuestionProps) {
  const essay = answerOfKind(
    'essay',
    script.answers.find(({ id }) => id === question.id),
  );
  const inMargin = marks.filter(({ mark }) => mark.passage === null);
  return (
    <section className={styles.markedQuestion}>
      <div>
        <h4>
          {number}. <span lang={script.language}>{question.title[script.language]}</span>{' '}
          {inMargin.map((numbered) => (
            <MarkNumber key={numbered.mark.id} {...numbered} />
          ))}
        </h4>
        {essay && <MarkedAnswer doc={essay.text} lang={script.language} marks={marks} />}
      </div>
      <ol className={marksStyles.list}>
        {marks.map((numbered) => (
          <OthersMark key={numbered.mark.id} {...numbered} />
        ))}
      </ol>
    </section>
  );
}

/**
 * Both graders' marks in and beside the answer, once all is revealed [G2, G5]. The grader's own are those that the
 * co-graders see too: a private note is shown at the desk alone, where no one looks over a shoulder.
 */
export function ComparedMarks({ script, paper }: { readonly script: Script; readonly paper: GradedPaper }) {
  const text = useText(compareText);
  const [isShown, setShown] = useState(false);
  const { questions } = paper.paper;
  const ids = questions.map(({ id }) => id);
  const own = script.marks.marks.filter(({ isShown: isForOthers }) => isForOthers);
  const others =
    own.length > 0 ? [{ name: text.myself, marks: own }, ...script.othersMarks] : script.othersMarks;
  const all = numberedMarks([], others, ids);
  if (all.length === 0) return null;
  return (
    <Details
      variant="tinted"
      data-size="sm"
      open={isShown}
      onToggle={(event) =>
        setShown(event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open)
      }
    >
      <Details.Summary>{text.marks(all.length)}</Details.Summary>
      <Details.Content>
        {isShown &&
          questions.map((question, index) => {
            const marks = all.filter(({ mark }) => mark.questionId === question.id);
            return marks.length === 0 ? null : (
              <MarkedQuestion
                key={question.id}
                question={question}
                number={index + 1}
                script={script}
                marks={marks}
              />
            );
          })}
      </Details.Content>
    </Details>
  );
}
