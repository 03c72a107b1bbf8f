import { planningRoutes } from '@karakter/contract/planning';
import { writtenInstant } from '@karakter/domain/dates';
import { examForms, examScales, workKinds } from '@karakter/domain/exam';
import { useApi } from '../../api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { Timeline, type TimelineEntry } from '../../ui/Timeline.tsx';
import { examDayHistoryText } from './exam-day-history-text.ts';
import { factsText } from './facts-text.ts';
import { historyText } from './history-text.ts';

type Change = { field: string; before?: string; after?: string };

/** A fact's value as people read it. */
function useFactWords() {
  const text = useText(factsText);
  const { language } = useLanguage();
  const isOneOf = <V extends string>(values: readonly V[], value: string): value is V =>
    values.some((each) => each === value);
  const chosen = (value: string) => {
    if (isOneOf(examForms, value)) return text.forms[value];
    if (isOneOf(workKinds, value)) return text.workKinds[value];
    return isOneOf(examScales, value) ? text.scales[value] : value;
  };
  return (field: string, value: string) => {
    if (field === 'startsAt') return writtenInstant(value, language);
    if (field === 'graceSeconds') return text.graceOf(Number(value) / 60);
    if (value === 'true') return text.yes;
    return value === 'false' ? text.no : chosen(value);
  };
}

function useFieldNames(): Readonly<Record<string, string>> {
  const { faults: _, durationOf: _of, ...text } = useText(factsText);
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

/** Who changed what when, newest first. */
export function ExamHistory({ examId }: { readonly examId: string }) {
  const text = useText(historyText);
  const examDay = useText(examDayHistoryText);
  const history = useApi(planningRoutes.examHistory, { params: { examId } });
  if (history.isPending) return <LoadingState />;
  if (!history.data) return <FailedState failure={history.error} onRetry={() => void history.refetch()} />;
  const kinds: Readonly<Record<string, string>> = { ...text.kinds, ...examDay };
  const titleOf = (kind: string, data: Readonly<Record<string, unknown>>) =>
    kind === 'candidatesRegistered' && Array.isArray(data.candidacies)
      ? text.registered(data.candidacies.length)
      : (kinds[kind] ?? text.other);
  const entries = history.data.events.map(({ number, kind, at, actor, data }): TimelineEntry => {
    const people = Array.isArray(data.people) ? data.people.join(', ') : null;
    const changes = Array.isArray(data.changes) ? (data.changes as Change[]) : null;
    return {
      id: String(number),
      title: titleOf(kind, data),
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
  });
  return entries.length === 0 ? <p className="quiet">{text.none}</p> : <Timeline entries={entries} />;
}
