import { Paragraph } from '@digdir/designsystemet-react';
import { registerRoutes } from '@karakter/contract/register/routes';
import type { PersonView, RegisterLine } from '@karakter/contract/register/views';
import { useState } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { PersonSearch, usePersonSearch } from '../../ui/PersonSearch.tsx';
import { personPageText } from './person-page-texts.ts';

const searchId = 'merge-search';

type OtherRecordProps = {
  readonly personId: string;
  readonly isMissing: boolean;
  readonly onChoose: (line: RegisterLine) => void;
};

function OtherRecord({ personId, isMissing, onChoose }: OtherRecordProps) {
  const text = useText(personPageText);
  const search = usePersonSearch();
  const { sought, isSought } = search;
  const found = useApi(registerRoutes.searchRegister, { query: { text: sought } }, { enabled: isSought });
  return (
    <PersonSearch
      id={searchId}
      label={text.mergeSearch}
      error={isMissing ? text.mergeMissing : undefined}
      search={search}
      people={found.data?.people.filter((line) => line.personId !== personId)}
      failure={found.error}
      onRetry={() => void found.refetch()}
      about={({ email }) => email}
      chooseLabel={text.choose}
      onChoose={onChoose}
    />
  );
}

type MergeDialogProps = { readonly person: PersonView; readonly onClose: () => void };

/** Merges another record of the same person into this one. */
export function MergeDialog({ person, onClose }: MergeDialogProps) {
  const text = useText(personPageText);
  const announce = useAnnounce();
  const [other, setOther] = useState<RegisterLine | null>(null);
  const [hasTried, setTried] = useState(false);
  const merge = useCommand(registerRoutes.mergePeople, {
    invalidates: [registerRoutes.seePerson, registerRoutes.searchRegister],
    onDone: () => {
      announce(text.merged);
      onClose();
    },
  });
  const send = () => {
    if (other === null) return showAndFocus(() => setTried(true), searchId);
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
      <OtherRecord personId={person.personId} isMissing={hasTried && other === null} onChoose={setOther} />
      <p role="status">
        {other && <strong>{text.mergeInto(`${other.name} (${other.email})`, person.name)}</strong>}
      </p>
    </ConfirmDialog>
  );
}
