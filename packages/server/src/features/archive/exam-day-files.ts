import { sql } from 'kysely';
import type { BundleFile } from '../../integrations/zip/bundle.ts';
import { incidentTable } from '../incidents/report.ts';
import { incidentsOf } from '../incidents/views.ts';
import { correctionsOf } from '../messages/corrections.ts';
import type { Making } from './exam-files.ts';
import { jsonFile, textFile } from './files.ts';

type Rows = { rows: Record<string, unknown>[] };

/** The messages to all candidates, and the candidates who have confirmed them, by number [D8]. */
async function messageFile({ tx, exam }: Making): Promise<BundleFile> {
  const { rows }: Rows = await sql<Record<string, unknown>>`
    select m.id, m.kind, m.room, m.text_nb as nb, m.text_nn as nn, m.text_en as en, m.at, m.by_person as by,
      coalesce((select json_agg(json_build_object('candidateNumber', c.candidate_number, 'at', s.seen_at)
        order by c.candidate_number) from message_seen s join candidacy c on c.id = s.candidacy_id
        where s.message_id = m.id), '[]') as seen
    from exam_message m where m.exam_id = ${exam.id} order by m.at, m.id`.execute(tx);
  return jsonFile(
    'eksamensdagen/meldinger.json',
    'Meldingene til alle kandidatene, og hvem som har lest dem',
    rows,
  );
}

/** The corrections of the paper during the exam, before and after, in both written forms [A10]. */
async function correctionFiles({ tx, exam, secret }: Making): Promise<BundleFile[]> {
  const corrections = await correctionsOf(tx, { secret, examId: exam.id });
  if (corrections.length === 0) return [];
  return [jsonFile('oppgave/rettelser.json', 'Hva som ble rettet i oppgaven, når og av hvem', corrections)];
}

/** The incidents and their consequences, by candidate number; as data, and as a table for spreadsheets [D10]. */
async function incidentFiles({ tx, exam }: Making): Promise<BundleFile[]> {
  const { rows }: Rows = await sql<Record<string, unknown>>`
    select i.number, i.kind, i.scope, i.room, i.what, i.happened_at as "happenedAt",
      i.registered_at as "registeredAt", i.registered_by as "registeredBy",
      array(select c.candidate_number from incident_candidacy ic join candidacy c on c.id = ic.candidacy_id
        where ic.incident_id = i.id order by 1) as "candidateNumbers",
      d.consequence, d.compensation, d.minutes, d.decided_at as "decidedAt", d.decided_by as "decidedBy",
      (select g.text from grader_notice g where g.incident_id = i.id limit 1) as "graderNotice"
    from incident i left join incident_decision d on d.incident_id = i.id
    where i.exam_id = ${exam.id} order by i.number`.execute(tx);
  const { text } = incidentTable(await incidentsOf(tx, exam.id, null), 'nb');
  return [
    jsonFile('eksamensdagen/avvik.json', 'Avvikene og hva de førte til, som data', rows),
    textFile('eksamensdagen/avvik.csv', 'Avvikene som tabell for regneark', text),
  ];
}

/** Why the exam was changed after it was published; what was changed is in the log, under the same id [P14]. */
async function changeFiles({ tx, exam }: Making): Promise<BundleFile[]> {
  const { rows }: Rows = await sql<Record<string, unknown>>`
    select id, kind, reason, explanation, at, by_person as by from exam_change
    where exam_id = ${exam.id} order by at`.execute(tx);
  if (rows.length === 0) return [];
  return [jsonFile('endringer.json', 'Hvorfor eksamenen ble endret etter publisering', rows)];
}

/** What happened to the exam from its publishing to its end, besides the writing itself. */
export async function examDayFiles(making: Making): Promise<BundleFile[]> {
  return [
    ...(await changeFiles(making)),
    await messageFile(making),
    ...(await correctionFiles(making)),
    ...(await incidentFiles(making)),
  ];
}
