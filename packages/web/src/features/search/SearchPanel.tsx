import { Dialog, Heading, Textfield } from '@digdir/designsystemet-react';
import { longestText } from '@karakter/contract/search/routes';
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageLink } from '../../ui/PageLink.tsx';
import { FailedState } from '../../ui/States.tsx';
import { type Hit, type HitGroups, hitInWords, hitsIn, placeOf } from './hits.ts';
import { recentHits } from './recent-hits.ts';
import * as styles from './search.module.css';
import { searchText } from './search-texts.ts';
import { useFindings } from './use-findings.ts';

type OnOpen = (hit: Hit) => void;

function Hits({
  id,
  title,
  hits,
  onOpen,
}: {
  id: string;
  title: string;
  hits: readonly Hit[];
  onOpen: OnOpen;
}) {
  const { language } = useLanguage();
  if (hits.length === 0) return null;
  return (
    <section aria-labelledby={`search-${id}`}>
      <Heading level={3} data-size="2xs" id={`search-${id}`}>
        {title}
      </Heading>
      <ul className={styles.hits}>
        {hits.map((hit) => {
          const { name, about } = hitInWords(hit, language);
          return (
            <li key={placeOf(hit)}>
              <PageLink to={placeOf(hit)} data-hit onClick={() => onOpen(hit)}>
                <span className={styles.hitName}>{name}</span> <span className="quiet">{about}</span>
              </PageLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Found({ groups, onOpen }: { readonly groups: HitGroups; readonly onOpen: OnOpen }) {
  const text = useText(searchText);
  const kinds = ['exams', 'candidates', 'people'] as const;
  const isEmpty = kinds.every((kind) => groups[kind].length === 0);
  if (isEmpty) return <p className="quiet">{text.none}</p>;
  return kinds.map((kind) => (
    <Hits key={kind} id={kind} title={text[kind]} hits={groups[kind]} onOpen={onOpen} />
  ));
}

/** Moves the focus between the field and the hits by the arrows. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], [data-hit]')];
  const from = stops.indexOf(event.target as HTMLElement);
  if (from < 0) return;
  event.preventDefault();
  stops[from + step]?.focus();
}

function useRecent(personId: string): readonly Hit[] {
  const [recent, setRecent] = useState<readonly Hit[]>([]);
  useEffect(() => {
    let isShown = true;
    void recentHits(personId).then((hits) => isShown && setRecent(hits));
    return () => {
      isShown = false;
    };
  }, [personId]);
  return recent;
}

type SearchPanelProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly personId: string;
  readonly role: 'examOffice' | 'itOperator';
  /** A link of a hit was followed. */
  readonly onOpen: OnOpen;
  /** The first hit was asked for by Enter. */
  readonly onChoose: OnOpen;
};

/** The field, and below it what is found, or what was opened lately. Enter opens the first hit. */
export function SearchPanel({ field, personId, role, onOpen, onChoose }: SearchPanelProps) {
  const text = useText(searchText);
  const [typed, setTyped] = useState('');
  const [isEntered, setEntered] = useState(false);
  const { isLongEnough, findings, isCurrent, failure, retry } = useFindings(typed);
  const recent = useRecent(personId);
  const groups = findings && hitsIn(findings);
  const all = groups ? [...groups.exams, ...groups.candidates, ...groups.people] : [];
  const first = isLongEnough ? isCurrent && all[0] : recent[0];
  useEffect(() => {
    // A number typed fast and entered at once must not open a hit for its first digits.
    if (!isEntered || (isLongEnough && !isCurrent)) return;
    setEntered(false);
    if (first) onChoose(first);
  }, [isEntered, isLongEnough, isCurrent, first, onChoose]);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    setEntered(true);
  };
  const change = (value: string) => {
    setEntered(false);
    setTyped(value.slice(0, longestText));
  };
  return (
    <Dialog.Block onKeyDown={moveByArrows} className={styles.panel}>
      <form onSubmit={enter}>
        <Textfield
          ref={field}
          type="search"
          label={text.label[role]}
          value={typed}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      </form>
      <p className="quiet" role="status">
        {isCurrent && text.found(all.length)}
      </p>
      {failure && <FailedState failure={failure} onRetry={retry} />}
      {groups && <Found groups={groups} onOpen={onOpen} />}
      {!isLongEnough && <Hits id="recent" title={text.recent} hits={recent} onOpen={onOpen} />}
    </Dialog.Block>
  );
}
