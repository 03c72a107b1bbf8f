import { Button, Heading } from '@digdir/designsystemet-react';
import { correctionRoutes, type GradeCorrectionView } from '@karakter/contract/results/corrections';
import type { ProtocolEntry } from '@karakter/contract/results/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { useState } from 'react';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { useGradeWord } from '../../grading/grade-words.ts';
import { correctionText } from './correction-texts.ts';
import { DecideCorrection } from './DecideCorrection.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';

type ProposeProps = {
  readonly examId: string;
  readonly scale: ExamScale;
  readonly entries: readonly ProtocolEntry[];
};

/** Opens the dialog in which a correction is proposed [R3]. */
export function ProposeCorrection(props: ProposeProps) {
  const text = useText(correctionText);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {text.propose}
      </Button>
      {isOpen && <ProposeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Where a correction stands: who decided it and why, or what it waits for. */
function State({ row }: { readonly row: GradeCorrectionView }) {
  const text = useText(correctionText);
  const { language } = useLanguage();
  const { state, decidedBy, decidedAt, declineReason, stoppedBy } = row;
  if (state === 'proposed')
    return (
      <>
        <StatusTag tone="due">{text.states.proposed}</StatusTag>
        {stoppedBy && text.stopped[stoppedBy] && <p className="quiet">{text.stopped[stoppedBy]}</p>}
      </>
    );
  return (
    <>
      <p>{text.decided(text.states[state], decidedBy ?? '', writtenInstant(decidedAt ?? '', language))}</p>
      {declineReason && <WrittenText>{declineReason}</WrittenText>}
    </>
  );
}

function useColumns(examId: string): Column<GradeCorrectionView>[] {
  const text = useText(correctionText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const change = ({ before, after }: GradeCorrectionView) => text.fromTo(gradeWord(before), gradeWord(after));
  return [
    {
      key: 'candidate',
      header: text.candidate,
      cell: (row) => `${row.candidateNumber} ${row.name}`,
      text: (row) => `${row.candidateNumber} ${row.name}`,
      sortBy: (row) => row.candidateNumber,
    },
    { key: 'change', header: text.change, cell: change, text: change },
    {
      key: 'grounds',
      header: text.grounds,
      cell: (row) => (
        <>
          <WrittenText>{row.reason}</WrittenText>
          <p className="quiet">{row.authority}</p>
        </>
      ),
      text: (row) => `${row.reason} ${row.authority}`,
    },
    {
      key: 'by',
      header: text.proposedBy,
      cell: (row) => text.byAt(row.proposedBy, writtenInstant(row.proposedAt, language)),
      text: (row) => row.proposedBy,
    },
    {
      key: 'state',
      header: text.state,
      cell: (row) => <State row={row} />,
      text: (row) => text.states[row.state],
    },
    {
      key: 'action',
      header: text.action,
      cell: (row) => <DecideCorrection examId={examId} correction={row} />,
    },
  ];
}

/** The corrections of the exam's grades: those that wait for a second person, and those that are decided [R3]. */
export function Corrections({ examId }: { readonly examId: string }) {
  const text = useText(correctionText);
  const columns = useColumns(examId);
  const found = useApi(correctionRoutes.seeGradeCorrections, { params: { examId } });
  if (found.error) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const corrections = found.data?.corrections ?? [];
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="grade-corrections">
      <Heading level={2} data-size="2xs" id="grade-corrections">
        {text.title}
      </Heading>
      <p className="quiet">{text.about}</p>
      <DataTable
        name="grade-corrections"
        caption={text.title}
        rows={corrections}
        columns={columns}
        rowKey={({ id }) => id}
        empty={null}
      />
    </section>
  );
}
