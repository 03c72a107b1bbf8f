import { messagesRoutes, type UnreadBy } from '@karakter/contract/messages/routes';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { messagesText } from './texts.ts';

function useColumns(byName: boolean): Column<UnreadBy>[] {
  const text = useText(messagesText);
  const seat: Column<UnreadBy> = {
    key: 'seat',
    header: text.seat,
    text: (row) => row.seat || text.noSeat,
    cell: (row) => row.seat || text.noSeat,
  };
  const room: Column<UnreadBy> = {
    key: 'room',
    header: text.room,
    text: (row) => row.room,
    cell: (row) => row.room,
  };
  if (!byName) return [seat, room];
  return [
    { key: 'name', header: text.name, text: (row) => row.name ?? '', cell: (row) => row.name },
    {
      key: 'number',
      header: text.candidateNumber,
      text: (row) => String(row.candidateNumber ?? ''),
      cell: (row) => row.candidateNumber,
    },
    room,
    seat,
  ];
}

/** The candidates who have not confirmed a message: by name for the exam office, by seat for the invigilator. */
export function UnreadList({ examId, messageId }: { readonly examId: string; readonly messageId: string }) {
  const text = useText(messagesText);
  const list = useApi(
    messagesRoutes.listUnread,
    { params: { examId, messageId } },
    { refetchInterval: 10_000 },
  );
  const columns = useColumns(list.data?.unread.some(({ name }) => name !== null) ?? false);
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <FailedState failure={list.error} onRetry={() => void list.refetch()} />;
  return (
    <DataTable
      name={`unread-${messageId.slice(0, 4)}`}
      caption={text.unreadCaption}
      rows={list.data.unread}
      columns={columns}
      rowKey={({ key }) => key}
      empty={<p className="quiet">{text.allRead}</p>}
    />
  );
}
