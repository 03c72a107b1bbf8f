import { Button, Heading } from '@digdir/designsystemet-react';
import type { IncidentView } from '@karakter/contract/incidents/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { DecideForm } from './DecideForm.tsx';
import * as styles from './incidents.module.css';
import { incidentsText } from './texts.ts';

type CardProps = { readonly examId: string; readonly incident: IncidentView; readonly mayDecide: boolean };

const mostNumbersShown = 12;

function useWhom({ scope, room, affected, candidateNumbers }: IncidentView): string {
  const text = useText(incidentsText);
  if (scope === 'room') return `${text.inRoom(room ?? '')} · ${text.affected(affected)}`;
  if (scope === 'exam') return `${text.scopes.exam} · ${text.affected(affected)}`;
  const shown = commaSeparated(candidateNumbers.slice(0, mostNumbersShown));
  const rest = candidateNumbers.length > mostNumbersShown ? ' …' : '';
  return `${text.numbers(shown)}${rest} · ${text.affected(affected)}`;
}

function Decision({ decision }: { readonly decision: NonNullable<IncidentView['decision']> }) {
  const text = useText(incidentsText);
  const { language } = useLanguage();
  const { consequence, compensation, minutes, graderNotice, by, at } = decision;
  return (
    <div className={styles.incidentDecision}>
      <p>
        <strong>
          {compensation === 'extraMinutes' ? text.givenMinutes(minutes ?? 0) : text.given[compensation]}
        </strong>
      </p>
      <WrittenText className="plain-text">{consequence}</WrittenText>
      {graderNotice !== null && (
        <p className="plain-text">
          <span className="quiet">{text.toGraders}</span> <WrittenText as="span">{graderNotice}</WrittenText>
        </p>
      )}
      <p className="quiet">{text.decidedBy(by, writtenInstant(at, language))}</p>
    </div>
  );
}

/** An incident with its decision, or the form that decides it. */
export function IncidentCard({ examId, incident, mayDecide }: CardProps) {
  const text = useText(incidentsText);
  const { language } = useLanguage();
  const [isDeciding, setDeciding] = useState(false);
  const { number, kind, state, what, by, registeredAt, happenedAt, decision } = incident;
  const whom = useWhom(incident);
  return (
    <li className={styles.incidentCard}>
      <div className={styles.incidentHead}>
        <Heading level={3} data-size="2xs">
          {text.heading(number, text.kinds[kind])}
        </Heading>
        <StatusTag tone={state === 'decided' ? 'done' : 'due'}>{text.states[state]}</StatusTag>
      </div>
      <p>{whom}</p>
      <WrittenText className={`plain-text ${styles.incidentWords}`}>{what}</WrittenText>
      <p className="quiet">
        {text.happened} <time dateTime={happenedAt}>{writtenInstant(happenedAt, language)}</time> ·{' '}
        {text.registeredBy(by, writtenInstant(registeredAt, language))}
      </p>
      {decision && <Decision decision={decision} />}
      {!decision && mayDecide && (
        <div>
          <Button
            variant="secondary"
            data-size="sm"
            aria-expanded={isDeciding}
            onClick={() => setDeciding(!isDeciding)}
          >
            {isDeciding ? text.closeForm : text.decide}
          </Button>
        </div>
      )}
      {!decision && isDeciding && <DecideForm examId={examId} incident={incident} />}
    </li>
  );
}
