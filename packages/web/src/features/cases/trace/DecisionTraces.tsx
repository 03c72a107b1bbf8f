import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type DecisionTraces as Found, traceRoutes } from '@karakter/contract/cases/traces';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import type { CaseKind } from '@karakter/domain/cases/responsible';
import { lawReference } from '@karakter/domain/rules/law-words';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { CaseDeadline, periodInWords } from '../../results/CaseDeadline.tsx';
import { deadlineWords } from '../../results/deadline-texts.ts';
import { traceText } from './trace-texts.ts';

type Trace = Found['traces'][number];

function Rules({ rules }: Pick<Trace, 'rules'>) {
  const text = useText(traceText);
  const words = useText(deadlineWords);
  const { language } = useLanguage();
  return (
    <ul>
      {rules.map(({ parameter, period, value, legalBasis, law, from }) => (
        <li key={parameter}>
          {legalBasis && <strong>{lawReference(legalBasis).inWords[language]}</strong>}{' '}
          {period ? periodInWords(period, words) : <code>{value}</code>}{' '}
          <span className="quiet">{text.since(law, writtenDate(from, language))}</span>
        </li>
      ))}
    </ul>
  );
}

function OneTrace({ trace }: { readonly trace: Trace }) {
  const text = useText(traceText);
  const words = useText(deadlineWords);
  const { language } = useLanguage();
  const { decision, at, decidedAs, isJudged, events, rules, deadlines, ruleSet } = trace;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.decisions[decision]}, {writtenInstant(at, language)}
      </Heading>
      <Paragraph>
        {decidedAs === null ? text.system : text.roles[decidedAs]} {isJudged && text.judged}
      </Paragraph>
      {events.length > 0 && (
        <>
          <strong>{text.events}</strong>
          <ul>
            {events.map((event) => (
              <li key={`${event.kind}${event.at}`}>
                {event.kind === 'deadlineExtended' ? text.extended : words.events[event.kind]}{' '}
                {writtenInstant(event.at, language)}
              </li>
            ))}
          </ul>
        </>
      )}
      <strong>{text.rules}</strong>
      <Rules rules={rules} />
      {deadlines && (
        <>
          <strong>{text.deadlines}</strong>
          <ul>
            {(['explanation', 'appeal', 'formalComplaint'] as const).map((name) => (
              <li key={name}>
                {text[name]}: <CaseDeadline deadline={deadlines[name]} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{text.version(ruleSet)}</p>
    </section>
  );
}

function All({ answer }: { readonly answer: ReturnType<typeof useStaffTraces> }) {
  const text = useText(traceText);
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { traces } = answer.data;
  return (
    <details>
      <summary>{text.title}</summary>
      {traces.length === 0 && <p>{text.none}</p>}
      {traces.map((trace) => (
        <OneTrace key={trace.number} trace={trace} />
      ))}
    </details>
  );
}

const useStaffTraces = (kind: CaseKind, caseId: string) =>
  useApi(traceRoutes.seeDecisionTraces, { params: { kind, caseId } });

/** By which events and rules each decision about the candidate of a case was reached, to unfold [K9]. */
export function CaseTraces({ kind, caseId }: { readonly kind: CaseKind; readonly caseId: string }) {
  return <All answer={useStaffTraces(kind, caseId)} />;
}

/** The same for the candidate, about the own result [K9]. */
export function MyTraces({ candidacyId }: { readonly candidacyId: string }) {
  return <All answer={useApi(traceRoutes.seeMyTraces, { params: { candidacyId } })} />;
}
