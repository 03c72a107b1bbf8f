import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { ExamDayPhone } from '../../ui/phone/ExamDayPhone.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { useExamDayPhone } from '../people/use-exam-day-phone.ts';
import { todayPageText } from './today-texts.ts';

/** The first page of a candidate who came in with a one-time code: the way back to the exam, and whom to call [U9]. */
export function SeatCodeToday({ candidacyId }: { readonly candidacyId: string }) {
  const text = useText(todayPageText);
  const phone = useExamDayPhone();
  return (
    <PageShell title={text.candidateTitle} width="reading">
      <div className="form-stack">
        <Paragraph>{text.seatCode}</Paragraph>
        <div>
          <LinkButton to={`/sitting/${candidacyId}`}>{text.goOn}</LinkButton>
        </div>
        <ExamDayPhone phone={phone} />
      </div>
    </PageShell>
  );
}
