/**
 * A few clients attack the server while candidates write, bounded and over loopback. Measures what the candidates
 * notice before, during and after. The last line is one JSON object. `npm run bench:hostile -- --seconds 20`
 */
import { parseArgs } from 'node:util';
import { runHostile } from './hostile/run.ts';

const { values } = parseArgs({
  options: {
    candidates: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    loud: { type: 'boolean', default: false },
  },
});
const wish = {
  candidates: Math.max(1, Math.min(2000, Number(values.candidates))),
  seconds: Math.max(1, Math.min(300, Number(values.seconds))),
  isLoud: values.loud,
};
const result = await runHostile(wish, (line) => process.stderr.write(`${line}\n`));
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(result.lost === 0 ? 0 : 1);
