import { Paragraph } from '@digdir/designsystemet-react';
import { movingRoutes } from '@karakter/contract/grading/moving';
import { familyNameFirst } from '@karakter/domain/people/name-order';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { ChooseByList } from './ChooseByList.tsx';
import type { DistributedCandidate, Distribution } from './distribution.ts';
import { distributionText } from './distribution-texts.ts';
import { GroupButton } from './GroupButton.tsx';
import { GroupsOfCommission } from './GroupsOfCommission.tsx';
import { MoveButton } from './MoveButton.tsx';

function useColumns(commissions: Distribution['commissions']): Column<DistributedCandidate>[] {
  const text = useText(distributionText);
  const numbers = new Map(commissions.map(({ id, number }) => [id, number]));
  const numberOf = ({ commissionId }: DistributedCandidate) =>
    commissionId === null ? null : (numbers.get(commissionId) ?? null);
  const placed = ({ commissionId, byHand }: DistributedCandidate) => {
    if (commissionId === null) return text.notYet;
    return byHand ? text.byHand : text.automatically;
  };
  const work = ({ consequence }: DistributedCandidate) => text.consequences[consequence];
  return [
    {
      key: 'name',
      header: text.name,
      cell: (c) => <span className="unbroken">{c.name}</span>,
      text: (c) => c.name,
      sortBy: (c) => familyNameFirst(c.name),
    },
    {
      key: 'number',
      header: text.number,
      cell: (c) => c.candidateNumber,
      text: (c) => String(c.candidateNumber),
      align: 'end',
    },
    { key: 'commission', header: text.commission, cell: numberOf, sortBy: numberOf, align: 'end' },
    { key: 'group', header: text.group, cell: (c) => c.group, text: (c) => c.group ?? '' },
    { key: 'work', header: text.work, cell: work, text: work },
    { key: 'placed', header: text.placed, cell: placed, text: placed },
    {
      key: 'student',
      header: text.studentNumber,
      cell: (c) => c.studentNumber,
      text: (c) => c.studentNumber ?? '',
    },
  ];
}

function DistributionTable({ examId, seen }: { readonly examId: string; readonly seen: Distribution }) {
  const text = useText(distributionText);
  const { candidates, commissions, mayChange, version } = seen;
  // A decided case about a grader's impartiality leads here with its candidate.
  const [search] = useSearchParams();
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => {
    const led = candidates.filter(({ candidateNumber }) => String(candidateNumber) === search.get('chosen'));
    return new Set(led.map(({ candidacyId }) => candidacyId));
  });
  const columns = useColumns(commissions);
  const chosen = candidates.filter(({ candidacyId }) => selected.has(candidacyId));
  const done = () => setSelected(new Set());
  return (
    <>
      {mayChange && candidates.length > 0 && (
        <ChooseByList
          examId={examId}
          candidates={candidates}
          onChoose={(found) => setSelected(new Set(found))}
        />
      )}
      <DataTable
        caption={text.caption}
        rows={candidates}
        columns={columns}
        rowKey={({ candidacyId }) => candidacyId}
        {...(mayChange && { selection: { selected, onChange: setSelected } })}
        toolbar={() =>
          chosen.length > 0 && (
            <>
              <MoveButton
                examId={examId}
                version={version}
                chosen={chosen}
                commissions={commissions}
                onDone={done}
              />
              <GroupButton examId={examId} version={version} chosen={chosen} onDone={done} />
            </>
          )
        }
        empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
      />
      {mayChange &&
        commissions.map((commission) => (
          <GroupsOfCommission
            key={commission.id + commission.groups.join(',')}
            examId={examId}
            version={version}
            commission={commission}
          />
        ))}
    </>
  );
}

function Loaded({ examId }: { readonly examId: string }) {
  const text = useText(distributionText);
  const seen = useApi(movingRoutes.seeDistribution, { params: { examId } });
  if (seen.isPending) return <LoadingState />;
  if (!seen.data) return <FailedState failure={seen.error} onRetry={() => void seen.refetch()} />;
  return (
    <>
      <Paragraph className="page-about">{text.about}</Paragraph>
      <DistributionTable examId={examId} seen={seen.data} />
    </>
  );
}

/** Which commission grades which candidate, with moving by hand, by a pasted list and by groups [P4]. */
export function DistributionPage() {
  const text = useText(distributionText);
  return <ExamFrame title={text.title}>{(exam) => <Loaded examId={exam.id} />}</ExamFrame>;
}
