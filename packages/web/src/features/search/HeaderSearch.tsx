import { Button, Checkbox, Dialog, Heading } from '@digdir/designsystemet-react';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/api.ts';
import { SessionOverNotice } from '../../kept-writing/SessionOver.tsx';
import { commonText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import { isForOthers } from '../../ui/focus/is-typing.ts';
import { useView } from '../../ui/view/ViewProvider.tsx';
import { type Hit, placeOf } from './hits.ts';
import { keepHit } from './recent-hits.ts';
import { SearchPanel } from './SearchPanel.tsx';
import * as styles from './search.module.css';
import { searchText } from './search-texts.ts';

function useSearchKey(isOn: boolean, open: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const act = (event: KeyboardEvent) => {
      if (event.key !== '/' || isForOthers(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [isOn, open]);
}

/** The person's choice of the key, since speech input types single keys (WCAG 2.1.4). */
function KeyChoice() {
  const text = useText(searchText);
  const { settings, change } = useView();
  return (
    <Checkbox
      data-size="sm"
      label={text.key}
      value="on"
      checked={settings.searchKey === 'on'}
      onChange={(event) => change({ searchKey: event.target.checked ? 'on' : 'off' })}
    />
  );
}

type SearchProps = { readonly personId: string; readonly role: 'examOffice' | 'itOperator' };

function Search({ personId, role }: SearchProps) {
  const text = useText(searchText);
  const { close: closeText } = useText(commonText);
  const { settings } = useView();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // Runs after the dialog's own effect, which shows it and focuses its first control.
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const isByKey = settings.searchKey === 'on';
  const open = useCallback(() => {
    // Where nothing has the focus, the way back is the button.
    if (document.activeElement === document.body) button.current?.focus();
    setOpen(true);
  }, []);
  useSearchKey(isByKey, open);
  const leave = useCallback(
    (hit: Hit) => {
      void keepHit(personId, hit);
      setOpen(false);
    },
    [personId],
  );
  const choose = useCallback(
    (hit: Hit) => {
      leave(hit);
      void navigate(placeOf(hit));
    },
    [leave, navigate],
  );
  return (
    <>
      <Button
        ref={button}
        variant="tertiary"
        className={styles.searchButton}
        aria-label={text.search}
        aria-keyshortcuts={isByKey ? '/' : undefined}
        title={isByKey ? `${text.search} (/)` : text.search}
        onClick={open}
      >
        <MagnifyingGlassIcon aria-hidden />
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        closeButton={closeText}
        className={styles.searchDialog}
        aria-labelledby="search-title"
      >
        <Dialog.Block>
          <Heading level={2} data-size="xs" id="search-title">
            {text.search}
          </Heading>
        </Dialog.Block>
        <SessionOverNotice />
        {isOpen && (
          <SearchPanel field={field} personId={personId} role={role} onOpen={leave} onChoose={choose} />
        )}
        <Dialog.Block>
          <KeyChoice />
        </Dialog.Block>
      </Dialog>
    </>
  );
}

/** The search of the exam office and the IT operator, in the header of every page [V6]. */
export function HeaderSearch() {
  const me = useApi(peopleRoutes.me, {});
  const role = me.data?.activeRole;
  if (!me.data || (role !== 'examOffice' && role !== 'itOperator')) return null;
  return <Search personId={me.data.personId} role={role} />;
}
