import { Button } from '@digdir/designsystemet-react';
import { roomListRoutes } from '@karakter/contract/planning/room-lists';
import { FilePdfIcon } from '@navikt/aksel-icons';
import { apiUrl } from '../../../api/api-url.ts';
import { useText } from '../../../text/language.tsx';
import { candidatesText } from '../candidates-texts.ts';

/** The lists of the rooms on paper: for those who watch them, and for their doors [I10]. */
export function RoomLists({ examId }: { readonly examId: string }) {
  const text = useText(candidatesText);
  const lists = [
    ['attendance', roomListRoutes.attendanceListPdf],
    ['doors', roomListRoutes.doorListPdf],
  ] as const;
  return lists.map(([name, route]) => (
    <Button key={name} asChild variant="tertiary" data-size="sm">
      <a href={apiUrl(route, { params: { examId } })} download>
        <FilePdfIcon aria-hidden />
        {text.roomLists[name]}
      </a>
    </Button>
  ));
}
