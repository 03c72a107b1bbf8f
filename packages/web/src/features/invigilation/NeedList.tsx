import { Button, Heading } from '@digdir/designsystemet-react';
import { writtenMoment } from '@karakter/domain/calendar/dates';
import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { useLanguage, useText } from '../../text/language.tsx';
import type { BoardCommands } from './board-commands.ts';
import { type NeedingCandidate, needSince } from './board-rows.ts';
import * as styles from './styles/need-list.module.css';
import { boardText } from './texts.ts';

type NeedProps = {
  readonly commands: BoardCommands;
  readonly onOpen: (candidacyId: string) => void;
};

/** The command for the need, with one tap. */
function NeedButtons({ needing, commands, onOpen }: NeedProps & { readonly needing: NeedingCandidate }) {
  const text = useText(boardText);
  const { candidate, need } = needing;
  const { takeover, candidacyId, name } = candidate;
  return (
    <div className={styles.needButtons}>
      {need === 'takeover' && takeover && (
        <>
          <Button onClick={() => commands.decideTakeover(takeover.requestId, true)}>{text.grant}</Button>
          <Button variant="secondary" onClick={() => commands.decideTakeover(takeover.requestId, false)}>
            {text.deny}
          </Button>
        </>
      )}
      {need === 'help' && <Button onClick={() => commands.answerHelp(candidacyId)}>{text.helped}</Button>}
      <Button variant="tertiary" aria-label={text.moreFor(name)} onClick={() => onOpen(candidacyId)}>
        {text.more}
      </Button>
    </div>
  );
}

/**
 * Candidates with a need, on top; the list keeps its place when it is empty, so that nothing moves while a person
 * taps.
 */
export function NeedList({
  needing,
  ...parts
}: NeedProps & { readonly needing: readonly NeedingCandidate[] }) {
  const text = useText(boardText);
  const { language } = useLanguage();
  return (
    <section
      className={styles.needList}
      data-calm={needing.length === 0 || undefined}
      aria-label={text.needTitle}
    >
      <Heading level={2} data-size="2xs">
        {needing.length > 0 && <ExclamationmarkTriangleFillIcon aria-hidden />}
        {needing.length > 0 ? `${text.needTitle} (${needing.length})` : text.nobody}
      </Heading>
      {needing.length > 0 && (
        <ul>
          {needing.map((each) => (
            <li key={each.candidate.candidacyId} data-need={each.need}>
              <p>
                <strong>{`${each.candidate.room} ${each.candidate.seat}`.trim()}</strong>{' '}
                {each.candidate.name}, {text.number(each.candidate.candidateNumber).toLowerCase()}
                <span className={styles.needWords}>
                  {text.needs[each.need]}{' '}
                  {text.since(writtenMoment(needSince(each), each.candidate.startsAt, language))}
                </span>
              </p>
              <NeedButtons needing={each} {...parts} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
