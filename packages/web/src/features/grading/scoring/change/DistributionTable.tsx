import type { ScoringView } from '@karakter/contract/grading/scoring-views';
import { gradeScales } from '@karakter/domain/exam/grades';
import { distributionWith } from '@karakter/domain/grading/rescoring/distribution';
import type { Thresholds } from '@karakter/domain/grading/scoring';
import { writtenPercent } from '@karakter/domain/text/wording';
import type { CSSProperties } from 'react';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { ScrollBox } from '../../../../ui/focus/ScrollBox.tsx';
import { useGradeWord } from '../../grade-words.ts';
import * as styles from './change.module.css';
import { changeText } from './change-texts.ts';

type DistributionProps = { readonly view: ScoringView; readonly thresholds: Thresholds | null };

/** A bar for each grade, as the thresholds give it and as it is given: a chart that is a table [G3, G16]. */
export function DistributionTable({ view, thresholds }: DistributionProps) {
  const text = useText(changeText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const { sums, scale } = view;
  const complete = sums.filter(({ isComplete }) => isComplete).length;
  const suggested = thresholds && distributionWith(thresholds, scale, sums);
  const most = Math.max(1, ...(suggested ?? []).map(({ count }) => count));
  const share = (count: number) => writtenPercent[language](complete === 0 ? 0 : count / complete);
  return (
    <figure className={styles.distribution}>
      <figcaption>{text.distribution(complete, sums.length - complete)}</figcaption>
      <ScrollBox label={text.distribution(complete, sums.length - complete)}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text.grade}</th>
              <th scope="col">{text.suggestedNow}</th>
              <th scope="col">{text.share}</th>
              <th scope="col">{text.given}</th>
            </tr>
          </thead>
          <tbody>
            {gradeScales[scale].map((grade) => {
              const count = suggested?.find((each) => each.grade === grade)?.count;
              const given = sums.filter((each) => each.given === grade).length;
              return (
                <tr key={grade}>
                  <th scope="row">{gradeWord(grade)}</th>
                  <td className={styles.barCell}>
                    <span
                      className={styles.bar}
                      style={{ '--share': (count ?? 0) / most } as CSSProperties}
                    />
                    {count ?? '–'}
                  </td>
                  <td>{count === undefined ? '–' : share(count)}</td>
                  <td>{given}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <p className="quiet">{text.ownAlone}</p>
    </figure>
  );
}
