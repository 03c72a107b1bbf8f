import { Heading } from '@digdir/designsystemet-react';
import type { QuestionFiguresView } from '@karakter/contract/grading/statistics/views';
import { leastForDiscrimination } from '@karakter/domain/grading/statistics/question-figures';
import {
  commaSeparated,
  writtenHundredths,
  writtenNumber,
  writtenPercent,
} from '@karakter/domain/text/wording';
import { type CSSProperties, useMemo } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ScrollBox } from '../../../ui/focus/ScrollBox.tsx';
import { Picture } from '../../../ui/reading/Picture.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { drawQuestions, type QuestionDot } from './question-picture.ts';
import * as styles from './statistics.module.css';
import { statisticsText } from './statistics-texts.ts';

type Figures = QuestionFiguresView;

const inHundredths = (value: number) => Math.round(value * 100) / 100;

function Line({ figures, to }: { readonly figures: Figures; readonly to: string | undefined }) {
  const text = useText(statisticsText);
  const { language } = useLanguage();
  const { number, kind, isWithdrawn, most, scripts, mean, difficulty, discrimination, blank } = figures;
  const written = (value: number) => writtenNumber[language](inHundredths(value));
  const name = text.questionNumber(number);
  return (
    <tr>
      <th scope="row">
        {to === undefined ? name : <TextLink to={to}>{name}</TextLink>}{' '}
        <span className="quiet">{commaSeparated([text.kinds[kind], isWithdrawn && text.withdrawn])}</span>
      </th>
      <td>{scripts}</td>
      <td>{mean === null ? '–' : text.meanOf(written(mean), written(most))}</td>
      <td>
        {difficulty === null ? (
          '–'
        ) : (
          <>
            <span className={styles.bar} style={{ '--share': Math.max(0, difficulty) } as CSSProperties} />
            {writtenPercent[language](difficulty)}
          </>
        )}
      </td>
      <td>{discrimination === null ? '–' : writtenHundredths[language](discrimination)}</td>
      <td>{blank}</td>
    </tr>
  );
}

function QuestionTable({ questions, pathOf }: Omit<QuestionsPartProps, 'title' | 'none'>) {
  const text = useText(statisticsText);
  return (
    <ScrollBox label={text.questions}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{text.question}</th>
            <th scope="col">{text.scripts}</th>
            <th scope="col">{text.mean}</th>
            <th scope="col">{text.difficulty}</th>
            <th scope="col">{text.discrimination}</th>
            <th scope="col">{text.blank}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((figures) => (
            <Line key={figures.questionId} figures={figures} to={pathOf?.(figures.questionId)} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Scatter({ dots }: { readonly dots: readonly QuestionDot[] }) {
  const text = useText(statisticsText);
  const { language } = useLanguage();
  const { hardToEasy: x, discrimination: y, weak } = text;
  const drawn = JSON.stringify(dots);
  const draw = useMemo(
    () => drawQuestions(JSON.parse(drawn), { x, y, weak, written: writtenHundredths[language] }),
    [drawn, x, y, weak, language],
  );
  return (
    <Picture caption={text.questionsPicture} draw={draw} widest={560}>
      <thead>
        <tr>
          <th scope="col">{text.question}</th>
          <th scope="col">{text.difficulty}</th>
          <th scope="col">{text.discrimination}</th>
        </tr>
      </thead>
      <tbody>
        {dots.map(({ number, difficulty, discrimination }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td>{writtenPercent[language](difficulty)}</td>
            <td>{writtenHundredths[language](discrimination)}</td>
          </tr>
        ))}
      </tbody>
    </Picture>
  );
}

type QuestionsPartProps = {
  readonly title: string;
  readonly none: string;
  readonly questions: readonly Figures[];
  /** Where the reader may read the answers to a question. */
  readonly pathOf?: ((questionId: string) => string) | undefined;
};

/** Which questions were hard, and which told strong scripts from weak ones [G16]. */
export function QuestionsPart({ title, none, questions, pathOf }: QuestionsPartProps) {
  const text = useText(statisticsText);
  const isGraded = questions.some(({ scripts }) => scripts > 0);
  const dots = questions.flatMap(({ number, difficulty, discrimination }) =>
    difficulty === null || discrimination === null ? [] : [{ number, difficulty, discrimination }],
  );
  return (
    <section className={styles.part}>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <p className="quiet">{isGraded ? text.questionsAbout : none}</p>
      {isGraded && (
        <div className={styles.side}>
          <div>
            <QuestionTable questions={questions} pathOf={pathOf} />
            {dots.length === 0 && (
              <p className="quiet">{text.fewForDiscrimination(leastForDiscrimination)}</p>
            )}
          </div>
          {dots.length > 0 && <Scatter dots={dots} />}
        </div>
      )}
    </section>
  );
}
