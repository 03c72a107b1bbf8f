import { Button, Switch } from '@digdir/designsystemet-react';
import { type ExamHistoryPart, mostHistoryEvents } from '@karakter/contract/exam/history';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { examForms, examScales, workKinds } from '@karakter/domain/exam/exam';
import { writtenList } from '@karakter/domain/text/wording';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { gradingTimeInWords } from '../facts-draft.ts';
import { factsText } from '../facts-texts.ts';
import { ownRulesText } from '../own-rules-texts.ts';
import * as styles from '../styles/exam.module.css';
import { Timeline, type TimelineEntry } from '../Timeline.tsx';
import { caseHistoryText } from './case-history-texts.ts';
import { commissionHistoryText } from './commission-history-texts.ts';
import { complaintHistoryText } from './complaint-history-texts.ts';
import { dismissalHistoryText } from './dismissal-history-texts.ts';
import { examDayHistoryText } from './exam-day-history-texts.ts';
import { gradingHistoryText } from './grading-history-texts.ts';
import { historyPartsText } from './history-parts-texts.ts';
import { historyText } from './history-texts.ts';
import { oralHistoryText } from './oral-history-texts.ts';
import { useExamHistory } from './use-exam-history.ts';

type HistoryEvent = ExamHistoryPart['events'][number];
type Change = { field: string; before?: string; after?: string };

/** A fact's value as people read it. */
function useFactWords() {
  const text = useText(factsText);
  const own = useText(ownRulesText);
  const { language } = useLanguage();
  const isOneOf = <V extends string>(values: readonly V[], value: string): value is V =>
    values.some((each) => each === value);
  const chosen = (value: string) => {
    if (isOneOf(examForms, value)) return text.forms[value];
    if (isOneOf(workKinds, value)) return text.workKinds[value];
    return isOneOf(examScales, value) ? text.scales[value] : value;
  };
  const workflow: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    assessing: text.assessings,
    confirming: text.confirmings,
    completing: text.completings,
    announcing: text.announcings,
  };
  const plain = (value: string) => {
    if (value === 'true') return text.yes;
    return value === 'false' ? text.no : chosen(value);
  };
  return (field: string, value: string) => {
    if (field === 'startsAt') return writtenInstant(value, language);
    if (field === 'gradingPeriod') return gradingTimeInWords(value === 'null' ? null : value, own);
    if (field === 'graceSeconds') return text.graceOf(Number(value) / 60);
    return workflow[field]?.[value] ?? plain(value);
  };
}

function useFieldNames(): Readonly<Record<string, string>> {
  const { durationOf: _, ...text } = useText(factsText);
  const names = Object.entries(text).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    ...Object.fromEntries(names),
    startsAt: text.starts,
    durationMinutes: text.duration,
    graceSeconds: text.grace,
  };
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const names = useFieldNames();
  const words = useFactWords();
  const text = useText(historyText);
  return (
    <ul className="plain-list">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {before === undefined || after === undefined
            ? names[field]
            : text.changed(names[field] ?? field, words(field, before), words(field, after))}
        </li>
      ))}
    </ul>
  );
}

/** The events as entries: what happened, when, by whom, and the changes made in the planning. */
function useEntries() {
  const text = useText(historyText);
  const examDay = useText(examDayHistoryText);
  const commissions = useText(commissionHistoryText);
  const grading = useText(gradingHistoryText);
  const cases = useText(caseHistoryText);
  const { language } = useLanguage();
  const complaints = useText(complaintHistoryText);
  const dismissals = useText(dismissalHistoryText);
  const orals = useText(oralHistoryText);
  const kinds: Readonly<Record<string, string>> = {
    ...text.kinds,
    ...examDay,
    ...commissions,
    ...grading,
    ...cases,
    ...complaints,
    ...dismissals,
    ...orals,
  };
  return ({ number, kind, at, actor, data }: HistoryEvent): TimelineEntry => {
    const people = Array.isArray(data.people) ? writtenList[language](data.people.map(String)) : null;
    const changes = Array.isArray(data.changes) ? (data.changes as Change[]) : null;
    const isList = kind === 'candidatesRegistered' && typeof data.registered === 'number';
    return {
      id: String(number),
      title: isList ? text.registered(Number(data.registered)) : (kinds[kind] ?? text.other),
      state: 'happened',
      at,
      by: actor ?? text.karakter,
      children: (
        <>
          {people}
          {changes && <Changes changes={changes} />}
        </>
      ),
    };
  };
}

/** The button disappears with the last events it fetched; the focus moves to the first of them. */
function useFocusOnEarlier(count: number, hasEarlier: boolean) {
  const first = useRef<HTMLLIElement>(null);
  const [from, setFrom] = useState<number | null>(null);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (from !== null && !hasEarlier && isLost) first.current?.focus({ preventScroll: true });
  }, [from, hasEarlier]);
  return { from, first, onFetch: () => setFrom(count) };
}

function Events({ history }: { readonly history: ReturnType<typeof useExamHistory> }) {
  const { none } = useText(historyText);
  const text = useText(historyPartsText);
  const entryOf = useEntries();
  const { events, all, failure } = history;
  const { from, first, onFetch } = useFocusOnEarlier(events?.length ?? 0, history.hasEarlier);
  if (!events) return failure ? <FailedState failure={failure} onRetry={history.retry} /> : <LoadingState />;
  if (events.length === 0) return <p className="quiet">{none}</p>;
  return (
    <>
      <Timeline
        entries={events.map((event, at) => ({ ...entryOf(event), ...(at === from && { ref: first }) }))}
      />
      {failure && <FailedState failure={failure} onRetry={history.retry} />}
      {all > mostHistoryEvents && (
        <div className={styles.historyFoot}>
          <p className="quiet" role="status">
            {text.shown(events.length, all)}
          </p>
          {history.hasEarlier && (
            <Button
              variant="secondary"
              data-size="sm"
              loading={history.isFetchingEarlier}
              onClick={() => {
                onFetch();
                history.fetchEarlier();
              }}
            >
              {text.earlier}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** Every change of the exam with its author and time, the newest first; events of single sittings only on request. */
export function ExamHistory({ examId }: { readonly examId: string }) {
  const text = useText(historyPartsText);
  const [withCandidates, setWithCandidates] = useState(false);
  const history = useExamHistory(examId, withCandidates);
  return (
    <>
      {(withCandidates || !!history.candidates) && (
        <Switch
          data-size="sm"
          label={text.withCandidates(history.candidates)}
          description={text.withCandidatesWords}
          checked={withCandidates}
          onChange={(event) => setWithCandidates(event.target.checked)}
        />
      )}
      <Events key={String(withCandidates)} history={history} />
    </>
  );
}
