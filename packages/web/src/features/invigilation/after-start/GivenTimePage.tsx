import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { type GivenTime, givenTimeRoutes } from '@karakter/contract/invigilation/given-time';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import * as styles from './given-time.module.css';
import { givenTimeText } from './given-time-texts.ts';
import { TakeBack } from './TakeBack.tsx';

const lookAgainMs = 10_000;
type Words = (typeof givenTimeText)[Language];

function giftInWords({ minutes, scope, room, candidate }: GivenTime, text: Words): string {
  const whom =
    scope === 'room'
      ? text.whom.room(room ?? '')
      : scope === 'candidate'
        ? text.whom.candidate(candidate ?? '–')
        : text.whom[scope];
  return text.to(text.minutes(minutes), whom);
}

function TakenBackLine({ takenBack }: { readonly takenBack: NonNullable<GivenTime['takenBack']> }) {
  const text = useText(givenTimeText);
  const { language } = useLanguage();
  const { by, at, reason, reached, skipped } = takenBack;
  const counts = [text.lost(reached), ...(skipped > 0 ? [text.kept(skipped)] : [])];
  return (
    <p className="quiet">
      {text.takenBack(by, writtenInstant(at, language))}: {reason} ({commaSeparated(counts)})
    </p>
  );
}

type GiftProps = { readonly examId: string; readonly gift: GivenTime; readonly noticeMinutes: number };

function Gift({ examId, gift, noticeMinutes }: GiftProps) {
  const text = useText(givenTimeText);
  const { language } = useLanguage();
  const words = giftInWords(gift, text);
  return (
    <li className={styles.gift}>
      <div>
        <Heading level={2} data-size="2xs">
          {words}
        </Heading>
        <p>{gift.reason}</p>
        <p className="quiet">
          {text.by(gift.by, writtenInstant(gift.at, language))}. {text.reached(gift.reached)}.
          {gift.isForIncident && ` ${text.forIncident}.`}
        </p>
        {gift.takenBack && <TakenBackLine takenBack={gift.takenBack} />}
      </div>
      {gift.mayTakeBack && (
        <TakeBack examId={examId} timeId={gift.id} gift={words} noticeMinutes={noticeMinutes} />
      )}
    </li>
  );
}

function GivenTimeList({ exam: { id: examId } }: { readonly exam: ExamView }) {
  const text = useText(givenTimeText);
  const params = { examId };
  const list = useApi(givenTimeRoutes.listGivenTime, { params }, { refetchInterval: lookAgainMs });
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <FailedState failure={list.error} onRetry={() => void list.refetch()} />;
  const { given, noticeMinutes } = list.data;
  return (
    <div className="form-stack">
      <p>
        <TextLink to={`/exams/${examId}/board`}>{text.toBoard}</TextLink>
      </p>
      {given.length === 0 ? (
        <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
      ) : (
        <>
          <Paragraph>{text.about}</Paragraph>
          <ul className={styles.list}>
            {given.map((gift) => (
              <Gift key={gift.id} examId={examId} gift={gift} noticeMinutes={noticeMinutes} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** All minutes that were given at an exam; those given by mistake are taken back here [D17]. */
export function GivenTimePage() {
  const text = useText(givenTimeText);
  return <ExamFrame title={text.title}>{(exam) => <GivenTimeList exam={exam} />}</ExamFrame>;
}
