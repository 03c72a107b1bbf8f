import { Disputed } from './Disputed.tsx';
import { KeptLine } from './KeptLine.tsx';
import type { KeptForm } from './use-kept-form.ts';

/** Of a form: what was brought back, what is not kept where it should be, and what another window has in it. */
export function KeptFormLine({ kept }: { readonly kept: Omit<KeptForm<unknown>, 'change'> }) {
  return (
    <div>
      <KeptLine kept={kept} isForm />
      <Disputed kept={kept} at={[]} />
    </div>
  );
}
