import type { DisputeLine } from '@karakter/contract/grading/deciding';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { ThirdSees } from '@karakter/domain/rules/disagreement';
import { useState } from 'react';
import { useLanguage } from '../../../text/language.tsx';
import { EmptyState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { DisputeCommand } from './DisputeCommand.tsx';
import { ThirdGrader } from './ThirdGrader.tsx';
import { useDisputesText } from './use-disputes-text.ts';

/** In the order of how much they ask of the exam office. */
const tones = {
  needsThird: 'late',
  member: 'due',
  third: 'due',
  differing: 'open',
  proposed: 'open',
} as const;
const stages = Object.keys(tones);

/** Whose move it is with an unsettled grade. */
function stageOf({ state, decider, third }: DisputeLine): keyof typeof tones {
  if (state !== 'disputed') return state;
  if (decider === 'member') return 'member';
  return third === null ? 'needsThird' : 'third';
}

const keyOf = ({ commissionId, candidateNumber }: DisputeLine) => `${commissionId}:${candidateNumber}`;
const whoOf = ({ deciderName, third }: DisputeLine) => third?.name ?? deciderName ?? '';

type TableProps = {
  readonly examId: string;
  readonly lines: readonly DisputeLine[];
  readonly thirdSees: ThirdSees;
};

function useColumns({ examId, thirdSees }: Omit<TableProps, 'lines'>): Column<DisputeLine>[] {
  const text = useDisputesText();
  const { language } = useLanguage();
  const commission = (line: DisputeLine) => text.commissions[line.commissionKind](line.commissionNumber);
  const stage = (line: DisputeLine) => text.stages[stageOf(line)];
  return [
    {
      key: 'number',
      header: text.candidate,
      cell: (line) => line.candidateNumber,
      text: (line) => String(line.candidateNumber),
      sortBy: (line) => line.candidateNumber,
    },
    {
      key: 'stage',
      header: text.stage,
      cell: (line) => <StatusTag tone={tones[stageOf(line)]}>{stage(line)}</StatusTag>,
      text: stage,
      sortBy: (line) => stages.indexOf(stageOf(line)),
    },
    // Beside what it is about: at the far end it would be outside a narrow window.
    {
      key: 'command',
      header: text.command,
      cell: (line) => <DisputeCommand examId={examId} line={line} thirdSees={thirdSees} />,
    },
    { key: 'who', header: text.who, cell: whoOf, text: whoOf },
    { key: 'commission', header: text.commission, cell: commission, text: commission },
    {
      key: 'since',
      header: text.since,
      cell: ({ since }) => <time dateTime={since}>{writtenInstant(since, language)}</time>,
      sortBy: ({ since }) => Date.parse(since),
      isInstant: true,
    },
  ];
}

/** One third grader, or another one, for all chosen answers of a commission that a third grader decides. */
function ManyThirds({
  examId,
  chosen,
  thirdSees,
  onDone,
}: Pick<TableProps, 'examId' | 'thirdSees'> & {
  readonly chosen: readonly DisputeLine[];
  readonly onDone: () => void;
}) {
  const text = useDisputesText();
  const [first] = chosen;
  if (!first || chosen.length < 2) return null;
  if (chosen.some(({ commissionId }) => commissionId !== first.commissionId))
    return <span className="quiet">{text.oneCommission}</span>;
  return (
    <ThirdGrader
      examId={examId}
      commissionId={first.commissionId}
      candidateNumbers={chosen.map(({ candidateNumber }) => candidateNumber)}
      thirdSees={thirdSees}
      isChange={chosen.some(({ third }) => third !== null)}
      onAppointed={onDone}
    />
  );
}

/** Every unsettled grade of an exam, one in a row, with what the exam office can do about it [G6, G19]. */
export function DisputesTable({ examId, lines, thirdSees }: TableProps) {
  const text = useDisputesText();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useColumns({ examId, thirdSees });
  const toThird = lines.filter(({ decider }) => decider === 'thirdGrader');
  const chosen = toThird.filter((line) => selected.has(keyOf(line)));
  return (
    <DataTable
      caption={text.title}
      rows={lines}
      columns={columns}
      rowKey={keyOf}
      {...(toThird.length > 1 && { selection: { selected, onChange: setSelected } })}
      toolbar={() => (
        <ManyThirds
          examId={examId}
          chosen={chosen}
          thirdSees={thirdSees}
          onDone={() => setSelected(new Set())}
        />
      )}
      empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
    />
  );
}
