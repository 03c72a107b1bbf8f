import { isSame } from './document/joined-versions.ts';
import { type KeptForm, useKeptForm } from './use-kept-form.ts';

type Facts = Readonly<Record<string, string>>;

/** Of what was typed what differs from the facts as they are now. */
export function changesOf<F extends Facts>(facts: F, typed: Partial<F>): Partial<F> {
  const changed = Object.entries(typed).filter(([name, value]) => !isSame(value, facts[name]));
  return Object.fromEntries(changed) as Partial<F>;
}

const noChanges = {};

type KeptChanges<F> = Omit<KeptForm<F>, 'change'> & {
  /** Of one field or more; the others stay as they are. */
  readonly change: (typed: Partial<F>) => void;
};

/**
 * Keeps the form in which facts are changed that others change too: of each form only the fields that were changed, so
 * that what was begun yesterday brings back nothing that a colleague has corrected since.
 */
export function useKeptChanges<F extends Facts>(key: string, facts: F): KeptChanges<F> {
  const form = useKeptForm<Partial<F>>(key, noChanges);
  const change = (typed: Partial<F>) => form.change((before) => changesOf(facts, { ...before, ...typed }));
  return { ...form, content: { ...facts, ...form.content }, change };
}
