import { Alert, Heading } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../text/language.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useKeeping } from '../keeping.ts';
import * as styles from '../kept.module.css';
import { keptText } from '../kept-texts.ts';
import { type UnsavedWriting, useUnsavedWriting } from '../unsaved-writing.ts';

type Left = { readonly path: string; readonly title: string };

/** Other pages whose text by this person is still on this device. */
function useLeft(): readonly Left[] {
  const keeping = useKeeping();
  const { pathname, search } = useLocation();
  const [left, setLeft] = useState<readonly Left[]>([]);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const all = await keeping.store.all();
      const open = await keeping.openAmong(all.map(({ window }) => window));
      const gone = all.filter(({ window, path }) => !open.has(window) && path !== pathname + search);
      if (isHere) setLeft([...new Map(gone.map(({ path, title }) => [path, { path, title }])).values()]);
    };
    // If the device keeps nothing, there is nothing to link to.
    look().catch(() => setLeft([]));
    return () => {
      isHere = false;
    };
  }, [keeping, pathname, search]);
  return left;
}

/** Pages that were left in this window while their writing could not be saved; it is still tried. */
function useLeftOpen(): readonly UnsavedWriting[] {
  const { pathname, search } = useLocation();
  return useUnsavedWriting().filter(
    (each) => each.isLeft && each.stuck !== null && each.path !== pathname + search,
  );
}

type PagesProps = { readonly title: string; readonly about: string; readonly pages: readonly Left[] };

function Pages({ title, about, pages }: PagesProps) {
  if (pages.length === 0) return null;
  return (
    <Alert data-color="info" className={styles.leftWriting}>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <p>{about}</p>
      <ul>
        {pages.map(({ path, title }) => (
          <li key={path}>
            <TextLink to={path}>{title}</TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Links to other pages whose writing is on this device, or in this window, only. */
export function LeftWriting() {
  const text = useText(keptText);
  const stored = useLeft();
  const open = useLeftOpen();
  const left = [...new Map([...stored, ...open].map((each) => [each.path, each])).values()];
  // The server refuses it, or waits for a choice: opening the page does not save it.
  const undecided = new Set(open.filter(({ stuck }) => stuck !== 'waiting').map(({ path }) => path));
  const isOnlyHere = open.some(({ isOnDevice }) => !isOnDevice);
  return (
    <>
      <Pages
        title={text.leftToDecideTitle}
        about={text.leftToDecide}
        pages={left.filter(({ path }) => undecided.has(path))}
      />
      <Pages
        title={text.leftTitle}
        about={isOnlyHere ? text.leftOnlyHere : text.leftAbout}
        pages={left.filter(({ path }) => !undecided.has(path))}
      />
    </>
  );
}
