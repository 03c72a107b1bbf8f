import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { AppealSummary, ExamAppeals } from '@karakter/contract/appeal/views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenList } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { RowSelection } from '../../ui/table/DataTableSelection.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { noMembers } from '../planning/CommissionEditor.tsx';
import { NewCommission } from '../planning/NewCommission.tsx';
import { ReplaceableMembers } from '../planning/seats/ReplaceableMembers.tsx';
import * as planningStyles from '../planning/styles/planning.module.css';
import * as appealStyles from './appeal.module.css';
import { appealCommand } from './appeal-changed.ts';
import { appealCommissionText } from './appeal-commission-texts.ts';
import { CommissionPlan } from './commission/CommissionPlan.tsx';
import { MayServe } from './commission/MayServe.tsx';
import { GroupAnswer } from './group/GroupAnswer.tsx';

function useColumns(examId: string): Column<AppealSummary>[] {
  const text = useText(appealCommissionText);
  const { language } = useLanguage();
  return [
    {
      key: 'candidate',
      header: text.candidate,
      cell: (row) => <TextLink to={`/exams/${examId}/appeals/${row.id}`}>{row.candidateNumber}</TextLink>,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    { key: 'name', header: text.name, cell: (row) => row.name, text: (row) => row.name },
    {
      key: 'filed',
      header: text.filed,
      cell: (row) => writtenInstant(row.filedAt, language),
      sortBy: (row) => row.filedAt,
      isInstant: true,
    },
  ];
}

type WaitingProps = { readonly view: ExamAppeals; readonly selection: RowSelection };

function Waiting({ view, selection }: WaitingProps) {
  const text = useText(appealCommissionText);
  const columns = useColumns(view.examId);
  const rows = view.appeals.filter(({ state }) => state === 'filed');
  return (
    <section className={appealStyles.appealSection}>
      <Heading level={2} data-size="2xs">
        {text.waiting}
      </Heading>
      {rows.length > 0 && <p className="quiet">{text.waitingAbout}</p>}
      <DataTable
        caption={text.waiting}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        selection={selection}
        empty={<EmptyState title={text.noneWaitingTitle}>{text.noneWaiting}</EmptyState>}
      />
    </section>
  );
}

type Commission = ExamAppeals['commissions'][number];
type ChosenProps = { readonly chosen: readonly string[]; readonly onDone: () => void };

function Assigning({
  examId,
  commission,
  chosen,
  onDone,
}: ChosenProps & { examId: string; commission: Commission }) {
  const text = useText(appealCommissionText);
  const assign = useCommand(appealRoutes.assignAppeals, { ...appealCommand, onDone });
  const params = { examId, commissionId: commission.id };
  if (chosen.length === 0) return null;
  return (
    <ConfirmButton
      label={text.assign(chosen.length)}
      title={text.assignTitle(commission.number)}
      command={assign}
      onConfirm={(close) => assign.mutate({ params, body: { appealIds: [...chosen] } }, { onSuccess: close })}
    >
      <Paragraph>{text.assignWords(chosen.length)}</Paragraph>
    </ConfirmButton>
  );
}

type MembersProps = { readonly view: ExamAppeals; readonly commission: Commission };

function Members({ view: { examId, version, mayReplace }, commission }: MembersProps) {
  // The decided case about a grader's impartiality leads here.
  const [search, setSearch] = useSearchParams();
  const personId = search.get('from') === commission.id ? search.get('leaves') : null;
  const onClose = () => setSearch({}, { replace: true });
  return (
    <ReplaceableMembers
      seat={{ examId, version, commissionId: commission.id }}
      members={commission.members}
      mayReplace={mayReplace}
      barred={{ personId, onClose }}
    />
  );
}

function Commissions({ view, ...rest }: ChosenProps & { readonly view: ExamAppeals }) {
  const text = useText(appealCommissionText);
  return view.commissions.map((commission) => (
    <section key={commission.id} className={planningStyles.commission}>
      <Heading level={2} data-size="2xs">
        {text.commission(commission.number)}{' '}
        <span className="quiet">{text.cases(commission.candidates)}</span>
      </Heading>
      <Members view={view} commission={commission} />
      <CommissionPlan view={view} commission={commission} />
      <Assigning examId={view.examId} commission={commission} {...rest} />
    </section>
  ));
}

function Forming({ view, chosen, onDone }: ChosenProps & { readonly view: ExamAppeals }) {
  const text = useText(appealCommissionText);
  const { language } = useLanguage();
  const { examId, version, earlierGraders, mayServe } = view;
  const kept = useKeptForm(`appeal-commission:${examId}`, noMembers);
  const form = useCommand(appealRoutes.formAppealCommission, {
    ...appealCommand,
    onDone: () => {
      kept.done();
      onDone();
    },
  });
  return (
    <section className={planningStyles.commission}>
      <Heading level={2} data-size="2xs">
        {text.form}
      </Heading>
      {mayServe.length > 1 ? (
        <MayServe mayServe={mayServe} onUse={kept.change} />
      ) : (
        <p className="quiet">
          {text.earlier} {writtenList[language](earlierGraders.map(({ name }) => name))}
        </p>
      )}
      <NewCommission
        examId={examId}
        id="appeal"
        kept={kept}
        command={form}
        checkRoute={appealRoutes.checkAppealCommission}
        saveLabel={text.save(chosen.length)}
        onSave={(members) =>
          form.mutate({ params: { examId }, body: { version, members, appealIds: [...chosen] } })
        }
      />
    </section>
  );
}

function Page({ examId }: { readonly examId: string }) {
  const text = useText(appealCommissionText);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const answer = useApi(appealRoutes.listAppeals, { params: { examId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const view = answer.data;
  const waiting = view.appeals.filter(({ state }) => state === 'filed');
  const chosen = waiting.map(({ id }) => id).filter((id) => selected.has(id));
  const onDone = () => setSelected(new Set());
  return (
    <div className={appealStyles.appealSection}>
      <Paragraph className="page-about">{view.sight === 'open' ? text.aboutOpen : text.about}</Paragraph>
      <GroupAnswer isGroup={view.isGroup} reader="exam" />
      <Waiting view={view} selection={{ selected, onChange: setSelected }} />
      <Commissions view={view} chosen={chosen} onDone={onDone} />
      <Forming view={view} chosen={chosen} onDone={onDone} />
    </div>
  );
}

/** An exam's appeal commissions, with their members and cases [K3]. */
export function AppealCommissionsPage() {
  const text = useText(appealCommissionText);
  return <ExamFrame title={text.title}>{({ id }) => <Page examId={id} />}</ExamFrame>;
}
