import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { writtenClock } from '@karakter/domain/calendar/dates';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { boardText } from './texts.ts';

const resultMs = 12_000;

/** The connection is lost: since when, and that no candidate's exam is affected. */
export function LostLine({ since }: { readonly since: string }) {
  const text = useText(boardText);
  const { language } = useLanguage();
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {text.lostTitle}
      </Heading>
      <Paragraph>{text.lost(writtenClock(since, language))}</Paragraph>
    </Alert>
  );
}

/** Announces when the connection is lost, and when the board is up to date again. */
export function useSpokenLine(lostSince: string | null): void {
  const text = useText(boardText);
  const announce = useAnnounce();
  const wasLost = useRef(false);
  const isLost = lostSince !== null;
  useEffect(() => {
    if (isLost !== wasLost.current) announce(isLost ? text.lostTitle : text.isBack);
    wasLost.current = isLost;
  }, [isLost, announce, text]);
}

/** The result of the last change of time, for as long as it takes to read. */
export function useResult() {
  const [result, setResult] = useState('');
  useEffect(() => {
    const forgetting = result === '' ? undefined : setTimeout(() => setResult(''), resultMs);
    return () => clearTimeout(forgetting);
  }, [result]);
  return [result, setResult] as const;
}
