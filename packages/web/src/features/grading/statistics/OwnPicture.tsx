import type { OwnStatistics } from '@karakter/contract/grading/statistics/views';
import { useMemo } from 'react';
import { useText } from '../../../text/language.tsx';
import { Picture } from '../../../ui/reading/Picture.tsx';
import { useGradeWord } from '../grade-words.ts';
import { drawOwn, type OwnBar } from './distribution-pictures.ts';
import { ownStatisticsText } from './own-statistics-texts.ts';
import { statisticsText } from './statistics-texts.ts';

/** The grader's own grades while grading; of no one else's anything [G2, G16]. */
export function OwnPicture({ own }: Pick<OwnStatistics, 'own'>) {
  const text = useText(ownStatisticsText);
  const words = useText(statisticsText);
  const gradeWord = useGradeWord();
  const bars = own.map((bar): OwnBar => ({ ...bar, grade: gradeWord(bar.grade) }));
  const drawn = JSON.stringify(bars);
  const draw = useMemo(() => drawOwn(JSON.parse(drawn)), [drawn]);
  const sum = (of: 'confirmed' | 'draft') => own.reduce((total, bar) => total + bar[of], 0);
  const [confirmed, drafts] = [sum('confirmed'), sum('draft')];
  if (confirmed + drafts === 0) return <p className="quiet">{text.own(0, 0)}</p>;
  return (
    <Picture caption={text.own(confirmed + drafts, drafts)} draw={draw} widest={480}>
      <thead>
        <tr>
          <th scope="col">{words.grade}</th>
          <th scope="col">{text.confirmed}</th>
          <th scope="col">{text.draft}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ grade, confirmed: done, draft }) => (
          <tr key={grade}>
            <th scope="row">{grade}</th>
            <td>{done}</td>
            <td>{draft}</td>
          </tr>
        ))}
      </tbody>
    </Picture>
  );
}
