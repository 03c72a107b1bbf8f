import { Paragraph } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';

import { suspicionRoutes } from '@karakter/contract/grading/suspicion';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { Script } from '../api-types.ts';
import { ReasonButton } from '../compare/ReasonButton.tsx';
import { suspicionText } from './suspicion-texts.ts';

type ReportSuspicionProps = {
  readonly commissionId: string;
  readonly script: Pick<Script, 'candidateNumber' | 'suspicions'>;
};

/** On the desk: reports a suspicion of cheating, or says that it is reported; grading goes on as before [G10]. */
export function ReportSuspicion({ commissionId, script }: ReportSuspicionProps) {
  const text = useText(suspicionText);
  const { language } = useLanguage();
  const { candidateNumber, suspicions } = script;
  const report = useCommand(suspicionRoutes.reportSuspicion, { invalidates: [gradingRoutes.showScript] });
  const last = suspicions.at(-1);
  if (last)
    return <Paragraph data-size="sm">{text.reported(writtenInstant(last.reportedAt, language))}</Paragraph>;
  return (
    <ReasonButton
      id={`suspicion:${commissionId}:${candidateNumber}`}
      label={text.report}
      isInRow
      title={text.reportTitle(candidateNumber)}
      about={text.reportAbout}
      reasonLabel={text.account}
      doneWords={text.done}
      command={report}
      onSend={(account, sent) =>
        report.mutate({ params: { commissionId, candidateNumber }, body: { account } }, { onSuccess: sent })
      }
    />
  );
}
