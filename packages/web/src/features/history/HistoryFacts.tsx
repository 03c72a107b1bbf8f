import { Heading } from '@digdir/designsystemet-react';
import type { AnswerHistory } from '@karakter/contract/history';
import { writtenClock, writtenInstant } from '@karakter/domain/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { answerHistoryText } from './text.ts';

function Facts({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const text = useText(answerHistoryText);
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      {lines.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <ul className="history-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Lease = AnswerHistory['leases'][number];

function useLeaseWords() {
  const text = useText(answerHistoryText);
  const { language } = useLanguage();
  return ({ at, isNewMachine, isConfirmed }: Lease, index: number) => {
    const when = writtenClock(at, language);
    if (isNewMachine) return text.otherMachine(when, isConfirmed);
    return index === 0 ? text.lease(when) : text.otherWindow(when);
  };
}

/** Who wrote, when, what stood still and what came from elsewhere. */
export function HistoryFacts({ history }: { readonly history: AnswerHistory }) {
  const text = useText(answerHistoryText);
  const { language } = useLanguage();
  const clock = (at: string) => writtenClock(at, language);
  const leaseWords = useLeaseWords();
  const writing = history.writing.map(({ from, to, updates }) =>
    clock(from) === clock(to)
      ? text.moment(clock(from), updates)
      : text.stretch(clock(from), clock(to), updates),
  );
  const pauses = history.pauses.map(({ from, to }) => text.pausedSpan(clock(from), to && clock(to)));
  const branches = history.branches.map(({ at, kind, decision }) =>
    text.branch(clock(at), text.kinds[kind], decision === null ? text.notDecided : text.decisions[decision]),
  );
  const handIns = history.handIns.map(({ at }) => writtenInstant(at, language));
  return (
    <section className="history-facts">
      <Heading level={2} data-size="2xs">
        {text.facts}
      </Heading>
      <div className="exam-sections">
        <Facts title={text.leases} lines={history.leases.map(leaseWords)} />
        <Facts title={text.writing} lines={writing} />
        <Facts title={text.pauses} lines={pauses} />
        <Facts title={text.branches} lines={branches} />
        <Facts title={text.handIns} lines={handIns} />
      </div>
    </section>
  );
}
