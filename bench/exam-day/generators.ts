import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answers, Command } from './commands.ts';

type Reply = { readonly answer?: unknown; readonly failure?: string };

/** The processes that play the candidates, addressed as one. */
export type Generators = {
  readonly pids: readonly number[];
  /** Gives each process its command and waits for all of them, with a time limit. */
  ask<K extends Command['kind']>(
    command: (place: number) => Extract<Command, { kind: K }>,
    mostSeconds: number,
  ): Promise<Answers[K][]>;
  stop(): void;
};

async function answer(child: ChildProcess, command: Command, mostSeconds: number): Promise<unknown> {
  child.send(command);
  const signal = AbortSignal.timeout(Math.ceil(mostSeconds * 1000));
  const [reply] = (await once(child, 'message', { signal }).catch((cause: unknown) => {
    throw new Error(`the candidates did not finish "${command.kind}" in ${mostSeconds} s`, { cause });
  })) as [Reply];
  if (reply.failure !== undefined) throw new Error(`${command.kind}: ${reply.failure}`);
  return reply.answer;
}

export function startGenerators(count: number): Generators {
  const children = Array.from({ length: count }, () =>
    fork(join(import.meta.dirname, 'generator.ts'), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  return {
    pids: children.flatMap(({ pid }) => pid ?? []),
    async ask<K extends Command['kind']>(
      command: (place: number) => Extract<Command, { kind: K }>,
      mostSeconds: number,
    ) {
      const answers = children.map((child, place) => answer(child, command(place), mostSeconds));
      return (await Promise.all(answers)) as Answers[K][];
    },
    stop() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}
