import { isSame } from './document/joined-versions.ts';
import { type KeptForm, useKeptForm } from './use-kept-form.ts';

type Facts = Readonly<Record<string, string | number | boolean>>;

/** The typed values that differ from the current facts. */
export function changesOf<F extends Facts>(facts: F, typed: Partial<F>): Partial<F> {
  const changed = Object.entries(typed).filter(([name, value]) => !isSame(value, facts[name]));
  return Object.fromEntries(changed) as Partial<F>;
}

const noChanges = {};

type KeptChanges<F> = Omit<KeptForm<F>, 'change'> & {
  /** For one field or more; the others are unchanged. */
  readonly change: (typed: Partial<F>) => void;
};

/**
 * Keeps a form for facts that others change too. Only the changed fields are kept, so that a form begun yesterday does
 * not restore values that a colleague has corrected since.
 */
export function useKeptChanges<F extends Facts>(key: string, facts: F): KeptChanges<F> {
  const form = useKeptForm<Partial<F>>(key, noChanges);
  const change = (typed: Partial<F>) => form.change((before) => changesOf(facts, { ...before, ...typed }));
  return { ...form, content: { ...facts, ...form.content }, change };
}
