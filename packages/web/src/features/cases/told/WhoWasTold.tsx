import { Button } from '@digdir/designsystemet-react';
import { type ToldNotice, toldRoutes } from '@karakter/contract/cases/told';
import { shortInstant } from '@karakter/domain/calendar/dates';
import type { CaseKind } from '@karakter/domain/cases/responsible';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { useKindWords } from '../../notices/settings/use-kind-words.ts';
import { toldText } from './told-texts.ts';

type OfCase = { readonly kind: CaseKind; readonly caseId: string };

/** How a notice went, in words. */
function useOutcome(): (notice: ToldNotice) => string {
  const text = useText(toldText);
  const { language } = useLanguage();
  const written = (at: string) => shortInstant(at, language);
  const sent = ({ sentAt, readAt }: ToldNotice) =>
    [sentAt && text.sent(written(sentAt)), readAt && text.read(written(readAt))].filter(Boolean).join('. ');
  return (notice) => {
    const { state, way, error, nextAttemptAt } = notice;
    if (state === 'page') return text.onPage;
    if (state === 'sent') return sent(notice);
    if (state === 'failed') return text.failed(error ?? '');
    if (error !== null && nextAttemptAt !== null) return text.tried(error, written(nextAttemptAt));
    return way === 'digest' ? text.waitsForDaily : text.waiting;
  };
}

type Again = { readonly sending: string | null; readonly send: (noticeId: string) => void };

function useColumns({ sending, send }: Again): Column<ToldNotice>[] {
  const text = useText(toldText);
  const { language } = useLanguage();
  const words = useKindWords();
  const outcome = useOutcome();
  const receiver = ({ to, isMailbox }: ToldNotice) => (isMailbox ? `${to} (${text.mailbox})` : to);
  return [
    {
      key: 'at',
      header: text.at,
      cell: ({ at }) => <time dateTime={at}>{shortInstant(at, language)}</time>,
      sortBy: ({ at }) => Date.parse(at),
      isInstant: true,
    },
    { key: 'to', header: text.to, cell: receiver, text: receiver },
    { key: 'about', header: text.about, cell: ({ kind }) => words(kind), text: ({ kind }) => words(kind) },
    { key: 'way', header: text.way, cell: ({ way }) => text.ways[way], text: ({ way }) => text.ways[way] },
    { key: 'state', header: text.state, cell: outcome, text: outcome },
    {
      key: 'again',
      header: text.again,
      cell: (notice) =>
        notice.maySendAgain && (
          <Button
            variant="tertiary"
            className="row-button"
            aria-label={text.sendAgain(words(notice.kind), notice.to)}
            loading={sending === notice.noticeId}
            onClick={() => send(notice.noticeId)}
          >
            {text.again}
          </Button>
        ),
    },
  ];
}

function Notices({ kind, caseId }: OfCase) {
  const text = useText(toldText);
  const announce = useAnnounce();
  const params = { kind, caseId };
  const again = useCommand(toldRoutes.tellAgain, {
    invalidates: [toldRoutes.seeWhoWasTold],
    onDone: () => announce(text.sending),
  });
  const columns = useColumns({
    sending: again.isPending ? again.variables.params.noticeId : null,
    send: (noticeId) => again.mutate({ params: { ...params, noticeId } }),
  });
  const found = useApi(toldRoutes.seeWhoWasTold, { params });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { notices, inAll } = found.data;
  return (
    <>
      {again.error && <FailedState failure={again.error} />}
      {inAll > notices.length && <p>{text.newest(inAll)}</p>}
      <DataTable
        caption={text.caption}
        rows={notices}
        columns={columns}
        rowKey={({ noticeId }) => noticeId}
        empty={<p>{text.none}</p>}
      />
    </>
  );
}

/** Who was told what about a case, which way, and whether it arrived, to unfold; a mail can be sent again [T3]. */
export function WhoWasTold(props: OfCase) {
  const text = useText(toldText);
  return (
    <details>
      <summary>{text.title}</summary>
      <Notices {...props} />
    </details>
  );
}
