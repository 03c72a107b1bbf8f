import { Heading } from '@digdir/designsystemet-react';
import type { AgreementView } from '@karakter/contract/grading/statistics/views';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { writtenNumber, writtenPercent } from '@karakter/domain/text/wording';
import type { CSSProperties } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ScrollBox } from '../../../ui/focus/ScrollBox.tsx';
import { gradesOn, useGradeWord } from '../grade-words.ts';
import * as styles from './statistics.module.css';
import { statisticsText } from './statistics-texts.ts';

/** A picture that is a table: how often each two grades met, darker where they met often. */
function Matrix({ matrix, scale }: { readonly matrix: AgreementView['matrix']; readonly scale: ExamScale }) {
  const text = useText(statisticsText);
  const gradeWord = useGradeWord();
  const grades = gradesOn(scale).map(gradeWord);
  const most = Math.max(1, ...matrix.flat());
  return (
    <ScrollBox label={text.matrix}>
      <table className={styles.matrix}>
        <caption className="quiet">{text.matrix}</caption>
        <thead>
          <tr>
            <td />
            {grades.map((grade) => (
              <th key={grade} scope="col">
                {grade}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grades.map((grade, row) => (
            <tr key={grade}>
              <th scope="row">{grade}</th>
              {grades.map((other, column) => {
                const count = matrix[row]?.[column] ?? 0;
                return (
                  <td key={other} style={{ '--share': count / most } as CSSProperties}>
                    {count === 0 ? '' : count}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type Named = { readonly name: string; readonly agreement: AgreementView };

function Figures({ lines }: { readonly lines: readonly Named[] }) {
  const text = useText(statisticsText);
  const { language } = useLanguage();
  const share = (count: number, pairs: number) =>
    pairs === 0 ? '–' : `${writtenPercent[language](count / pairs)} (${count})`;
  const kappa = (value: number | null) =>
    value === null ? text.kappaUndefined : writtenNumber[language](Math.round(value * 100) / 100);
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{text.pairs}</th>
          <th scope="col">{text.exact}</th>
          <th scope="col">{text.withinOne}</th>
          <th scope="col">{text.kappa}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, agreement: { pairs, exact, withinOne, kappa: value } }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{pairs}</td>
            <td>{share(exact, pairs)}</td>
            <td>{share(withinOne, pairs)}</td>
            <td>{kappa(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type AgreementPartProps = {
  readonly scale: ExamScale;
  readonly agreement: AgreementView;
  readonly name: string;
  /** The commissions apart, where there are several. */
  readonly commissions?: readonly Named[];
};

/** How far graders agreed before they saw each other's grades [G16]. */
export function AgreementPart({ scale, agreement, name, commissions = [] }: AgreementPartProps) {
  const text = useText(statisticsText);
  const lines = [...(commissions.length > 1 ? commissions : []), { name, agreement }];
  return (
    <section className={styles.part}>
      <Heading level={2} data-size="2xs">
        {text.agreement}
      </Heading>
      <p className="quiet">{agreement.pairs === 0 ? text.noPairs : text.agreementAbout}</p>
      {agreement.pairs > 0 && (
        <div className={styles.side}>
          <div>
            <ScrollBox label={text.agreement}>
              <Figures lines={lines} />
            </ScrollBox>
            <p className="quiet">{text.kappaAbout}</p>
          </div>
          <Matrix matrix={agreement.matrix} scale={scale} />
        </div>
      )}
    </section>
  );
}
