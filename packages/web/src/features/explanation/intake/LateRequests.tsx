import { explanationIntakeRoutes } from '@karakter/contract/explanation/intake/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { caseText } from '../case-texts.ts';
import { explanationText } from '../texts.ts';
import { intakeText } from './intake-texts.ts';

const tones = { requestedLate: 'due', takenUp: 'done', dismissed: 'open', lapsed: 'open' } as const;

/** The requests that came after the deadline, where there are any [E1]. */
export function LateRequests({ examId }: { readonly examId: string }) {
  const text = useText(intakeText);
  const words = useText(explanationText);
  const { name } = useText(caseText);
  const { language } = useLanguage();
  const { data } = useApi(explanationIntakeRoutes.listLateRequests, { params: { examId } });
  if (!data || data.requests.length === 0) return null;
  return (
    <DataTable
      caption={text.lateTitle}
      rows={data.requests}
      rowKey={(row) => row.id}
      empty={null}
      columns={[
        {
          key: 'candidate',
          header: words.candidate,
          cell: (row) => (
            <TextLink to={`/exams/${examId}/late-explanation-requests/${row.id}`}>
              {row.candidateNumber}
            </TextLink>
          ),
          text: (row) => String(row.candidateNumber),
          sortBy: (row) => row.candidateNumber,
        },
        { key: 'name', header: name, cell: (row) => row.name, text: (row) => row.name },
        {
          key: 'state',
          header: words.state,
          cell: (row) => <StatusTag tone={tones[row.state]}>{text.lateStates[row.state]}</StatusTag>,
          text: (row) => text.lateStates[row.state],
        },
        {
          key: 'requested',
          header: words.requestedAt,
          cell: (row) => writtenInstant(row.requestedAt, language),
          sortBy: (row) => row.requestedAt,
          isInstant: true,
        },
      ]}
    />
  );
}
