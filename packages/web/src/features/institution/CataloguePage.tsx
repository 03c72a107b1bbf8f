import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { catalogueRoutes, type ShownCourse, type ShownUnit } from '@karakter/contract/institution/catalogue';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { writtenNumber } from '@karakter/domain/text/wording';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { type CatalogueDialogProps, CourseDialog, UnitDialog } from './CatalogueDialog.tsx';
import { type CatalogueKind, CatalogueList } from './CatalogueList.tsx';
import { catalogueText } from './catalogue-texts.ts';

type Named = {
  readonly id: string;
  readonly code: string;
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
};

/** The columns of both lists, with the list's own columns `between` the names and the button. */
function useColumns<Row extends Named>(
  between: readonly Column<Row>[],
  onChange: (row: Row) => void,
): Column<Row>[] {
  const text = useText(catalogueText);
  const { language } = useLanguage();
  return [
    { key: 'code', header: text.code, cell: ({ code }) => code, text: ({ code }) => code },
    { key: 'name', header: text.name, cell: (row) => row[language], text: (row) => row[language] },
    ...between,
    {
      key: 'change',
      header: text.change,
      cell: (row) => (
        <Button
          variant="tertiary"
          className="row-button"
          aria-label={text.changeThat(row.code)}
          onClick={() => onChange(row)}
        >
          {text.change}
        </Button>
      ),
    },
  ];
}

type CataloguePartProps<Row extends Named> = {
  readonly what: CatalogueKind;
  readonly addLabel: string;
  readonly units: readonly ShownUnit[];
  readonly rows: readonly Row[];
  /** The columns between the names and the button. */
  readonly between: readonly Column<Row>[];
  readonly empty: ReactNode;
  readonly dialog: ComponentType<CatalogueDialogProps<Row>>;
  readonly onSaved: (code: string) => void;
};

/** The list of units or of courses, with its dialog and its import from Excel. */
function CataloguePart<Row extends Named>(props: CataloguePartProps<Row>) {
  const { what, addLabel, units, rows, between, empty, dialog: EntryDialog, onSaved } = props;
  const text = useText(catalogueText);
  /** Undefined while the dialog is closed; null where a new unit or course is added. */
  const [openedId, setOpened] = useState<string | null>();
  const opened = rows.find(({ id }) => id === openedId);
  const columns = useColumns(between, ({ id }) => setOpened(id));
  const close = () => setOpened(undefined);
  return (
    <section className="form-stack">
      <Heading level={2} data-size="xs">
        {text[what]}
      </Heading>
      <div>
        <Button variant="secondary" onClick={() => setOpened(null)}>
          {addLabel}
        </Button>
      </div>
      <DataTable
        caption={text[what]}
        name={what}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        empty={empty}
      />
      <CatalogueList what={what} units={units} />
      {(opened || openedId === null) && (
        <EntryDialog
          key={openedId ?? 'new'}
          shown={opened}
          units={units}
          onClose={close}
          onSaved={(code) => {
            close();
            onSaved(code);
          }}
        />
      )}
    </section>
  );
}

type PartProps = { readonly units: readonly ShownUnit[]; readonly onSaved: (code: string) => void };

function Units({ units, onSaved }: PartProps) {
  const text = useText(catalogueText);
  const above = ({ parentId }: ShownUnit) => units.find(({ id }) => id === parentId)?.code ?? '';
  return (
    <CataloguePart
      what="units"
      addLabel={text.addUnit}
      units={units}
      rows={units}
      between={[{ key: 'above', header: text.above, cell: above, text: above }]}
      empty={null}
      dialog={UnitDialog}
      onSaved={onSaved}
    />
  );
}

function Courses({ units, onSaved }: PartProps) {
  const text = useText(catalogueText);
  const { language } = useLanguage();
  const listed = useApi(catalogueRoutes.listCatalogue, {});
  const unit = ({ unitId }: ShownCourse) => units.find(({ id }) => id === unitId)?.code ?? '';
  const level = (course: ShownCourse) => text.levels[course.level];
  const between: Column<ShownCourse>[] = [
    {
      key: 'credits',
      header: text.credits,
      align: 'end',
      cell: ({ credits }) => writtenNumber[language](credits),
      sortBy: ({ credits }) => credits,
    },
    { key: 'level', header: text.level, cell: level, text: level },
    { key: 'unit', header: text.unit, cell: unit, text: unit },
  ];
  if (listed.isPending) return <LoadingState />;
  if (!listed.data) return <FailedState failure={listed.error} onRetry={() => void listed.refetch()} />;
  return (
    <CataloguePart
      what="courses"
      addLabel={text.addCourse}
      units={units}
      rows={listed.data.courses}
      between={between}
      empty={<EmptyState title={text.noCourses}>{text.noCoursesAbout}</EmptyState>}
      dialog={CourseDialog}
      onSaved={onSaved}
    />
  );
}

/** The page of units and courses, which are added one by one or by a list [U1]. */
export function CataloguePage() {
  const text = useText(catalogueText);
  const listed = useApi(catalogueRoutes.listUnits, {});
  const me = useApi(peopleRoutes.me, {});
  const [message, setMessage] = useState('');
  const onSaved = (code: string) => setMessage(text.saved(code));
  return (
    <PageShell title={text.title}>
      <div className="form-stack">
        <Paragraph className="page-about">{text.about}</Paragraph>
        <TextLink to="/rules">{text.toRules}</TextLink>
        {me.data?.activeRole === 'examOffice' && <TextLink to="/mailboxes">{text.toMailboxes}</TextLink>}
        <p role="status">{message}</p>
        {listed.isPending && <LoadingState />}
        {listed.isError && <FailedState failure={listed.error} onRetry={() => void listed.refetch()} />}
        {listed.data && (
          <>
            <Courses units={listed.data.units} onSaved={onSaved} />
            <Units units={listed.data.units} onSaved={onSaved} />
          </>
        )}
      </div>
    </PageShell>
  );
}
