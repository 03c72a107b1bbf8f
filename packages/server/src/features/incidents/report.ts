import type { IncidentView } from '@karakter/contract/incidents/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { quotedCell, withoutFormula } from '@karakter/domain/text/csv/csv-cell';
import type { Language } from '@karakter/domain/text/language';
import { reportTexts } from './report-texts.ts';

const kinds: readonly IncidentView['kind'][] = ['technical', 'disturbance', 'paperError', 'illness', 'other'];
const compensations = ['none', 'extraMinutes', 'newExam'];

/** A cell as spreadsheets read it. */
const cell = (value: string | number): string =>
  quotedCell(typeof value === 'string' ? withoutFormula(value) : String(value));

function rowOf(incident: IncidentView, language: Language): (string | number)[] {
  const text = reportTexts[language];
  const { decision } = incident;
  const concerns = { exam: text.exam, candidates: text.candidates, room: incident.room ?? '' };
  return [
    incident.number,
    writtenInstant(incident.happenedAt, language),
    text.kinds.split('|')[kinds.indexOf(incident.kind)] ?? '',
    concerns[incident.scope],
    incident.affected,
    incident.candidateNumbers.join(' '),
    incident.what,
    decision ? writtenInstant(decision.at, language) : '',
    decision?.consequence ?? '',
    decision ? (text.compensations.split('|')[compensations.indexOf(decision.compensation)] ?? '') : '',
    decision?.minutes ?? '',
    decision?.graderNotice ?? '',
  ];
}

/**
 * The exam's incidents as a table that Norwegian Excel opens at a click [D10]: UTF-8 with its mark, semicolons. By
 * candidate number; names are kept out when the texts are written.
 */
export function incidentTable(incidents: readonly IncidentView[], language: Language) {
  const head = reportTexts[language].head.split('|');
  const rows = incidents.toSorted((a, b) => a.number - b.number).map((each) => rowOf(each, language));
  const text = [head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
  return { name: reportTexts[language].name, text: `\uFEFF${text}\r\n` };
}
