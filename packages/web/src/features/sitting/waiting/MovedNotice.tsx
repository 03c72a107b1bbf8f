import { Alert } from '@digdir/designsystemet-react';
import type { SittingView } from '@karakter/contract/sitting/routes';
import { writtenEnd, writtenInstant } from '@karakter/domain/calendar/dates';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { changedText } from './changed-texts.ts';

type OwnTimes = Pick<SittingView, 'startsAt' | 'endsAt'>;

const isSame = (a: OwnTimes, b: OwnTimes) => a.startsAt === b.startsAt && a.endsAt === b.endsAt;

/** Says that the candidate's time was changed while they wait: aloud at once, and in sight as long as the page is [P14]. */
export function MovedNotice({ view: { startsAt, endsAt } }: { readonly view: OwnTimes }) {
  const text = useText(changedText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [first] = useState({ startsAt, endsAt });
  const words = text.moved(writtenInstant(startsAt, language), writtenEnd(endsAt, startsAt, language));
  const said = useRef<OwnTimes>(first);
  useEffect(() => {
    if (isSame(said.current, { startsAt, endsAt })) return;
    said.current = { startsAt, endsAt };
    announce(words, 'assertive');
  }, [startsAt, endsAt, words, announce]);
  return isSame(first, { startsAt, endsAt }) ? null : <Alert data-color="warning">{words}</Alert>;
}
