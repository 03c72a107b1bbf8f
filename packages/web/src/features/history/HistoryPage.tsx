import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type AnswerHistory, historyRoutes } from '@karakter/contract/history/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { type FormEvent, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { GrowthPicture } from './GrowthPicture.tsx';
import { HistoryFacts } from './HistoryFacts.tsx';
import * as styles from './history.module.css';
import { Replay } from './Replay.tsx';
import { answerHistoryText } from './texts.ts';
import { whenWords } from './when.ts';

type GateProps = { readonly examId: string; readonly onOpened: (openingId: string) => void };

/** Requires a reason before anything is shown; the opening is logged. */
function Gate({ examId, onOpened }: GateProps) {
  const text = useText(answerHistoryText);
  const { candidacyId = '' } = useParams();
  const form = useKeptForm(`history:${candidacyId}`, '');
  const { content: reason, change: setReason } = form;
  const [isMissing, setMissing] = useState(false);
  const command = useCommand(historyRoutes.openAnswerHistory, {
    onDone: ({ openingId }) => {
      form.done();
      onOpened(openingId);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = reason.trim().length < 5;
    setMissing(isEmpty);
    if (!isEmpty) command.mutate({ params: { examId, candidacyId }, body: { reason } });
  };
  return (
    <form className={styles.historyGate} onSubmit={submit}>
      <Heading level={2} data-size="2xs">
        {text.gateTitle}
      </Heading>
      <Paragraph>{text.gate}</Paragraph>
      <TextFormField
        id="reason"
        label={text.reason}
        description={text.reasonHint}
        rows={2}
        value={reason}
        onChange={setReason}
        error={isMissing ? text.reasonMissing : undefined}
      />
      <KeptFormLine kept={form} />
      {command.error && <FailedState failure={command.error} />}
      <div>
        <Button type="submit" loading={command.isPending}>
          {text.open}
        </Button>
      </div>
    </form>
  );
}

function Chain({ chain }: Pick<AnswerHistory, 'chain'>) {
  const text = useText(answerHistoryText);
  if (chain.firstBroken !== null)
    return <Alert data-color="danger">{text.chainBroken(chain.firstBroken)}</Alert>;
  if (chain.updates === 0) return <Alert data-color="info">{text.chainEmpty}</Alert>;
  return <Alert data-color="success">{text.chainWhole(chain.entries)}</Alert>;
}

/** The format of this answer's instants, the same function as long as they are the same. */
function useWhen(history: AnswerHistory | undefined) {
  const { language } = useLanguage();
  return useMemo(() => {
    const { leases = [], growth = [], quarantines = [] } = history ?? {};
    const instants = [...leases, ...growth, ...quarantines].map(({ at }) => at);
    return whenWords(instants, language);
  }, [history, language]);
}

function History({ openingId }: { readonly openingId: string }) {
  const text = useText(answerHistoryText);
  const { language } = useLanguage();
  const shown = useApi(historyRoutes.showAnswerHistory, { params: { openingId } });
  const when = useWhen(shown.data);
  if (shown.isPending) return <LoadingState />;
  if (!shown.data) return <FailedState failure={shown.error} onRetry={() => void shown.refetch()} />;
  const history = shown.data;
  return (
    <div className={styles.history}>
      <div>
        <p>
          <strong>{text.candidate(history.candidateNumber)}</strong>
        </p>
        <p className="quiet">{text.openedFor(history.reason, writtenInstant(history.openedAt, language))}</p>
      </div>
      <Chain chain={history.chain} />
      {history.growth.length > 0 && (
        <>
          <GrowthPicture history={history} when={when} />
          <Replay openingId={openingId} growth={history.growth} when={when} />
        </>
      )}
      <HistoryFacts history={history} when={when} />
    </div>
  );
}

/** The history of an answer, in a formal case [D3]: the reason first, then the log, verified and replayed. */
export function HistoryPage() {
  const text = useText(answerHistoryText);
  const [search, setSearch] = useSearchParams();
  const openingId = search.get('opening');
  return (
    <ExamFrame title={text.title}>
      {(exam) =>
        openingId === null ? (
          <Gate examId={exam.id} onOpened={(id) => setSearch({ opening: id }, { replace: true })} />
        ) : (
          <History openingId={openingId} />
        )
      }
    </ExamFrame>
  );
}
