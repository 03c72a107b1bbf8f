import { Disputed } from './Disputed.tsx';
import { KeptLine } from './KeptLine.tsx';
import type { KeptForm } from './use-kept-form.ts';

/** The notices of a form: restored text, text that could not be stored, and text from another window. */
export function KeptFormLine({ kept }: { readonly kept: Omit<KeptForm<unknown>, 'change'> }) {
  return (
    <div>
      <KeptLine kept={kept} isForm />
      <Disputed kept={kept} at={[]} />
    </div>
  );
}
