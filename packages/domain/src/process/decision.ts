/**
 * The vocabulary of every process: `decide<Thing>(state, command, facts)` gives one of these, and
 * `apply<Thing>(state, event)` the state that an accepted event leads to. States, commands and events are
 * distinguished by `kind`; a state or command without data is its bare name. An event is stored in the exam's log, so
 * it holds everything that the next state is made of.
 */
export type Decision<Event, Refusal extends string> = Accepted<Event> | Refused<Refusal>;

/** The decision of a process in which a command may be repeated, as by a double click, and then changes nothing. */
export type RepeatableDecision<Event, Refusal extends string> = Decision<Event, Refusal> | Unchanged;

type Accepted<Event> = { readonly kind: 'accepted'; readonly event: Event };
type Refused<Refusal extends string> = { readonly kind: 'refused'; readonly code: Refusal };
type Unchanged = { readonly kind: 'unchanged' };

export const accepted = <const Event>(event: Event): Accepted<Event> => ({ kind: 'accepted', event });
export const refused = <Refusal extends string>(code: Refusal): Refused<Refusal> => ({
  kind: 'refused',
  code,
});
export const unchanged: Unchanged = { kind: 'unchanged' };
