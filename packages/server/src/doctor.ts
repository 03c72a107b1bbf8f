import { doctorReport } from './features/operations/checks/doctor.ts';

/**
 * `npm run doctor`: tests every service that the settings name, beside a running Karakter or before its first start.
 * Exits with 0 where there is no fault, and with 1 otherwise.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
process.exitCode = (await doctorReport(process.env, say)) ? 0 : 1;
