import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

const phases = ['saving', 'handin', 'pdf', 'limit'] as const;
type Phase = (typeof phases)[number];

/** The options of one run of the benchmark. */
export type Options = {
  readonly candidates: number;
  readonly seconds: number;
  /** Seconds in which candidates begin to write one after the other, before the measured `seconds`. */
  readonly rampSeconds: number;
  /** The share of seconds in which a candidate types. */
  readonly typing: number;
  readonly servers: number;
  /** The number of threads of each server. */
  readonly threads: number;
  /** Processes that play the candidates; one may open 20,000 files. */
  readonly generators: number;
  readonly handInSeconds: number;
  readonly pdfSeconds: number;
  /** The share of candidates that fetch the sealed paper while they wait. */
  readonly papers: number;
  readonly phases: ReadonlySet<Phase>;
  /** The folder the servers leave their CPU profiles in; null: no profile. */
  readonly profile: string | null;
};

const mostPerProcess = 19_000;
const defaults = {
  candidates: { type: 'string', default: '500' },
  seconds: { type: 'string', default: '10' },
  ramp: { type: 'string', default: '10' },
  typing: { type: 'string', default: '1' },
  servers: { type: 'string', default: '1' },
  threads: { type: 'string' },
  generators: { type: 'string' },
  'handin-seconds': { type: 'string', default: '60' },
  'pdf-seconds': { type: 'string', default: '10' },
  papers: { type: 'string', default: '1' },
  phases: { type: 'string', default: phases.join(',') },
  profile: { type: 'string' },
} as const;

function within(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (!(value >= from && value <= to)) throw new Error(`--${name} must be a number from ${from} to ${to}`);
  return value;
}

function phasesOf(text: string): Set<Phase> {
  const wanted = text.split(',').filter((name) => name !== '');
  const unknown = wanted.find((name) => !phases.some((phase) => phase === name));
  if (unknown !== undefined) throw new Error(`--phases: ${unknown} is none of ${phases.join(', ')}`);
  return new Set(phases.filter((phase) => wanted.includes(phase)));
}

/** Reads the command line; every option is limited, in count and in time. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({ args, options: defaults });
  const candidates = within('candidates', values.candidates, 1, 60_000);
  const servers = within('servers', values.servers, 1, 4);
  const threadsEach = Math.max(1, Math.floor(Math.min(4, availableParallelism()) / servers));
  const fewest = Math.ceil(candidates / mostPerProcess);
  if (candidates / servers > mostPerProcess)
    throw new Error(`one server holds ${mostPerProcess} connections here: give --servers ${fewest} or more`);
  return {
    candidates,
    seconds: within('seconds', values.seconds, 1, 3600),
    rampSeconds: within('ramp', values.ramp, 0, 600),
    typing: within('typing', values.typing, 0, 1),
    servers,
    threads: within('threads', values.threads ?? String(threadsEach), 1, 4),
    generators: within('generators', values.generators ?? String(fewest), fewest, 8),
    handInSeconds: within('handin-seconds', values['handin-seconds'], 1, 600),
    pdfSeconds: within('pdf-seconds', values['pdf-seconds'], 1, 600),
    papers: within('papers', values.papers, 0, 1),
    phases: phasesOf(values.phases),
    profile: values.profile ?? null,
  };
}
