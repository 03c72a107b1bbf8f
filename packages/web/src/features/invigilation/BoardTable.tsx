import { Button, Table } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { writtenBeside, writtenEnd, writtenMoment } from '@karakter/domain/calendar/dates';
import { type BoardNeed, isLasting } from '@karakter/domain/invigilation/board';
import { isWithoutAnswer } from '@karakter/domain/sitting/sitting-states';
import { commaSeparated } from '@karakter/domain/text/wording';
import { memo } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import type { BoardCommands } from './board-commands.ts';
import type { CourseCodes } from './board-exams.ts';
import { CandidateState } from './CandidateState.tsx';
import { needText } from './need-texts.ts';
import { moveByArrows } from './seats/arrow-keys.ts';
import * as styles from './styles/board-table.module.css';
import { boardText } from './texts.ts';

type RowProps = {
  readonly candidate: BoardCandidate;
  readonly need: BoardNeed | null;
  /** The course of the candidate's exam, where the board has several. */
  readonly course: string | undefined;
  readonly commands: BoardCommands;
  readonly onOpen: (candidacyId: string) => void;
};

function Line({ candidate }: { readonly candidate: BoardCandidate }) {
  const text = useText(boardText);
  const words = useText(needText);
  const { language } = useLanguage();
  const { isConnected, offlineSince, startsAt } = candidate;
  if (isConnected) return <span data-quiet>{text.connected}</span>;
  if (offlineSince === null) return <span data-quiet>{text.neverConnected}</span>;
  const since = words.since(writtenMoment(offlineSince, startsAt, language));
  return <span data-offline>{`${text.offline} ${since}`}</span>;
}

function DeviceState({ candidate }: { readonly candidate: BoardCandidate }) {
  const text = useText(boardText);
  const { state, machineDoubt } = candidate;
  if (state !== 'arrived' && state !== 'writing') return null;
  return (
    <>
      <Line candidate={candidate} />
      {machineDoubt && <span data-doubt>{text.machineDoubts[machineDoubt]}</span>}
    </>
  );
}

function LastSaved({ candidate }: { readonly candidate: BoardCandidate }) {
  const text = useText(boardText);
  const { language } = useLanguage();
  const { lastSavedAt: at, startsAt } = candidate;
  if (at === null) return null;
  return (
    <>
      <span className={styles.narrowOnly}>{text.saved(writtenMoment(at, startsAt, language))}</span>
      <time className={styles.wideOnly} dateTime={at}>
        {writtenBeside(at, startsAt, language)}
      </time>
    </>
  );
}

function OwnEnd({ candidate }: { readonly candidate: BoardCandidate }) {
  const text = useText(boardText);
  const { language } = useLanguage();
  const added = Math.round(candidate.addedSeconds / 60);
  return (
    <>
      <time dateTime={candidate.endsAt}>{writtenEnd(candidate.endsAt, candidate.startsAt, language)}</time>
      {added > 0 && <span className="quiet">{text.added(added)}</span>}
    </>
  );
}

/** Only rows that have changed are rendered again: all other props of a row are stable. */
const BoardRow = memo(function BoardRow({ candidate, need, course, commands, onOpen }: RowProps) {
  const text = useText(boardText);
  const { candidacyId, name, identity, state } = candidate;
  const mayCheck = identity === null && !isWithoutAnswer(state);
  return (
    <Table.Row data-need={need !== null && !isLasting(need) ? need : undefined} data-state={state}>
      <Table.Cell data-cell="seat">{`${candidate.room} ${candidate.seat}`.trim()}</Table.Cell>
      <Table.HeaderCell scope="row" data-cell="name">
        {name}{' '}
        <span className="quiet">{commaSeparated([text.number(candidate.candidateNumber), course])}</span>
      </Table.HeaderCell>
      <Table.Cell data-cell="state">
        <CandidateState candidate={candidate} need={need} />
      </Table.Cell>
      <Table.Cell data-cell="identity">
        {mayCheck ? (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={`${text.confirmIdentity}: ${name}`}
            onClick={() => commands.checkIdentity(candidate, true)}
          >
            {text.confirmIdentity}
          </Button>
        ) : (
          identity && <span data-quiet>{text.confirmed}</span>
        )}
      </Table.Cell>
      <Table.Cell data-cell="machine">
        <DeviceState candidate={candidate} />
      </Table.Cell>
      <Table.Cell data-cell="saved">
        <LastSaved candidate={candidate} />
      </Table.Cell>
      <Table.Cell data-cell="end">
        <OwnEnd candidate={candidate} />
      </Table.Cell>
      <Table.Cell data-cell="more">
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={text.moreFor(name)}
          onClick={() => onOpen(candidacyId)}
        >
          {text.more}
        </Button>
      </Table.Cell>
    </Table.Row>
  );
});

type TableProps = Pick<RowProps, 'commands' | 'onOpen'> & {
  readonly candidates: readonly BoardCandidate[];
  /** The need of each candidate, in the same order. */
  readonly needs: readonly (BoardNeed | null)[];
  readonly courses: CourseCodes;
};

/** The room as a list, in the order of the seats. */
export const BoardTable = memo(function BoardTable({ candidates, needs, courses, ...row }: TableProps) {
  const text = useText(boardText);
  const heads = {
    seat: text.seat,
    name: text.name,
    state: text.state,
    identity: text.identity,
    machine: text.machine,
    saved: text.lastSaved,
    end: text.ends,
  };
  return (
    <Table
      className={styles.boardTable}
      data-size="sm"
      onKeyDown={(event) => moveByArrows(event, 'tbody button')}
    >
      <caption className="ds-sr-only">{text.title}</caption>
      <Table.Head>
        <Table.Row>
          {Object.entries(heads).map(([cell, head]) => (
            <Table.HeaderCell key={cell} scope="col" data-cell={cell}>
              {head}
            </Table.HeaderCell>
          ))}
          <Table.HeaderCell scope="col">
            <span className="ds-sr-only">{text.more}</span>
          </Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {candidates.map((candidate, index) => (
          <BoardRow
            key={candidate.candidacyId}
            candidate={candidate}
            need={needs[index] ?? null}
            course={courses.get(candidate.examId)}
            {...row}
          />
        ))}
      </Table.Body>
    </Table>
  );
});
