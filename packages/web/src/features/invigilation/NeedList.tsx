import { Button, Heading } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { writtenMoment } from '@karakter/domain/calendar/dates';
import type { BoardNeed } from '@karakter/domain/invigilation/board';
import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { useLanguage, useText } from '../../text/language.tsx';
import type { BoardCommands } from './board-commands.ts';
import { needSince } from './board-rows.ts';
import { needText } from './need-texts.ts';
import * as styles from './styles/need-list.module.css';
import { boardText } from './texts.ts';

/** Where the bar's number of candidates with a need leads. */
export const needHeadingId = 'board-needs';

/** A candidate on the list; without a need where it is met and the place is held for a moment. */
export type NeedLine = { readonly candidate: BoardCandidate; readonly need: BoardNeed | null };

type NeedProps = {
  readonly commands: BoardCommands;
  readonly onOpen: (candidacyId: string) => void;
};

/** The command for the need, with one tap. */
function NeedButtons({ line, commands, onOpen }: NeedProps & { readonly line: NeedLine }) {
  const text = useText(boardText);
  const words = useText(needText);
  const { candidate, need } = line;
  const { takeover, candidacyId, examId, name } = candidate;
  return (
    <div className={styles.needButtons}>
      {need === 'takeover' && takeover && (
        <>
          <Button onClick={() => commands.decideTakeover({ examId, requestId: takeover.requestId }, true)}>
            {words.grant}
          </Button>
          <Button
            variant="secondary"
            onClick={() => commands.decideTakeover({ examId, requestId: takeover.requestId }, false)}
          >
            {words.deny}
          </Button>
        </>
      )}
      {need === 'help' && <Button onClick={() => commands.answerHelp(candidate)}>{words.helped}</Button>}
      <Button variant="tertiary" aria-label={text.moreFor(name)} onClick={() => onOpen(candidacyId)}>
        {text.more}
      </Button>
    </div>
  );
}

function Line({ line, ...parts }: NeedProps & { readonly line: NeedLine }) {
  const text = useText(boardText);
  const words = useText(needText);
  const { language } = useLanguage();
  const { candidate, need } = line;
  const { room, seat, name, candidateNumber, startsAt } = candidate;
  const since = need && words.since(writtenMoment(needSince({ candidate, need }), startsAt, language));
  return (
    <li data-need={need ?? 'met'}>
      <p>
        <strong>{`${room} ${seat}`.trim()}</strong> {name}, {text.number(candidateNumber).toLowerCase()}
        <span className={styles.needWords}>{need ? `${words.needs[need]} ${since}` : words.needMet}</span>
      </p>
      <NeedButtons line={line} {...parts} />
    </li>
  );
}

type NeedListProps = NeedProps & {
  readonly lines: readonly NeedLine[];
  /** How many of the lines have a need still. */
  readonly count: number;
};

/** Candidates with a need, on top; the list keeps its place when it is empty. */
export function NeedList({ lines, count, ...parts }: NeedListProps) {
  const words = useText(needText);
  return (
    <section
      className={styles.needList}
      data-calm={lines.length === 0 || undefined}
      aria-labelledby={needHeadingId}
    >
      <Heading level={2} data-size="2xs" id={needHeadingId} tabIndex={-1}>
        {count > 0 && <ExclamationmarkTriangleFillIcon aria-hidden />}
        {count > 0 ? `${words.needTitle} (${count})` : words.nobody}
      </Heading>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <Line key={line.candidate.candidacyId} line={line} {...parts} />
          ))}
        </ul>
      )}
    </section>
  );
}
