import type { SittingView } from '@karakter/contract/sitting/routes';
import { useEffect, useRef } from 'react';
import { useText } from '../../../text/language.tsx';
import { placeText } from '../../../text/place-texts.ts';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';

/** Where the candidate sits; a change while the page is open is announced. */
export function OwnPlace({ view }: { readonly view: Pick<SittingView, 'room' | 'seat'> }) {
  const text = useText(placeText);
  const announce = useAnnounce();
  const where = text.where(view);
  const before = useRef(where);
  useEffect(() => {
    if (before.current !== where && where !== '') announce(text.moved(where), 'assertive');
    before.current = where;
  }, [where, announce, text]);
  return (
    <div>
      <dt>{text.place}</dt>
      <dd>{where === '' ? text.notDecided : where}</dd>
    </div>
  );
}
