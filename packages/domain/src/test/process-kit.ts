import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RepeatableDecision } from '../process/decision.ts';

type Kinded = { readonly kind: string };
/** A state or command without data is its bare name. */
type Named = string | Kinded;
type NameOf<T extends Named> = T extends string
  ? T
  : T extends { readonly kind: infer K extends string }
    ? K
    : never;

/** A process, with enough commands and facts to reach every state and every outcome. */
type Process<
  State extends Named,
  Command extends Named,
  Facts,
  Event extends Kinded,
  Refusal extends string,
> = {
  readonly name: string;
  readonly states: readonly NoInfer<NameOf<State>>[];
  /** Where the process begins. */
  readonly first: readonly NoInfer<State>[];
  /** The states that nothing leads out of. */
  readonly final: readonly NoInfer<NameOf<State>>[];
  /** The commands that each state takes. */
  readonly table: Readonly<Record<NoInfer<NameOf<State>>, readonly NoInfer<NameOf<Command>>[]>>;
  readonly commands: readonly NoInfer<Command>[];
  readonly facts: readonly NoInfer<Facts>[];
  refusalIn(state: NoInfer<NameOf<State>>, command: NoInfer<NameOf<Command>>): Refusal;
  decide(state: State, command: Command, facts: Facts): RepeatableDecision<Event, Refusal>;
  apply(state: State, event: Event): State;
  /** What happens to a state without a command, such as the reveal of assessments. */
  happens?(state: State): readonly Event[];
};
type AnyProcess = Process<Named, Named, unknown, Kinded, string>;

const nameOf = (of: Named): string => (typeof of === 'string' ? of : of.kind);
const namesOf = (all: readonly Named[]) => [...new Set(all.map(nameOf))].sort();

/** Deeply frozen, so that a decision or an event that changes its arguments throws. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** Every outcome of the commands in a state, with all facts. */
function outcomesIn(process: AnyProcess, state: Named) {
  return process.commands.flatMap((given) =>
    process.facts.map((facts) => {
      const decision = process.decide(state, given, facts);
      const next = decision.kind === 'accepted' ? frozen(process.apply(state, decision.event)) : state;
      return { command: nameOf(given), decision, next };
    }),
  );
}

function statesAfter(process: AnyProcess, state: Named): Named[] {
  const happened = process.happens?.(state) ?? [];
  return [
    ...outcomesIn(process, state).map(({ next }) => next),
    ...happened.map((event) => frozen(process.apply(state, event))),
  ];
}

/** With more than this, the given commands make infinitely many states. */
const mostStates = 2000;

/** Every state that the process can reach. */
function statesReached(process: AnyProcess): Named[] {
  const reached = new Map(process.first.map((state) => [JSON.stringify(state), frozen(state)]));
  for (const state of reached.values()) {
    for (const next of statesAfter(process, state)) reached.set(JSON.stringify(next), next);
    if (reached.size > mostStates) throw new Error(`${process.name} has no end of states`);
  }
  return [...reached.values()];
}

type Reached = (state: string) => Named[];

function takesItsTable(process: AnyProcess, reached: Reached): void {
  test.each(process.states)('takes in %s the commands of its table, and refuses the others', (state) => {
    const takes = process.table[state] ?? [];
    const outcomes = reached(state).flatMap((each) => outcomesIn(process, each));
    const taken = outcomes.filter(({ decision }) => decision.kind !== 'refused');
    expect(namesOf(taken.map(({ command }) => command))).toEqual(namesOf(takes));
    for (const { command, decision } of outcomes) {
      if (takes.includes(command)) continue;
      expect(decision).toEqual({ kind: 'refused', code: process.refusalIn(state, command) });
    }
  });
}

function isStuckNowhere(process: AnyProcess, reached: Reached): void {
  test('cannot leave its final states, and can leave every other', () => {
    const isStuck = (state: string) =>
      reached(state).every((each) => statesAfter(process, each).every((next) => nameOf(next) === state));
    expect(process.states.filter(isStuck)).toEqual(process.final);
  });
}

/** The events of one step: the command's event, or one that happens without a command. */
function eventOf(process: AnyProcess, state: Named, [command, facts, chance]: [Named, unknown, number]) {
  const decision = process.decide(state, command, facts);
  const decided = decision.kind === 'accepted' ? [decision.event] : [];
  const possible = [...decided, ...(process.happens?.(state) ?? [])];
  return possible[chance % Math.max(1, possible.length)];
}

function isWhereItsEventsLead(process: AnyProcess): void {
  test('has the state that its events lead to, whatever happens', () => {
    const { commands, facts, first, states, apply } = process;
    const step = fc.tuple(fc.constantFrom(...commands), fc.constantFrom(...facts), fc.nat());
    fc.assert(
      fc.property(fc.constantFrom(...first), fc.array(step, { maxLength: 30 }), (start, steps) => {
        const events: Kinded[] = [];
        let state = start;
        for (const given of steps) {
          const event = eventOf(process, state, given);
          if (event === undefined) continue;
          events.push(frozen(event));
          state = frozen(apply(state, event));
          expect(states).toContain(nameOf(state));
        }
        expect(events.reduce((at, event) => apply(at, event), start)).toEqual(state);
      }),
    );
  });
}

function inWords({ decision, next }: ReturnType<typeof outcomesIn>[number]): string {
  if (decision.kind === 'accepted') return `${decision.event.kind} → ${nameOf(next)}`;
  return decision.kind === 'refused' ? `✗ ${decision.code}` : 'unchanged';
}

/** The row for events without a command in a state. */
function happening(process: AnyProcess, states: readonly Named[]): string[] {
  const said = states.flatMap((state) =>
    (process.happens?.(state) ?? []).map((e) => `${e.kind} → ${nameOf(process.apply(state, e))}`),
  );
  return said.length === 0 ? [] : [`  (by itself)  ${[...new Set(said)].sort().join(' | ')}`];
}

function hasItsTable(process: AnyProcess, reached: Reached): void {
  test('has this table of states, commands and outcomes', async () => {
    const commands = [...new Set(process.commands.map(nameOf))];
    const wide = Math.max(...commands.map((command) => command.length));
    const rows = process.states.map((state) => {
      const outcomes = reached(state).flatMap((each) => outcomesIn(process, each));
      const cells = commands.map((name) => {
        const here = outcomes.filter(({ command }) => command === name).map(inWords);
        return `  ${name.padEnd(wide)}  ${[...new Set(here)].sort().join(' | ')}`;
      });
      const head = process.final.includes(state) ? `${state} (final)` : state;
      return [head, ...cells, ...happening(process, reached(state))].join('\n');
    });
    await expect(`${rows.join('\n\n')}\n`).toMatchFileSnapshot(`./${process.name}.table.txt`);
  });
}

/**
 * Tests what holds for every process: `decide` agrees with its table, every state can be reached and either left or
 * is final, and its events alone lead to its state. The whole table is written beside the test, to be read and
 * compared.
 */
export function itIsAProcess<S extends Named, C extends Named, F, E extends Kinded, R extends string>(
  given: Process<S, C, F, E, R>,
): void {
  const process = given as unknown as AnyProcess;
  const all = statesReached(process);
  const reached: Reached = (state) => all.filter((each) => nameOf(each) === state);

  describe(`the process of ${process.name}`, () => {
    test('reaches each of its states, and no other', () => {
      expect(namesOf(all)).toEqual(namesOf(process.states));
    });
    takesItsTable(process, reached);
    isStuckNowhere(process, reached);
    isWhereItsEventsLead(process);
    hasItsTable(process, reached);
  });
}
