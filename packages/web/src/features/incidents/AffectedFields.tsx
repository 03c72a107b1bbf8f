import { incidentsRoutes, type SeatedView } from '@karakter/contract/incidents/routes';
import { incidentScopes } from '@karakter/domain/incidents/incident';
import { inWordOrder } from '@karakter/domain/text/word-order';
import { writtenList } from '@karakter/domain/text/wording';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import type { IncidentDraft } from './incident-draft.ts';
import * as styles from './incidents.module.css';
import { incidentsText } from './texts.ts';

function useColumns(): Column<SeatedView>[] {
  const text = useText(incidentsText);
  return [
    { key: 'name', header: text.name, text: (row) => row.name, cell: (row) => row.name },
    {
      key: 'number',
      header: text.candidateNumber,
      text: (row) => String(row.candidateNumber),
      cell: (row) => row.candidateNumber,
    },
    { key: 'room', header: text.room, text: (row) => row.room, cell: (row) => row.room },
    { key: 'seat', header: text.seat, text: (row) => row.seat, cell: (row) => row.seat },
  ];
}

type AffectedFieldsProps = {
  readonly examId: string;
  readonly draft: IncidentDraft;
  readonly error?: string | undefined;
  readonly onChange: (change: Partial<IncidentDraft>) => void;
};

function Rooms({
  seated,
  draft,
  error,
  onChange,
}: AffectedFieldsProps & { readonly seated: readonly SeatedView[] }) {
  const text = useText(incidentsText);
  const rooms = [...new Set(seated.map(({ room }) => room).filter((room) => room !== ''))].sort(inWordOrder);
  if (rooms.length === 0) return <p className="quiet">{text.noRooms}</p>;
  const options = ['', ...rooms].map((room) => ({ value: room, label: room || text.chooseRoom }));
  return (
    <SelectFormField
      id="incident-room"
      label={text.room}
      value={draft.room}
      error={error}
      options={options}
      onChange={(room) => onChange({ room })}
    />
  );
}

const mostNamed = 3;

/**
 * The number of chosen candidates, with their names while they are few: the list may be longer than its visible part.
 */
function useChosenWords(seated: readonly SeatedView[], chosen: readonly string[]): string {
  const text = useText(incidentsText);
  const { language } = useLanguage();
  const names = seated.filter(({ candidacyId }) => chosen.includes(candidacyId)).map(({ name }) => name);
  const count = text.chosen(chosen.length);
  return names.length === 0 || names.length > mostNamed ? count : `${count}: ${writtenList[language](names)}`;
}

function ChosenCandidates(props: AffectedFieldsProps & { readonly seated: readonly SeatedView[] }) {
  const { seated, draft, error, onChange } = props;
  const text = useText(incidentsText);
  const columns = useColumns();
  return (
    <div className={styles.incidentCandidates}>
      <p role="status">{useChosenWords(seated, draft.candidacyIds)}</p>
      {error && (
        <p id="incident-candidates" className={styles.incidentError}>
          {error}
        </p>
      )}
      <DataTable
        name="struck"
        isFormField
        caption={text.chooseCandidates}
        rows={seated}
        columns={columns}
        rowKey={({ candidacyId }) => candidacyId}
        empty={null}
        selection={{
          selected: new Set(draft.candidacyIds),
          onChange: (chosen) => onChange({ candidacyIds: [...chosen] }),
        }}
      />
    </div>
  );
}

function Chosen(props: AffectedFieldsProps) {
  const { examId, draft } = props;
  const list = useApi(incidentsRoutes.listSeated, { params: { examId } });
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <FailedState failure={list.error} onRetry={() => void list.refetch()} />;
  const seated = list.data.candidates;
  return draft.scope === 'room' ? (
    <Rooms {...props} seated={seated} />
  ) : (
    <ChosenCandidates {...props} seated={seated} />
  );
}

/** The affected candidates: all, a room, or candidates chosen one by one. */
export function AffectedFields(props: AffectedFieldsProps) {
  const { draft, onChange } = props;
  const text = useText(incidentsText);
  return (
    <>
      <SelectFormField
        id="incident-scope"
        label={text.whom}
        value={draft.scope}
        options={incidentScopes.map((scope) => ({ value: scope, label: text.scopes[scope] }))}
        onChange={(scope) => onChange({ scope })}
      />
      {draft.scope !== 'exam' && <Chosen {...props} />}
    </>
  );
}
