import { Heading } from '@digdir/designsystemet-react';
import type { AnswerHistory } from '@karakter/contract/history/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import * as styles from './history.module.css';
import { answerHistoryText } from './texts.ts';

type When = (instant: string) => string;

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
        <ul className={styles.historyLines}>
          {lines.map((line, index) => {
            // Two entries of the same minute may look alike; they keep their order.
            const key = index;
            return <li key={key}>{line}</li>;
          })}
        </ul>
      )}
    </section>
  );
}

type Lease = AnswerHistory['leases'][number];

function useLeaseWords(when: When) {
  const text = useText(answerHistoryText);
  return ({ at, isNewMachine, isConfirmed }: Lease, index: number) => {
    if (isNewMachine) return text.otherDevice(when(at), isConfirmed);
    return index === 0 ? text.lease(when(at)) : text.otherWindow(when(at));
  };
}

/** The devices that wrote and when, the pauses, and the quarantined updates. */
export function HistoryFacts({ history, when }: { readonly history: AnswerHistory; readonly when: When }) {
  const text = useText(answerHistoryText);
  const { language } = useLanguage();
  const leaseWords = useLeaseWords(when);
  const writing = history.writing.map(({ from, to, updates }) =>
    when(from) === when(to) ? text.moment(when(from), updates) : text.stretch(when(from), when(to), updates),
  );
  const pauses = history.pauses.map(({ from, to }) => text.pausedSpan(when(from), to && when(to)));
  const quarantines = history.quarantines.map(({ at, kind, decision }) =>
    text.quarantined(
      when(at),
      text.kinds[kind],
      decision === null ? text.notDecided : text.decisions[decision],
    ),
  );
  const handIns = history.handIns.map(({ at }) => writtenInstant(at, language));
  return (
    <section className={styles.historyFacts}>
      <Heading level={2} data-size="2xs">
        {text.facts}
      </Heading>
      <div className="section-columns">
        <Facts title={text.leases} lines={history.leases.map(leaseWords)} />
        <Facts title={text.writing} lines={writing} />
        <Facts title={text.pauses} lines={pauses} />
        <Facts title={text.quarantines} lines={quarantines} />
        <Facts title={text.handIns} lines={handIns} />
      </div>
    </section>
  );
}
