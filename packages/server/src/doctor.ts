import { doctorReport } from './features/operations/checks/doctor.ts';

/**
 * `npm run doctor`: tries everything the settings lead to, in words, beside a running Karakter or before its first
 * start. Ends with 0 where all is well, and with 1 where something is not.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
process.exitCode = (await doctorReport(process.env, say)) ? 0 : 1;
