import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { catalogueRoutes, type ShownCourse, type ShownUnit } from '@karakter/contract/institution/catalogue';
import { useState } from 'react';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { CourseDialog, UnitDialog } from './CatalogueDialog.tsx';
import { CatalogueList } from './CatalogueList.tsx';
import { catalogueText } from './catalogue-texts.ts';

type Named = {
  readonly id: string;
  readonly code: string;
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
};

/** The columns that units and courses share, with `between` them those of their own. */
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

type PartProps = { readonly units: readonly ShownUnit[]; readonly onSaved: (code: string) => void };
/** Undefined: closed; null: a new one. */
type Opened<Row> = Row | null | undefined;

function Units({ units, onSaved }: PartProps) {
  const text = useText(catalogueText);
  const [opened, setOpened] = useState<Opened<ShownUnit>>();
  const above = ({ parentId }: ShownUnit) => units.find(({ id }) => id === parentId)?.code ?? '';
  const columns = useColumns<ShownUnit>(
    [{ key: 'above', header: text.above, cell: above, text: above }],
    setOpened,
  );
  const close = () => setOpened(undefined);
  return (
    <section className="form-stack">
      <Heading level={2} data-size="xs">
        {text.units}
      </Heading>
      <div>
        <Button variant="secondary" onClick={() => setOpened(null)}>
          {text.addUnit}
        </Button>
      </div>
      <DataTable
        caption={text.units}
        name="units"
        rows={units}
        columns={columns}
        rowKey={({ id }) => id}
        empty={null}
      />
      <CatalogueList what="units" units={units} />
      {opened !== undefined && (
        <UnitDialog
          key={opened?.id ?? 'new'}
          shown={opened ?? undefined}
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

function Courses({ units, onSaved }: PartProps) {
  const text = useText(catalogueText);
  const listed = useApi(catalogueRoutes.listCatalogue, {});
  const [opened, setOpened] = useState<Opened<ShownCourse>>();
  const unit = ({ unitId }: ShownCourse) => units.find(({ id }) => id === unitId)?.code ?? '';
  const level = (course: ShownCourse) => text.levels[course.level];
  const columns = useColumns<ShownCourse>(
    [
      {
        key: 'credits',
        header: text.credits,
        align: 'end',
        cell: ({ credits }) => credits,
        sortBy: ({ credits }) => credits,
      },
      { key: 'level', header: text.level, cell: level, text: level },
      { key: 'unit', header: text.unit, cell: unit, text: unit },
    ],
    setOpened,
  );
  const close = () => setOpened(undefined);
  return (
    <section className="form-stack">
      <Heading level={2} data-size="xs">
        {text.courses}
      </Heading>
      <div>
        <Button variant="secondary" onClick={() => setOpened(null)}>
          {text.addCourse}
        </Button>
      </div>
      {listed.isPending && <LoadingState />}
      {listed.isError && <FailedState failure={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.data && (
        <DataTable
          caption={text.courses}
          rows={listed.data.courses}
          columns={columns}
          rowKey={({ id }) => id}
          empty={<EmptyState title={text.noCourses}>{text.noCoursesAbout}</EmptyState>}
        />
      )}
      <CatalogueList what="courses" units={units} />
      {opened !== undefined && (
        <CourseDialog
          key={opened?.id ?? 'new'}
          shown={opened ?? undefined}
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

/** The units and courses that the person keeps: one by one, or by a list [U1]. */
export function CataloguePage() {
  const text = useText(catalogueText);
  const listed = useApi(catalogueRoutes.listUnits, {});
  const [said, say] = useState('');
  const onSaved = (code: string) => say(text.saved(code));
  return (
    <PageShell title={text.title}>
      <div className="form-stack">
        <Paragraph className="page-about">{text.about}</Paragraph>
        <p role="status">{said}</p>
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
