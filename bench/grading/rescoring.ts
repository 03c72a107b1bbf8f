import { setTimeout } from 'node:timers/promises';
import type { Scoring } from '@karakter/domain/grading/scoring';
import type pg from 'pg';

type Call = (path: string, method?: string, body?: unknown) => Promise<string>;

/** The key of a closed question is changed, and thresholds are set: nothing of the scoring stays as it was. */
function changed(scoring: Scoring): Scoring {
  const q3 = scoring.questions.q3;
  if (!q3) throw new Error('the paper has q3');
  const thresholds = { unit: 'percent', least: { A: 90, B: 77, C: 65, D: 53, E: 41 } } as const;
  return { questions: { ...scoring.questions, q3: { ...q3, key: ['a'] } }, thresholds };
}

/**
 * How long a preview of a change takes, and how long from its confirmation until every script is scored again and every
 * grade that it speaks against is listed; in milliseconds. All assessments are confirmed before.
 */
export async function timeRescoring(client: pg.Client, asGrader: Call, asCoGrader: Call) {
  const confirm =
    "update assessment set state = 'confirmed', confirmed_at = now(), grade = coalesce(grade, 'C')";
  await client.query(confirm);
  const view = JSON.parse(await asGrader('/scoring'));
  const scoring = changed(view.scoring);
  const previewFrom = performance.now();
  await asGrader('/scoring/preview', 'POST', { scoring });
  const preview = Math.round(performance.now() - previewFrom);
  await asGrader('/scoring/changes', 'POST', { scoring, basedOn: view.version, reason: 'Fasiten var feil' });
  const { open } = JSON.parse(await asCoGrader('/scoring'));
  const from = performance.now();
  await asCoGrader(`/scoring/changes/${open.id}`, 'POST', { command: 'confirm' });
  let listed = 0;
  while (listed === 0) {
    await setTimeout(20);
    const { rows } = await client.query('select count(*)::int as count from rescored_grade');
    listed = rows[0].count;
  }
  return { preview, apply: Math.round(performance.now() - from), listed };
}
