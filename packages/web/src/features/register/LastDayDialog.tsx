import { Paragraph } from '@digdir/designsystemet-react';
import { roleNames } from '@karakter/contract/people/role-texts';
import { registerRoutes } from '@karakter/contract/register/routes';
import type { HeldRole, PersonView } from '@karakter/contract/register/views';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { commonText } from '../../text/common-texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { isUnreadableDate } from '../../text/oslo-time.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { placeName } from './person-words.ts';
import { rolesText } from './roles-texts.ts';

type LastDayDialogProps = {
  readonly person: PersonView;
  readonly held: HeldRole;
  readonly onClose: () => void;
};

/** Sets the last day of a role, or removes it. */
export function LastDayDialog({ person, held, onClose }: LastDayDialogProps) {
  const text = useText(rolesText);
  const common = useText(commonText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const form = useKeptChanges(`last-day:${held.grantId}`, { lastDay: held.lastDay ?? '' });
  const { lastDay } = form.content;
  const save = useCommand(registerRoutes.setLastDay, {
    invalidates: [registerRoutes.seePerson],
    onDone: () => {
      form.done();
      announce(text.lastDaySaved);
      onClose();
    },
  });
  const [isTried, setTried] = useState(false);
  const send = () => {
    if (isUnreadableDate(lastDay)) return showAndFocus(() => setTried(true), 'last-day');
    save.mutate({ params, body: { lastDay: lastDay || null } });
  };
  const params = { personId: person.personId, grantId: held.grantId };
  return (
    <ConfirmDialog
      open
      title={text.changeLastDayOf(roleNames[language][held.role], placeName(held.place, language))}
      confirmLabel={text.saveLastDay}
      isPending={save.isPending}
      failure={save.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <DateFormField
        id="last-day"
        label={text.lastDay}
        value={lastDay}
        error={isTried && isUnreadableDate(lastDay) ? common.noDate : undefined}
        onChange={(typed) => form.change({ lastDay: typed })}
      />
      <KeptFormLine kept={form} />
      <Paragraph>{text.lastDayAbout}</Paragraph>
    </ConfirmDialog>
  );
}
