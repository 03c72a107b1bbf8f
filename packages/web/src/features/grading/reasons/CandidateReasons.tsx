import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { appealReasonsRoutes } from '@karakter/contract/grading/appeal-reasons';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import type { Script } from '../api-types.ts';
import { ReasonButton } from '../compare/ReasonButton.tsx';
import { reasonsText } from './reasons-texts.ts';

type CandidateReasonsProps = {
  readonly commissionId: string;
  readonly script: Pick<Script, 'candidateNumber' | 'reasons' | 'agreed'>;
};

/** Where the rules of an appeal ask for it: the reasons that its graders give the candidate for the agreed grade [K5]. */
export function CandidateReasons({ commissionId, script }: CandidateReasonsProps) {
  const text = useText(reasonsText);
  const { candidateNumber, reasons, agreed } = script;
  const give = useCommand(appealReasonsRoutes.giveAppealReasons, {
    invalidates: [gradingRoutes.showScript],
    fetchesAt409: true,
  });
  if (reasons === null || agreed === null) return null;
  const params = { commissionId, candidateNumber };
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.heading}
      </Heading>
      {reasons.text === null ? (
        <Paragraph>{text.needed}</Paragraph>
      ) : (
        <WrittenText className="plain-text">{reasons.text}</WrittenText>
      )}
      {reasons.mayGive && (
        <ReasonButton
          id={`appeal-reasons:${commissionId}:${candidateNumber}`}
          label={reasons.text === null ? text.write : text.again}
          about={text.about}
          reasonLabel={text.label}
          doneWords={text.done}
          command={give}
          onSend={(written, sent) =>
            give.mutate({ params, body: { after: reasons.given, text: written } }, { onSuccess: sent })
          }
        />
      )}
    </section>
  );
}
