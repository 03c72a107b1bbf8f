import { Heading } from '@digdir/designsystemet-react';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import type { CorrectionLeft, ScoringCorrection } from '@karakter/contract/grading/scoring-views';
import { useState } from 'react';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { useGradeWord } from '../../grading/grade-words.ts';
import { writtenPoints } from '../../grading/points.ts';
import { correctionsText } from './corrections-texts.ts';
import { DecideCorrections } from './DecideCorrections.tsx';

function useColumns(): Column<ScoringCorrection>[] {
  const text = useText(correctionsText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const proposed = ({ after, isOvertaken }: ScoringCorrection) => {
    if (isOvertaken) return text.overtaken;
    return after.grade === null ? text.unknown : gradeWord(after.grade);
  };
  const points = ({ before, after }: ScoringCorrection) =>
    text.points(writtenPoints(before.sum, language), writtenPoints(after.sum, language));
  const because = ({ version, reason }: ScoringCorrection) => text.because(version, reason);
  const decided = ({ decision, decidedBy, decisionReason }: ScoringCorrection) =>
    decision === null ? text.waits : text.decisions[decision](decidedBy ?? '', decisionReason ?? '');
  return [
    {
      key: 'candidate',
      header: text.candidate,
      cell: (row) => row.candidateNumber,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    {
      key: 'given',
      header: text.given,
      cell: (row) => gradeWord(row.given),
      text: (row) => gradeWord(row.given),
    },
    { key: 'proposed', header: text.proposed, cell: proposed, text: proposed },
    { key: 'points', header: text.pointsHeading, cell: points, text: points, align: 'end' },
    { key: 'because', header: text.becauseHeading, cell: because, text: because },
    { key: 'decision', header: text.decision, cell: decided, text: decided },
  ];
}

/** Proposals that could not be decided as asked, each with why; they wait as before. */
function Left({ left }: { readonly left: readonly CorrectionLeft[] }) {
  const text = useText(correctionsText);
  if (left.length === 0) return null;
  return (
    <div role="status">
      <p>{text.left(left.length)}</p>
      <ul>
        {left.map(({ candidateNumber, because }) => (
          <li key={candidateNumber}>{text.leftBecause(candidateNumber, text.refusals[because])}</li>
        ))}
      </ul>
    </div>
  );
}

/** Announced grades that a change of the scoring speaks against, for the exam office to correct or let stand [G4]. */
export function ScoringCorrections({ examId }: { readonly examId: string }) {
  const text = useText(correctionsText);
  const columns = useColumns();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<readonly CorrectionLeft[]>([]);
  const found = useApi(scoringRoutes.listScoringCorrections, { params: { examId } });
  if (found.error) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const corrections = found.data?.corrections ?? [];
  if (corrections.length === 0) return null;
  const waiting = corrections.filter(({ decision }) => decision === null);
  const chosen = waiting.filter(({ id }) => selected.has(id));
  return (
    <section aria-labelledby="scoring-corrections">
      <Heading level={2} data-size="2xs" id="scoring-corrections">
        {text.title(waiting.length)}
      </Heading>
      <p className="quiet">{text.about}</p>
      <Left left={left} />
      <DataTable
        name="corrections"
        caption={text.title(waiting.length)}
        rows={corrections}
        columns={columns}
        rowKey={({ id }) => id}
        {...(waiting.length > 0 && { selection: { selected, onChange: setSelected } })}
        toolbar={() =>
          waiting.length > 0 && (
            <DecideCorrections
              examId={examId}
              chosen={chosen}
              onDecided={(outcome) => {
                setLeft(outcome.left);
                setSelected(new Set());
              }}
            />
          )
        }
        empty={null}
      />
    </section>
  );
}
