import { Button } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { type CandidateRow, candidateRoutes } from '@karakter/contract/planning/candidates';
import { writtenEnd } from '@karakter/domain/calendar/dates';
import { familyNameFirst } from '@karakter/domain/people/name-order';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useApi } from '../../api/api.ts';
import { browserCheckText } from '../../browser-check/texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { CandidateDialog } from './CandidateDialog.tsx';
import { candidatesText } from './candidates-texts.ts';
import { ImportPanel } from './list/ImportPanel.tsx';
import { ManyCandidatesButton } from './many/ManyCandidatesButton.tsx';
import { RoomLists } from './many/RoomLists.tsx';

type ColumnWishes = {
  /** When the exam starts, beside which the candidates' ends are written. */
  startsAt: string;
  onEdit: (candidate: CandidateRow) => void;
  isShared: boolean;
  isSeated: boolean;
};

const place = ({ room, seat }: CandidateRow) => `${room} ${seat}`.trim();

function Named({ candidate }: { readonly candidate: CandidateRow }) {
  const { withdrawn, addedBecause } = useText(candidatesText);
  return (
    <>
      <span className="unbroken">{candidate.name}</span>{' '}
      {candidate.isWithdrawn && <StatusTag tone="due">{withdrawn}</StatusTag>}
      {candidate.addedBecause !== null && <div className="quiet">{addedBecause(candidate.addedBecause)}</div>}
    </>
  );
}

/** Whether a browser of the candidate is known to do, or what the last one lacks. */
function useBrowserColumn(): Column<CandidateRow> {
  const text = useText(candidatesText);
  const { lacks } = useText(browserCheckText);
  const words = ({ browser }: CandidateRow) => {
    if (browser === null) return text.browserUntried;
    if (browser.passedAt !== null) return text.browserReady;
    return commaSeparated([...new Set(browser.lacks.map((need) => lacks[need]))]);
  };
  return { key: 'browser', header: text.browser, cell: words, text: words };
}

function useColumns({ startsAt, onEdit, isShared, isSeated }: ColumnWishes): Column<CandidateRow>[] {
  const text = useText(candidatesText);
  const { language } = useLanguage();
  const edit = (candidate: CandidateRow) => (
    <Button
      variant="tertiary"
      className="row-button"
      aria-label={text.change(candidate.name)}
      onClick={() => onEdit(candidate)}
    >
      {text.edit}
    </Button>
  );
  const columns: Column<CandidateRow>[] = [
    {
      key: 'name',
      header: text.name,
      cell: (c) => <Named candidate={c} />,
      text: (c) => (c.isWithdrawn ? `${c.name} ${text.withdrawn}` : c.name),
      sortBy: (c) => familyNameFirst(c.name),
    },
    // Beside the name, which stays visible: at the far end it would be outside a laptop's window.
    { key: 'edit', header: text.edit, cell: edit },
    {
      key: 'number',
      header: text.number,
      cell: (c) => c.candidateNumber,
      text: (c) => String(c.candidateNumber),
      align: 'end',
    },
    {
      key: 'student',
      header: text.studentNumber,
      cell: (c) => c.studentNumber,
      text: (c) => c.studentNumber ?? '',
    },
    { key: 'email', header: text.email, cell: (c) => c.email, text: (c) => c.email },
    {
      key: 'extra',
      header: text.extra,
      cell: (c) => c.extraMinutes || '',
      sortBy: (c) => c.extraMinutes,
      align: 'end',
    },
    {
      key: 'ends',
      header: text.ends,
      cell: (c) => <time dateTime={c.endsAt}>{writtenEnd(c.endsAt, startsAt, language)}</time>,
      sortBy: (c) => Date.parse(c.endsAt),
      isInstant: true,
    },
    {
      key: 'language',
      header: text.language,
      cell: (c) => text.languages[c.language],
      text: (c) => text.languages[c.language],
    },
  ];
  if (isSeated) columns.push({ key: 'place', header: text.place, cell: place, text: place });
  if (isShared) {
    columns.push({
      key: 'commission',
      header: text.commission,
      cell: (c) => c.commissionNumber,
      sortBy: (c) => c.commissionNumber,
      align: 'end',
    });
  }
  return columns;
}

function Candidates({ exam }: { readonly exam: ExamView }) {
  const text = useText(candidatesText);
  const [edited, setEdited] = useState<CandidateRow | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const listed = useApi(candidateRoutes.listCandidates, { params: { examId: exam.id } });
  const allowed = listed.data?.allowedCommands ?? [];
  const isShared = listed.data?.candidates.some(({ commissionNumber }) => commissionNumber !== null) ?? false;
  const isSeated = listed.data?.candidates.some((candidate) => place(candidate) !== '') ?? false;
  // While there is still time to change browsers.
  const isAhead = exam.startsAt > useNow();
  const browser = useBrowserColumn();
  const columns = useColumns({ startsAt: exam.startsAt, onEdit: setEdited, isShared, isSeated });
  if (listed.isPending) return <LoadingState />;
  if (!listed.data) return <FailedState failure={listed.error} onRetry={() => void listed.refetch()} />;
  const { candidates } = listed.data;
  // The current state, also where a colleague changes the candidate meanwhile.
  const inDialog = edited && (candidates.find((each) => each.candidacyId === edited.candidacyId) ?? edited);
  const isPublished = exam.state !== 'planned';
  const mayArrange = allowed.includes('changeCandidate');
  const chosen = candidates.filter(
    ({ candidacyId, isWithdrawn }) => selected.has(candidacyId) && !isWithdrawn,
  );
  return (
    <>
      {allowed.includes('registerCandidates') && (
        <ImportPanel examId={exam.id} isPublished={isPublished} isOpen={candidates.length === 0} />
      )}
      <DataTable
        caption={text.title}
        rows={candidates}
        columns={isAhead ? [...columns, browser] : columns}
        rowKey={({ candidacyId }) => candidacyId}
        {...(mayArrange && { selection: { selected, onChange: setSelected } })}
        toolbar={() => (
          <>
            <ManyCandidatesButton examId={exam.id} chosen={chosen} onDone={() => setSelected(new Set())} />
            <RoomLists examId={exam.id} />
          </>
        )}
        empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
      />
      {inDialog && (
        <CandidateDialog
          key={inDialog.candidacyId}
          examId={exam.id}
          candidate={inDialog}
          isPublished={isPublished}
          isArrangeable={mayArrange && !inDialog.isWithdrawn}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

/** The exam's candidates with their identity, for the exam office. */
export function CandidatesPage() {
  const text = useText(candidatesText);
  return <ExamFrame title={text.title}>{(exam) => <Candidates exam={exam} />}</ExamFrame>;
}
