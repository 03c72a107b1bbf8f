import { shortInstant } from '@karakter/domain/calendar/dates';
import type { SharedField } from '@karakter/domain/grading/workflow-fields';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ownerOf, useSharedWork } from './shared-context.ts';
import { sharedText } from './shared-texts.ts';

/** Who last changed a field of the shared assessment, where it was another member; nothing where each assesses alone. */
export function FieldChange({ field }: { readonly field: SharedField }) {
  const text = useText(sharedText);
  const { language } = useLanguage();
  const change = useSharedWork()?.shared.changes.find((each) => each.field === field);
  if (change === undefined || change.isMe) return null;
  return <p className="quiet">{text.changed(change.name, shortInstant(change.at, language))}</p>;
}

/** Whose question it is, where the members have divided them. */
export function QuestionOwner({ questionId }: { readonly questionId: string }) {
  const text = useText(sharedText);
  const owner = ownerOf(questionId, useSharedWork());
  if (owner === undefined) return null;
  return <p className="quiet">{owner.isMe ? text.yours : text.ofMember(owner.name)}</p>;
}
