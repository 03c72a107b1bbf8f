import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { traceText } from '@karakter/contract/cases/trace-texts';
import { type RuleInWords, tracedDeadlines, traceInWords } from '@karakter/contract/cases/trace-words';
import { type TraceView, traceRoutes } from '@karakter/contract/cases/traces';
import type { CaseKind } from '@karakter/domain/cases/responsible';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { CaseDeadline } from '../../results/CaseDeadline.tsx';

function Rules({ rules }: { readonly rules: readonly RuleInWords[] }) {
  return (
    <ul>
      {rules.map(({ basis, value, since }) => (
        <li key={value}>
          {value} <span className="quiet">{basis === null ? since : `${basis}, ${since}`}</span>
        </li>
      ))}
    </ul>
  );
}

function OneTrace({ trace }: { readonly trace: TraceView }) {
  const text = useText(traceText);
  const { language } = useLanguage();
  const { heading, by, events, rules, version } = traceInWords(trace, language);
  const { deadlines } = trace;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {heading}
      </Heading>
      <Paragraph>{by}</Paragraph>
      {events.length > 0 && (
        <>
          <strong>{text.events}</strong>
          <ul>
            {events.map((event) => (
              <li key={event}>{event}</li>
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
            {tracedDeadlines.map((name) => (
              <li key={name}>
                {text[name]}: <CaseDeadline deadline={deadlines[name]} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{version}</p>
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
