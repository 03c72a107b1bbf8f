import {
  CheckmarkCircleFillIcon,
  CloudUpIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
  LaptopIcon,
} from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import type { AnswerSession } from '../session/answer-session.ts';
import {
  type Announcement,
  ageInSteps,
  nextAnnouncement,
  type SavingState,
  type SavingWords,
  savingWords,
} from '../session/saving-state.ts';
import { savingText } from '../session/saving-texts.ts';
import { useEverySecond } from '../session/server-clock.ts';
import { useSignedOut } from '../use-sitter.ts';
import { useSavingState } from './answer-room.tsx';
import * as styles from './styles/exam-bar.module.css';

const icons = {
  opening: HourglassIcon,
  onServer: CheckmarkCircleFillIcon,
  sending: CloudUpIcon,
  notSent: LaptopIcon,
  sendingOnly: ExclamationmarkTriangleFillIcon,
  onDevice: LaptopIcon,
  onServerOffline: CheckmarkCircleFillIcon,
  nowhere: ExclamationmarkTriangleFillIcon,
  stopped: ExclamationmarkTriangleFillIcon,
} as const;

/** Statuses that would blame the network for a sign-out. */
const forWantOfConnection: readonly SavingWords['kind'][] = ['onDevice', 'onServerOffline'];

function useSentence(words: SavingWords, { stopped }: SavingState): string {
  const text = useText(savingText);
  const isSignedOut = useSignedOut();
  if (isSignedOut && forWantOfConnection.includes(words.kind)) return text.signedOut;
  if (words.kind === 'stopped') {
    return stopped !== null && stopped in text.stopped
      ? text.stopped[stopped as keyof typeof text.stopped]
      : text.stopped.other;
  }
  if (words.kind !== 'onServer') return text[words.kind];
  const { unit, count } = ageInSteps(words.seconds);
  if (unit === 'minute') return text.onServerMinutes(count);
  return count === 0 ? text.justNow : text.onServerSeconds(count);
}

/** Announces only what a candidate must know: the connection is lost, it is back, or nothing is saved. */
function useSpokenChanges(state: SavingState): void {
  const announce = useAnnounce();
  const text = useText(savingText);
  const [announced, setAnnounced] = useState<Announcement>('well');
  // A sign-out has its own notice, which is announced.
  const isSignedOut = useSignedOut();
  const found = nextAnnouncement(announced, state, performance.now());
  const next = isSignedOut && found === 'lost' ? announced : found;
  useEffect(() => {
    if (next === announced) return;
    setAnnounced(next);
    const sentences = { well: text.connectionRestored, lost: text.connectionLost, alarm: text.nowhere };
    announce(sentences[next], next === 'alarm' ? 'assertive' : 'polite');
  }, [next, announced, announce, text]);
}

/** Where the answer is saved, as text with an icon; never more than the server has confirmed [Q1]. */
export function SavingLine({ session }: { readonly session: AnswerSession }) {
  useEverySecond();
  const state = useSavingState(session);
  const text = useText(savingText);
  const words = savingWords(state, performance.now());
  const sentence = useSentence(words, state);
  useSpokenChanges(state);
  const Icon = icons[words.kind];
  return (
    <p className={styles.saving} data-kind={words.kind}>
      <Icon aria-hidden />
      <span>
        {sentence}
        {words.kind === 'onServer' && state.device === 'failed' && ` · ${text.notOnDevice}`}
      </span>
    </p>
  );
}
