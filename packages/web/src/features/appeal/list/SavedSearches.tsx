import { Button } from '@digdir/designsystemet-react';
import { savedSearchRoutes } from '@karakter/contract/complaint/saved-searches';
import { useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { useFailureSentence } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import * as styles from '../appeal.module.css';
import { savedSearchText } from './saved-search-texts.ts';
import type { CaseFilters } from './use-case-filters.ts';

const invalidates = [savedSearchRoutes.listSavedSearches];

function Save({ filters }: { readonly filters: CaseFilters }) {
  const text = useText(savedSearchText);
  const form = useKeptForm('saved-search', { name: '' });
  const { name } = form.content;
  const [hasTried, setTried] = useState(false);
  const announce = useAnnounce();
  const save = useCommand(savedSearchRoutes.saveSearch, {
    invalidates,
    onDone: () => {
      announce(text.saved(name));
      form.done();
    },
  });
  const isMissing = name.trim() === '';
  const confirm = (close: () => void) => {
    if (isMissing) return showAndFocus(() => setTried(true), 'search-name');
    const { shown: _, ...query } = filters;
    save.mutate({ body: { name, query } }, { onSuccess: close });
  };
  return (
    <ConfirmButton label={text.save} variant="tertiary" command={save} onConfirm={confirm}>
      <p>{text.about}</p>
      <TextFormField
        id="search-name"
        label={text.name}
        value={name}
        error={hasTried && isMissing ? text.nameMissing : undefined}
        onChange={(written) => form.change(() => ({ name: written }))}
      />
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}

/** The person’s own searches as links, and the search that is shown now to be saved [V1]. */
export function SavedSearches({ filters }: { readonly filters: CaseFilters }) {
  const text = useText(savedSearchText);
  const announce = useAnnounce();
  const saved = useApi(savedSearchRoutes.listSavedSearches, {});
  const remove = useCommand(savedSearchRoutes.deleteSavedSearch, {
    invalidates,
    onDone: () => announce(text.deleted),
  });
  const failure = useFailureSentence(remove.error);
  const searches = saved.data?.searches ?? [];
  const canSave = Object.keys(filters).some((name) => name !== 'shown');
  if (searches.length === 0 && !canSave) return null;
  return (
    <div className={styles.savedSearches} data-size="sm">
      {searches.length > 0 && (
        <ul aria-label={text.title}>
          {searches.map(({ id, name, query }) => (
            <li key={id}>
              <TextLink to={`/cases?${new URLSearchParams(query)}`}>{name}</TextLink>
              <Button
                variant="tertiary"
                data-size="sm"
                disabled={remove.isPending}
                onClick={() => remove.mutate({ params: { searchId: id } })}
              >
                {text.delete}
                <span className="ds-sr-only">{name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {canSave && <Save filters={filters} />}
      {remove.error && <p role="alert">{failure}</p>}
    </div>
  );
}
