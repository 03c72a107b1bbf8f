import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { protocolRoutes } from '@karakter/contract/grading/protocol/routes';
import type { Route } from '@karakter/contract/platform/route';
import { writtenDate } from '@karakter/domain/calendar/dates';
import type { ProtocolContent, ProtocolLine } from '@karakter/domain/grading/protocol/protocol-content';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { ProtocolChanges } from './ProtocolChanges.tsx';
import { SignatureList } from './SignatureList.tsx';
import { signOffText } from './sign-off-texts.ts';
import { useWrittenLine } from './use-written-line.ts';

type Received<R extends Route> = R['response']['_zod']['output'];
type OwnProtocol = Received<typeof protocolRoutes.showOwnProtocol>;
type Ready = OwnProtocol & { readonly content: ProtocolContent; readonly sha256: string };

function Members({ members }: Pick<ProtocolContent, 'members'>) {
  const text = useText(signOffText);
  const { language } = useLanguage();
  const written = (day: string) => writtenDate(day, language);
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.members}
      </Heading>
      <ul>
        {members.map(({ name, role, external, from, until }) => (
          <li key={`${name} ${from} ${role}`}>
            {name} ({text[role]}, {external ? text.external : text.internal})
            {until !== null && <span className="quiet"> {text.period(written(from), written(until))}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Candidates({ candidates }: Pick<ProtocolContent, 'candidates'>) {
  const text = useText(signOffText);
  const { resultOf, basisOf } = useWrittenLine();
  const columns: Column<ProtocolLine>[] = [
    {
      key: 'number',
      header: text.candidateNumber,
      cell: (row) => row.candidateNumber,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    {
      key: 'result',
      header: text.result,
      cell: (row) => (row.outcome === 'graded' ? <strong>{resultOf(row)}</strong> : resultOf(row)),
      text: resultOf,
      sortBy: resultOf,
    },
    { key: 'basis', header: text.basis, cell: (row) => basisOf(row) || '–', text: basisOf },
  ];
  return (
    <DataTable
      caption={text.candidates}
      rows={candidates}
      columns={columns}
      rowKey={(row) => String(row.candidateNumber)}
      empty={<EmptyState title={text.noCandidatesTitle}>{text.noCandidates}</EmptyState>}
    />
  );
}

function Signing({ protocol, onStale }: { readonly protocol: Ready; readonly onStale: () => void }) {
  const text = useText(signOffText);
  const announce = useAnnounce();
  // The content that the dialog was opened for: the page may be fetched again behind it, and a signature is of what was read.
  const [asked, setAsked] = useState(protocol);
  const { commissionId, content, sha256 } = asked;
  const sign = useCommand(protocolRoutes.signProtocol, {
    invalidates: [protocolRoutes.showOwnProtocol, protocolRoutes.listMyProtocols],
    onDone: () => announce(text.signed),
  });
  if (protocol.state === 'signed') return <StatusTag tone="done">{text.states.signed}</StatusTag>;
  const grades = content.candidates.filter(({ outcome }) => outcome === 'graded').length;
  return (
    <div>
      <ConfirmButton
        label={text.sign}
        title={text.signTitle}
        command={sign}
        onAsk={() => setAsked(protocol)}
        onConfirm={(close) =>
          sign.mutate({ params: { commissionId }, body: { sha256 } }, { onSuccess: close, onError: onStale })
        }
      >
        <Paragraph>{text.signWords(grades, content.candidates.length - grades)}</Paragraph>
        <Paragraph>{text.signKept}</Paragraph>
      </ConfirmButton>
    </div>
  );
}

function Protocol({ protocol, onStale }: { readonly protocol: Ready; readonly onStale: () => void }) {
  const text = useText(signOffText);
  const { content, signedBefore, signatures, missing } = protocol;
  // What the member has read: an update of the page in the background shows what it changed.
  const [seen] = useState(content);
  return (
    <div className="form-stack">
      <Paragraph>{text.about}</Paragraph>
      <ProtocolChanges
        title={signedBefore ? text.changedTitle : text.changedSinceTitle}
        before={signedBefore ?? seen}
        after={content}
      />
      <Members members={content.members} />
      <Candidates candidates={content.candidates} />
      <section>
        <Heading level={2} data-size="2xs">
          {text.signatures}
        </Heading>
        <SignatureList signatures={signatures} missing={missing} />
      </section>
      <Signing protocol={protocol} onStale={onStale} />
    </div>
  );
}

/** The protocol of the grader's own commission, to read and sign [G17]. */
export function OwnProtocolPage() {
  const { commissionId = '' } = useParams();
  const text = useText(signOffText);
  const { language } = useLanguage();
  const found = useApi(protocolRoutes.showOwnProtocol, { params: { commissionId } });
  const refetch = () => void found.refetch();
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={refetch} />;
  const { courseCode, courseTitle, examDate: date, kind, number, content, sha256 } = found.data;
  return (
    <PageShell
      title={`${text.title}, ${text.commission[kind](number)}`}
      place={{ courseCode, courseTitle: courseTitle[language], date }}
    >
      {content === null || sha256 === null ? (
        <EmptyState title={text.notYetTitle}>{text.notYet}</EmptyState>
      ) : (
        <Protocol protocol={{ ...found.data, content, sha256 }} onStale={refetch} />
      )}
    </PageShell>
  );
}
