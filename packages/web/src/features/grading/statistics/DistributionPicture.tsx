import type { EarlierExam, GradeCounts } from '@karakter/contract/grading/statistics/views';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { writtenList, writtenPercent } from '@karakter/domain/text/wording';
import { useMemo } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { osloFields } from '../../../text/oslo-time.ts';
import { Picture } from '../../../ui/reading/Picture.tsx';
import { useGradeWord } from '../grade-words.ts';
import { drawDistributions } from './distribution-pictures.ts';
import { statisticsText } from './statistics-texts.ts';

const totalOf = (counts: GradeCounts) => counts.reduce((sum, { count }) => sum + count, 0);

type Named = { readonly name: string; readonly counts: GradeCounts };
type Exam = Named & { readonly isThis: boolean };

function Rows({ exams }: { readonly exams: readonly Exam[] }) {
  const text = useText(statisticsText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const share = (count: number, counts: GradeCounts) =>
    writtenPercent[language](totalOf(counts) === 0 ? 0 : count / totalOf(counts));
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{text.grade}</th>
          {exams.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {exams[0]?.counts.map(({ grade }, place) => (
          <tr key={grade}>
            <th scope="row">{gradeWord(grade)}</th>
            {exams.map(({ name, counts }) => (
              <td key={name}>
                {counts[place]?.count ?? 0} ({share(counts[place]?.count ?? 0, counts)})
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

type DistributionPictureProps = {
  /** Of this exam; left out where only earlier ones are shown. */
  readonly counts?: GradeCounts;
  /** The exam's commissions apart, where there are several. */
  readonly commissions?: readonly Named[];
  readonly earlier?: readonly EarlierExam[];
  readonly caption: string;
};

/** How the grades are distributed, beside earlier exams of the course: in shares, since the exams differ in size [R4, G16]. */
export function DistributionPicture({
  counts,
  commissions = [],
  earlier = [],
  caption,
}: DistributionPictureProps) {
  const text = useText(statisticsText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const dateOfExam = (startsAt: string) => writtenDate(osloFields(startsAt).date, language);
  const before = earlier.flatMap(({ startsAt, distribution }): Exam[] =>
    distribution === null
      ? []
      : [
          {
            name: text.withCount(dateOfExam(startsAt), totalOf(distribution)),
            isThis: false,
            counts: distribution,
          },
        ],
  );
  const parts = commissions.map((each) => ({
    ...each,
    name: text.withCount(each.name, totalOf(each.counts)),
    isThis: true,
  }));
  const isAlone = before.length + parts.length === 0;
  const name = isAlone ? caption : text.withCount(text.thisExam, totalOf(counts ?? []));
  const own = counts === undefined ? [] : [{ name, isThis: true, counts }];
  const exams = [...own, ...parts, ...before.toReversed()];
  const rows = exams.map(({ name: of, isThis, counts: each }) => ({
    name: of,
    isThis,
    bars: each.map(({ grade, count }) => {
      const share = totalOf(each) === 0 ? 0 : count / totalOf(each);
      const label = exams.length === 1 ? String(count) : writtenPercent[language](share);
      return { grade: gradeWord(grade), share, label: count === 0 ? '' : label };
    }),
  }));
  const drawn = JSON.stringify(rows);
  const draw = useMemo(() => drawDistributions(JSON.parse(drawn)), [drawn]);
  const hidden = earlier.filter(({ distribution }) => distribution === null);
  const dates = writtenList[language](hidden.map(({ startsAt }) => dateOfExam(startsAt)));
  return (
    <div>
      {exams.length > 0 && (
        <Picture caption={caption} draw={draw} widest={560}>
          <Rows exams={exams} />
        </Picture>
      )}
      {hidden.length > 0 && <p className="quiet">{text.tooFew(dates)}</p>}
      {before.length > 0 && <p className="quiet">{text.asAnnounced}</p>}
    </div>
  );
}
