import { Table } from '@digdir/designsystemet-react';
import type { WatchedExam } from '@karakter/contract/invigilation/routes';
import { inWordOrder } from '@karakter/domain/text/word-order';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useText } from '../../../text/language.tsx';
import { EmptyState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { roomText } from './room-texts.ts';

type ChoiceProps = { readonly exams: readonly WatchedExam[]; readonly room: string | null };

/** The rooms of these exams, in order, each with its exams and candidates. */
function roomsOf(exams: readonly WatchedExam[]) {
  const names = [...new Set(exams.flatMap(({ rooms }) => rooms.map(({ room }) => room)))].filter(Boolean);
  return names.toSorted(inWordOrder).map((room) => {
    const seated = exams.flatMap((exam) => {
      const here = exam.rooms.find((each) => each.room === room);
      return here ? [{ exam, candidates: here.candidates }] : [];
    });
    return { room, seated, candidates: seated.reduce((sum, each) => sum + each.candidates, 0) };
  });
}

/** The rooms to choose among; when one is chosen, a way back to them. */
export function RoomChoice({ exams, room }: ChoiceProps) {
  const text = useText(roomText);
  const rooms = roomsOf(exams);
  const isHere = rooms.some((each) => each.room === room);
  if (room !== null && isHere)
    return rooms.length > 1 ? <TextLink to="/rooms">{text.others}</TextLink> : null;
  if (rooms.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return (
    <Table data-size="sm" aria-label={text.title}>
      <Table.Head>
        <Table.Row>
          {[text.room, text.exams, text.candidates].map((head) => (
            <Table.HeaderCell key={head} scope="col">
              {head}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rooms.map((each) => (
          <Table.Row key={each.room}>
            <Table.HeaderCell scope="row">
              <TextLink to={`/rooms?room=${encodeURIComponent(each.room)}`}>{each.room}</TextLink>
            </Table.HeaderCell>
            <Table.Cell>{commaSeparated(each.seated.map(({ exam }) => exam.courseCode))}</Table.Cell>
            <Table.Cell>{each.candidates}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
