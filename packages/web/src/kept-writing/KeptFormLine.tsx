import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { Disputed } from './Disputed.tsx';
import { KeptLine } from './KeptLine.tsx';
import type { FieldNames } from './left/LeftInForm.tsx';
import type { KeptForm } from './use-kept-form.ts';

type KeptFormLineProps<Content> = {
  readonly kept: Omit<KeptForm<Content>, 'change'>;
  /** What the page calls the fields, where the form has several: said where two windows wrote differently in one. */
  readonly names?: FieldNames<Content>;
  /** How to show a value that is not text, such as the id of an option. */
  readonly words?: (value: JsonValue) => string;
};

/** The notices of a form: restored text, text that could not be stored, and text from another window. */
export function KeptFormLine<Content>({ kept, names, words }: KeptFormLineProps<Content>) {
  const nameOf = ([field]: readonly string[]) => names?.[field as keyof Content & string];
  return (
    <div>
      <KeptLine kept={kept} isForm />
      <Disputed kept={kept} at={[]} nameOf={nameOf} {...(words && { words })} />
    </div>
  );
}
