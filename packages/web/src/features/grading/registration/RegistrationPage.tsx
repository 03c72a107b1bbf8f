import { Paragraph } from '@digdir/designsystemet-react';
import { type RegistrationRow, registrationRoutes } from '@karakter/contract/grading/registration';
import type { ExamForm, ExamScale } from '@karakter/domain/exam/exam';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { GuidePanel } from '../desk/GuidePanel.tsx';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { DeclareButton } from '../impartiality/DeclareButton.tsx';
import { HiddenAnswers } from '../impartiality/HiddenAnswers.tsx';
import { sheetText } from '../sheet/sheet-texts.ts';
import { ConfirmRegistered } from './ConfirmRegistered.tsx';
import { RegistrationLine } from './RegistrationLine.tsx';
import * as styles from './registration.module.css';
import { registrationText } from './registration-texts.ts';
import { type Entries, useEntries } from './use-entries.ts';

type TableProps = {
  readonly commissionId: string;
  readonly form: ExamForm;
  readonly scale: ExamScale;
  readonly rows: readonly RegistrationRow[];
  readonly entries: Entries;
};

function RegistrationTable({ rows, ...rest }: TableProps) {
  const text = useText(registrationText);
  return (
    <table className={styles.registrationTable}>
      <caption className="ds-sr-only">{text.register}</caption>
      <thead>
        <tr>
          {[text.candidate, text.attendance, text.grade, text.comment, text.state].map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RegistrationLine key={row.candidateNumber} row={row} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

function Registration({
  commissionId,
  workflow,
}: Pick<OpenCommission['commission'], 'commissionId' | 'workflow'>) {
  const text = useText(registrationText);
  const entries = useEntries(commissionId);
  const table = useApi(registrationRoutes.showRegistration, { params: { commissionId } });
  if (table.isPending) return <LoadingState />;
  if (!table.data) return <FailedState failure={table.error} onRetry={() => void table.refetch()} />;
  const { form, scale, rows } = table.data;
  if (rows.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  const waiting = rows.filter(({ attendance }) => attendance === 'unregistered').length;
  return (
    <>
      {waiting > 0 && <p className="quiet">{text.waitsFor(waiting)}</p>}
      <RegistrationTable
        commissionId={commissionId}
        form={form}
        scale={scale}
        rows={rows}
        entries={entries}
      />
      <ConfirmRegistered commissionId={commissionId} workflow={workflow} entries={entries} rows={rows} />
    </>
  );
}

/** Attendance and grades of an exam without hand-in, in one table by candidate number [G8]. */
export function RegistrationPage({ commission, paper, place }: OpenCommission) {
  const text = useText(registrationText);
  const sheet = useText(sheetText);
  const { commissionId } = commission;
  return (
    <PageShell
      title={text.register}
      place={place}
      actions={
        <>
          <TextLink to={`/grading/${commissionId}/sheet`}>{sheet.title}</TextLink>
          <TextLink to={`/grading/${commissionId}/compare`}>{text.compare}</TextLink>
          <DeclareButton commissionId={commissionId} candidateNumber={null} />
        </>
      }
    >
      <div className={styles.registration}>
        <HiddenAnswers commission={commission} />
        <div>
          <Paragraph>
            {commission.workflow.assessing === 'shared' ? text.registerTogether : text.registerAbout}
          </Paragraph>
          <p className="quiet">{text.keys}</p>
        </div>
        <details className={styles.registrationGuide}>
          <summary>{text.guide}</summary>
          <GuidePanel guide={paper.guide} scale={commission.scale} />
        </details>
        <Registration commissionId={commissionId} workflow={commission.workflow} />
      </div>
    </PageShell>
  );
}
