import { Button, Table } from '@digdir/designsystemet-react';
import { roleNames } from '@karakter/contract/people/role-texts';
import { longestSearch, peopleKinds, registerRoutes } from '@karakter/contract/register/routes';
import type { RegisterLine } from '@karakter/contract/register/views';
import { roles } from '@karakter/domain/people/roles';
import { writtenList } from '@karakter/domain/text/wording';
import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { ScrollBox } from '../../ui/focus/ScrollBox.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { WaitingLink } from '../people/waiting/WaitingLink.tsx';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { waysOf } from './person-words.ts';
import * as styles from './register.module.css';
import { registerText } from './register-texts.ts';

/** The register never shows candidacies. */
const shownRoles = roles.filter((role) => role !== 'candidate');

/** The search is kept in the address, so that the way back from a person leads to the same list. */
function useAsked() {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (name !== 'page') next.delete('page');
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const page = Number(search.get('page') ?? '1');
  return {
    text: search.get('text') ?? '',
    kind: peopleKinds.find((kind) => kind === search.get('kind')),
    role: shownRoles.find((role) => role === search.get('role')),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    set,
  };
}
type Asked = ReturnType<typeof useAsked>;

function Filters({ text: typed, kind, role, set }: Asked) {
  const text = useText(registerText);
  const names = roleNames[useLanguage().language];
  return (
    <div className={styles.filters} data-size="sm">
      <TextFormField
        id="register-text"
        label={text.search}
        description={text.searchAbout}
        value={typed}
        autoComplete="off"
        onChange={(value) => set('text', value.slice(0, longestSearch))}
      />
      <SelectFormField
        id="register-kind"
        label={text.kind}
        value={kind ?? ''}
        options={[
          { value: '', label: text.all },
          ...peopleKinds.map((value) => ({ value, label: text.kinds[value] })),
        ]}
        onChange={(value) => set('kind', value)}
      />
      <SelectFormField
        id="register-role"
        label={text.role}
        value={role ?? ''}
        options={[
          { value: '', label: text.allRoles },
          ...shownRoles.map((value) => ({ value, label: names[value] })),
        ]}
        onChange={(value) => set('role', value)}
      />
    </div>
  );
}

/** The ways to sign in; until there is one, how far the invitation has come. */
function SignInState({ line: { signIn, invitation } }: { readonly line: RegisterLine }) {
  const text = useText(registerText);
  const { language } = useLanguage();
  const ways = waysOf(signIn, language);
  if (ways !== undefined) return ways;
  if (invitation === 'failed') return <StatusTag tone="late">{text.invitation.failed}</StatusTag>;
  return <span className="quiet">{invitation ? text.invitation[invitation] : text.noSignIn}</span>;
}

function PersonRow({ line }: { readonly line: RegisterLine }) {
  const text = useText(registerText);
  const { language } = useLanguage();
  const held = line.roles.map((role) => roleNames[language][role]);
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <TextLink to={`/people/${line.personId}`}>{line.name}</TextLink>
      </Table.HeaderCell>
      <Table.Cell>{line.email}</Table.Cell>
      <Table.Cell>{writtenList[language]([...(line.isStudent ? [text.student] : []), ...held])}</Table.Cell>
      <Table.Cell>
        <SignInState line={line} />
      </Table.Cell>
    </Table.Row>
  );
}

function PeopleTable({ people }: { readonly people: readonly RegisterLine[] }) {
  const text = useText(registerText);
  return (
    <ScrollBox label={text.title}>
      <Table data-size="sm" hover aria-label={text.title}>
        <Table.Head>
          <Table.Row>
            {[text.name, text.email, text.roles, text.signIn].map((heading) => (
              <Table.HeaderCell key={heading} scope="col">
                {heading}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {people.map((line) => (
            <PersonRow key={line.personId} line={line} />
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  );
}

function Pager({ page, pages, set }: Pick<Asked, 'page' | 'set'> & { readonly pages: number }) {
  const text = useText(registerText);
  if (pages <= 1) return null;
  const go = (to: number) => () => set('page', to > 1 ? String(to) : '');
  // A button without an effect keeps the focus, and is announced as disabled.
  const turn = (label: string, to: number) => {
    const isThere = to >= 1 && to <= pages;
    return (
      <Button
        variant="secondary"
        data-size="sm"
        aria-disabled={!isThere}
        onClick={isThere ? go(to) : undefined}
      >
        {label}
      </Button>
    );
  };
  return (
    <nav className={styles.pager} aria-label={text.pages}>
      {turn(text.previous, page - 1)}
      <span role="status">{text.page(page, pages)}</span>
      {turn(text.next, page + 1)}
    </nav>
  );
}

function FoundPeople({ asked }: { readonly asked: Asked }) {
  const text = useText(registerText);
  const sought = useDeferredValue(asked.text);
  const { kind, role, page } = asked;
  const found = useApi(registerRoutes.searchRegister, {
    query: { text: sought, page: String(page), ...(kind && { kind }), ...(role && { role }) },
  });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { people, total, pageSize } = found.data;
  return (
    <>
      <p className="quiet" role="status">
        {text.found(total)}
      </p>
      {people.length === 0 ? (
        <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
      ) : (
        <PeopleTable people={people} />
      )}
      <Pager page={page} pages={Math.ceil(total / pageSize)} set={asked.set} />
    </>
  );
}

/** The register of people, with search and pages [U1]. */
export function RegisterPage() {
  const text = useText(registerText);
  const asked = useAsked();
  const [isAdding, setAdding] = useState(false);
  return (
    <PageShell title={text.title} actions={<Button onClick={() => setAdding(true)}>{text.add}</Button>}>
      <p className="page-about">{text.about}</p>
      <WaitingLink />
      <Filters {...asked} />
      <FoundPeople asked={asked} />
      {isAdding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </PageShell>
  );
}
