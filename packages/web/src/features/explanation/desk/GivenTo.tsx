import type { GraderCase } from '@karakter/contract/explanation/routes';
import { useText } from '../../../text/language.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { explainingText } from './desk-texts.ts';

/** To whom an explanation was given, so that no two graders write it without knowing [E3]. */
export function GivenTo({ of: { givenTo, sentAt } }: { readonly of: GraderCase }) {
  const text = useText(explainingText);
  if (givenTo === null || sentAt !== null) return null;
  return <StatusTag tone="note">{givenTo.isMe ? text.givenToMe : text.givenTo(givenTo.name)}</StatusTag>;
}
