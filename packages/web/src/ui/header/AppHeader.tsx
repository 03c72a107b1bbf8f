import type { Role } from '@karakter/domain/people/roles';
import { type Language, languages } from '@karakter/domain/text/language';
import { BriefcaseIcon, GlobeIcon, PersonCircleIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { commonText, languageNames, roleText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import { ViewMenu } from '../view/ViewMenu.tsx';
import { HeaderMenu } from './HeaderMenu.tsx';
import * as styles from './header.module.css';
import { MainNavigation } from './MainNavigation.tsx';

export type HeaderPerson = {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly activeRole: Role | null;
  /** Set where the session reaches one exam only: the menu's pages are then closed. */
  readonly onlyCandidacyId: string | null;
};

type AppHeaderProps = {
  /** Absent before sign-in. */
  readonly person?: HeaderPerson;
  readonly language: Language;
  readonly onChooseLanguage: (language: Language) => void;
  readonly onSwitchRole?: (role: Role) => void;
  readonly onSignOut?: () => void;
  /** Opens the list of mail sent to the person. */
  readonly onMail?: () => void;
  readonly onNotices?: () => void;
  readonly onSessions?: () => void;
  /** The search, for the roles that have one. */
  readonly search?: ReactNode;
  /** In the demonstration only. */
  readonly demoClock?: ReactNode;
};

const languageChoices = languages.map((id) => ({ id, label: languageNames[id], lang: id }));
const ignore = () => undefined;

function PersonMenus({
  person,
  onSwitchRole = ignore,
  onSignOut = ignore,
  onMail = ignore,
  onNotices = ignore,
  onSessions = ignore,
}: AppHeaderProps & { person: HeaderPerson }) {
  const text = useText(commonText);
  const roleNames = useText(roleText);
  const roles = person.roles.map((role) => ({ id: role, label: roleNames[role] }));
  return (
    <>
      {person.activeRole && (
        <HeaderMenu
          name={text.role}
          icon={<BriefcaseIcon aria-hidden />}
          label={roleNames[person.activeRole]}
          choices={roles}
          chosen={person.activeRole}
          onChoose={onSwitchRole}
        />
      )}
      <HeaderMenu
        name={text.account}
        icon={<PersonCircleIcon aria-hidden />}
        label={person.name}
        choices={[
          { id: 'mail', label: text.mail },
          { id: 'notices', label: text.notices },
          { id: 'sessions', label: text.sessions },
          { id: 'signOut', label: text.signOut },
        ]}
        onChoose={(chosen) =>
          ({ mail: onMail, notices: onNotices, sessions: onSessions, signOut: onSignOut })[chosen]()
        }
      />
    </>
  );
}

/** The top of every page: the product's name, the menus, and the person who is signed in. */
export function AppHeader(props: AppHeaderProps) {
  const text = useText(commonText);
  return (
    <header className={styles.appHeader} data-size="sm">
      {props.demoClock}
      <div className={styles.appHeaderRow}>
        <Link to="/" className={styles.productName} aria-label={text.frontPage}>
          <svg viewBox="0 0 32 32" aria-hidden="true" className={styles.productMark}>
            <rect width="32" height="32" rx="7" />
            <path d="M10 7v18M22 7 11 17l11 8" />
          </svg>
          <span>Karakter</span>
        </Link>
        {props.person?.activeRole && !props.person.onlyCandidacyId && (
          <MainNavigation role={props.person.activeRole} />
        )}
        <div className={styles.headerMenus}>
          {props.search}
          <ViewMenu />
          <HeaderMenu
            isCompact
            name={text.language}
            icon={<GlobeIcon aria-hidden />}
            label={languageNames[props.language]}
            choices={languageChoices}
            chosen={props.language}
            onChoose={props.onChooseLanguage}
          />
          {props.person && <PersonMenus {...props} person={props.person} />}
        </div>
      </div>
    </header>
  );
}
