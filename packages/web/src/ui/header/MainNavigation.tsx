import type { Role } from '@karakter/domain/people/roles';
import { Link, useLocation } from 'react-router';
import { useText } from '../../text/language.tsx';
import * as styles from './header.module.css';
import { navigationText } from './navigation-texts.ts';

const addresses = {
  today: '/',
  mine: '/my',
  exams: '/exams',
  gradingNow: '/exams/progress',
  grading: '/grading',
  explanations: '/grading/explanations',
  fees: '/grading/fees',
  officeFees: '/fees',
  cases: '/cases',
  people: '/people',
  mail: '/mail',
  operations: '/operations',
  rooms: '/rooms',
  institution: '/institution',
  catalogue: '/catalogue',
  rules: '/rules',
  caseStatistics: '/statistics/cases',
} as const;
type Place = keyof typeof addresses;

/** Pages below an entry of the menu at an address of their own. */
const pagesOf: Partial<Readonly<Record<Place, readonly string[]>>> = {
  people: ['/waiting-sign-ins'],
  // Of the exam office, whose menu has no more room; the operator's has an entry for it.
  catalogue: ['/rules', '/mailboxes'],
  cases: ['/statistics/cases'],
};

/** The few pages in each role's menu; all other pages are linked from these. */
const placesOf: Readonly<Record<Role, readonly Place[]>> = {
  candidate: ['today', 'mine', 'mail'],
  grader: ['today', 'grading', 'explanations', 'fees'],
  courseCoordinator: ['today', 'exams'],
  programmeLeader: ['today', 'exams', 'caseStatistics'],
  examOffice: ['today', 'exams', 'cases', 'officeFees', 'people', 'catalogue', 'mail'],
  caseworker: ['today', 'cases', 'exams'],
  invigilator: ['today', 'rooms', 'mail'],
  headOfDepartment: ['today', 'exams', 'gradingNow', 'caseStatistics'],
  rectorsDelegate: ['today', 'exams'],
  archivist: ['today', 'exams'],
  itOperator: ['today', 'institution', 'catalogue', 'rules', 'people', 'operations', 'mail'],
};

/** The menu entry of the current page: the one whose address is the longest prefix of the page's. */
function placeAt(path: string, places: readonly Place[]): Place | undefined {
  const isAt = (place: Place) => pagesOf[place]?.includes(path) || path.startsWith(`${addresses[place]}/`);
  const own = places.find((place) => path === addresses[place]);
  return own ?? places.filter(isAt).toSorted((a, b) => addresses[b].length - addresses[a].length)[0];
}

/** The main menu of the person's active role. */
export function MainNavigation({ role }: { readonly role: Role }) {
  const text = useText(navigationText);
  const { pathname } = useLocation();
  const places = placesOf[role];
  const here = placeAt(pathname, places);
  return (
    <nav className={styles.mainNavigation} aria-label={text.name}>
      {places.map((place) => (
        <Link key={place} to={addresses[place]} aria-current={place === here ? 'page' : undefined}>
          {text[place]}
        </Link>
      ))}
    </nav>
  );
}
