import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test('each line of the program’s log has its time, its level and the fault, without a stack', () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line.replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z /, 'at ')));
  log.info('begun');
  log.error('a job failed', new RangeError('too far'));
  log.error('a job failed', 'no reason');
  log.error('the program stops');
  const jobs = log.forJobs();
  for (const say of ['debug', 'info', 'warn', 'error'] as const) jobs[say](`by a job: ${say}`);
  expect(lines).toEqual([
    'at info begun\n',
    'at error a job failed: RangeError: too far\n',
    'at error a job failed: no reason\n',
    'at error the program stops\n',
    'at warning by a job: warn\n',
    'at error by a job: error\n',
  ]);
});
