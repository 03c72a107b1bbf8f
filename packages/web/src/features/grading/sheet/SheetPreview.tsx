import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { type SheetView, sheetRoutes } from '@karakter/contract/grading/sheet';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenList } from '@karakter/domain/text/wording';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { EmptyState, FailedState } from '../../../ui/States.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { listNotesText } from '../../planning/list/list-notes-texts.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { SheetProblems } from './SheetProblems.tsx';
import { sheetText } from './sheet-texts.ts';
import { useWrittenMarks } from './use-written-marks.ts';

type Pending = NonNullable<SheetView['pending']>;
type Change = Pending['changes'][number];

/** What shows the grader's own points and grades. */
export const showsMarks = [
  sheetRoutes.showGradeSheet,
  gradingRoutes.showCommission,
  gradingRoutes.listMyCommissions,
  gradingRoutes.showScript,
  deskRoutes.listOwnAssessments,
  deskRoutes.listAnswersTo,
];

/** What was left out of the file, and how it was read. */
function SheetNotes({ notes, ignored, totals }: Pick<Pending, 'notes' | 'ignored' | 'totals'>) {
  const text = useText(sheetText);
  const words = useText(listNotesText);
  const { language } = useLanguage();
  const listed = (headings: readonly string[]) => writtenList[language](headings.map((each) => `«${each}»`));
  if (notes.length + ignored.length + totals.length === 0) return null;
  return (
    <section className="form-stack">
      <Heading level={3} data-size="2xs">
        {text.notesTitle}
      </Heading>
      <ul>
        {notes.map(({ kind, count, where }) => (
          <li key={kind}>{words.notes[kind](count, where)}</li>
        ))}
        {totals.length > 0 && <li>{text.totals(listed(totals))}</li>}
        {ignored.length > 0 && <li>{text.ignored(listed(ignored))}</li>}
      </ul>
    </section>
  );
}

function Changes({ pending, paper }: { readonly pending: Pending } & Pick<OpenCommission, 'paper'>) {
  const text = useText(sheetText);
  const written = useWrittenMarks(paper);
  const columns: Column<Change>[] = [
    {
      key: 'number',
      header: text.candidate,
      cell: ({ candidateNumber }) => candidateNumber,
      text: ({ candidateNumber }) => String(candidateNumber),
    },
    { key: 'row', header: text.row, cell: ({ line }) => line, sortBy: ({ line }) => line, align: 'end' },
    {
      key: 'before',
      header: text.before,
      cell: ({ before }) => written(before),
      text: ({ before }) => written(before),
    },
    {
      key: 'after',
      header: text.after,
      cell: ({ after }) => written(after),
      text: ({ after }) => written(after),
    },
  ];
  return (
    <DataTable
      caption={text.changes}
      rows={pending.changes}
      columns={columns}
      rowKey={({ line }) => String(line)}
      empty={<EmptyState title={text.nothing}>{text.nothingAbout}</EmptyState>}
    />
  );
}

type PreviewProps = Pick<OpenCommission, 'commission' | 'paper'> & {
  readonly pending: Pending;
  readonly onStale: () => void;
};

/** Each change that the uploaded file makes, before any of them counts. */
export function SheetPreview({ commission, paper, pending, onStale }: PreviewProps) {
  const text = useText(sheetText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const params = { commissionId: commission.commissionId };
  const { sheetId, digest, changes } = pending;
  const apply = useCommand(sheetRoutes.applyGradeSheet, {
    invalidates: showsMarks,
    onDone: ({ applied }) => announce(text.applied(applied?.changed ?? 0)),
  });
  const discard = useCommand(sheetRoutes.discardGradeSheet, {
    invalidates: [sheetRoutes.showGradeSheet],
    onDone: () => announce(text.discarded),
  });
  return (
    <section className="form-stack" aria-labelledby="preview-heading">
      <Heading level={2} data-size="xs" id="preview-heading">
        {text.previewTitle}
      </Heading>
      <Paragraph>
        {text.uploadedAt(writtenInstant(pending.uploadedAt, language))}{' '}
        {pending.unchanged > 0 && text.unchanged(pending.unchanged)}
      </Paragraph>
      <Changes pending={pending} paper={paper} />
      {(apply.error ?? discard.error) && <FailedState failure={apply.error ?? discard.error} />}
      <div className="page-actions">
        {changes.length > 0 && (
          <Button
            loading={apply.isPending}
            onClick={() => apply.mutate({ params, body: { sheetId, digest } }, { onError: onStale })}
          >
            {text.apply(changes.length)}
          </Button>
        )}
        <Button variant="secondary" loading={discard.isPending} onClick={() => discard.mutate({ params })}>
          {text.discard}
        </Button>
      </div>
      <SheetProblems pending={pending} />
      <SheetNotes {...pending} />
    </section>
  );
}
