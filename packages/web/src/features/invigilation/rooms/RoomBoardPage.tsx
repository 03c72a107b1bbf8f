import { invigilationRoutes, type WatchedExam } from '@karakter/contract/invigilation/routes';
import { useSearchParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { LostLine, useSpokenLine } from '../BoardNews.tsx';
import { OpenBoard } from '../OpenBoard.tsx';
import { boardText } from '../texts.ts';
import { useBoards } from '../use-board.ts';
import { useSteady } from '../view/steady.ts';
import { RoomChoice } from './RoomChoice.tsx';
import { roomText } from './room-texts.ts';

/** How often the exams are asked for: one may begin, or a duty be changed. */
const askAgainMs = 60_000;

type RoomProps = { readonly room: string; readonly exams: readonly WatchedExam[] };

function RoomBoard({ room, exams }: RoomProps) {
  const text = useText(boardText);
  const { candidates, now, lostSince, failure, refresh } = useBoards(exams.map(({ id }) => id));
  const here = useSteady((candidates ?? []).filter((candidate) => candidate.room === room));
  useSpokenLine(lostSince);
  if (candidates === null)
    return failure ? <FailedState failure={failure} /> : <LoadingState what={text.loading} />;
  return (
    <>
      {lostSince !== null && <LostLine since={lostSince} />}
      <OpenBoard exams={exams} candidates={here} now={now} onChanged={refresh} isRoom />
    </>
  );
}

/** One board of a room, with all its exams that the reader watches; without a room, the choice of one [D9, U1]. */
export function RoomBoardPage() {
  const text = useText(roomText);
  const [search] = useSearchParams();
  const boards = useApi(invigilationRoutes.listBoards, {}, { refetchInterval: askAgainMs });
  const room = search.get('room');
  const exams = useSteady(boards.data?.exams ?? []);
  const inRoom = useSteady(exams.filter(({ rooms }) => rooms.some((each) => each.room === room)));
  const title = room === null ? text.title : text.roomTitle(room);
  return (
    <PageShell title={title}>
      {boards.isPending && <LoadingState />}
      {boards.error && <FailedState failure={boards.error} onRetry={() => void boards.refetch()} />}
      {boards.data && <RoomChoice exams={exams} room={room} />}
      {room !== null && inRoom.length > 0 && <RoomBoard key={room} room={room} exams={inRoom} />}
    </PageShell>
  );
}
