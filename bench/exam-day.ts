/**
 * A whole exam day on this computer, all over loopback: N candidates wait, start, write once a second and hand in.
 * The last line is one JSON object. `npm run bench:exam-day -- --candidates 19000 --seconds 60`
 */
import { readOptions } from './exam-day/options.ts';
import { runExamDay } from './exam-day/run.ts';

const options = readOptions(process.argv.slice(2));
const result = await runExamDay(options, (line) => process.stderr.write(`${line}\n`));
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(result.lost === 0 ? 0 : 1);
