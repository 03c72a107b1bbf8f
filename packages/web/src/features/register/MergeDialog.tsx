import { Button, Paragraph } from '@digdir/designsystemet-react';
import { longestSearch, registerRoutes } from '@karakter/contract/register/routes';
import type { PersonView, RegisterLine } from '@karakter/contract/register/views';
import { useDeferredValue, useState } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../ui/States.tsx';
import { personPageText } from './person-page-texts.ts';
import * as styles from './register.module.css';

const fewestLetters = 2;
const searchId = 'merge-search';

type OtherRecordProps = { readonly personId: string; readonly onChoose: (line: RegisterLine) => void };

function OtherRecord({ personId, onChoose }: OtherRecordProps) {
  const text = useText(personPageText);
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim());
  const isSought = sought.length >= fewestLetters;
  const found = useApi(registerRoutes.searchRegister, { query: { text: sought } }, { enabled: isSought });
  const people = isSought ? (found.data?.people ?? []).filter((line) => line.personId !== personId) : [];
  return (
    <>
      <TextFormField
        id={searchId}
        label={text.mergeSearch}
        value={typed}
        autoComplete="off"
        onChange={(value) => setTyped(value.slice(0, longestSearch))}
      />
      <p className="quiet" role="status">
        {isSought && found.data && people.length === 0 && text.noneFound}
      </p>
      {isSought && found.error && <FailedState failure={found.error} onRetry={() => void found.refetch()} />}
      <ul className={styles.found}>
        {people.map((line) => (
          <li key={line.personId}>
            {line.name} <span className="quiet">{line.email}</span>{' '}
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => {
                // The buttons stay, and so does the focus; what was chosen is read below.
                onChoose(line);
              }}
            >
              {text.choose}
              <span className="ds-sr-only"> {line.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

type MergeDialogProps = { readonly person: PersonView; readonly onClose: () => void };

/** Merges another record of the same person into this one. */
export function MergeDialog({ person, onClose }: MergeDialogProps) {
  const text = useText(personPageText);
  const announce = useAnnounce();
  const [other, setOther] = useState<RegisterLine | null>(null);
  const merge = useCommand(registerRoutes.mergePeople, {
    invalidates: [registerRoutes.seePerson, registerRoutes.searchRegister],
    onDone: () => {
      announce(text.merged);
      onClose();
    },
  });
  const send = () => {
    if (other === null) return document.getElementById(searchId)?.focus();
    merge.mutate({ params: { personId: person.personId }, body: { otherId: other.personId } });
  };
  return (
    <ConfirmDialog
      open
      danger
      title={text.mergeTitle}
      confirmLabel={text.mergeConfirm}
      isPending={merge.isPending}
      failure={merge.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <Paragraph>{text.mergeAbout(person.name)}</Paragraph>
      <OtherRecord personId={person.personId} onChoose={setOther} />
      <p role="status">
        {other && <strong>{text.mergeInto(`${other.name} (${other.email})`, person.name)}</strong>}
      </p>
    </ConfirmDialog>
  );
}
