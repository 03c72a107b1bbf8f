import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type SheetView, sheetRoutes } from '@karakter/contract/grading/sheet';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { gradingText } from '../texts.ts';
import { showsMarks } from './SheetPreview.tsx';
import { sheetProblemText } from './sheet-problem-texts.ts';
import { sheetText } from './sheet-texts.ts';

type Applied = NonNullable<SheetView['applied']>;

function Undone({ undone }: { readonly undone: NonNullable<Applied['undone']> }) {
  const text = useText(sheetText);
  const why = useText(sheetProblemText);
  const words = useText(gradingText);
  const { language } = useLanguage();
  const { restored, at, kept } = undone;
  return (
    <>
      <Paragraph>{text.undone(restored, writtenInstant(at, language))}</Paragraph>
      {kept.length > 0 && (
        <>
          <Heading level={3} data-size="2xs">
            {text.kept}
          </Heading>
          <ul>
            {kept.map(({ candidateNumber, code }) => (
              <li key={candidateNumber}>
                {words.candidate(candidateNumber)}: {why.left[code]}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The file that was applied last, which can be undone. */
export function AppliedSheet({
  commissionId,
  applied,
}: {
  readonly commissionId: string;
  readonly applied: Applied;
}) {
  const text = useText(sheetText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const undo = useCommand(sheetRoutes.undoGradeSheet, {
    invalidates: showsMarks,
    onDone: ({ applied: now }) =>
      now?.undone && announce(text.undone(now.undone.restored, writtenInstant(now.undone.at, language))),
  });
  const { changed, appliedAt, undone, sheetId } = applied;
  return (
    <section className="form-stack" aria-labelledby="applied-heading">
      <Heading level={2} data-size="xs" id="applied-heading">
        {text.appliedTitle}
      </Heading>
      <Paragraph>{text.appliedAt(changed, writtenInstant(appliedAt, language))}</Paragraph>
      {undone ? (
        <Undone undone={undone} />
      ) : (
        changed > 0 && (
          <div>
            <ConfirmButton
              label={text.undo}
              variant="secondary"
              command={undo}
              onConfirm={(close) =>
                undo.mutate({ params: { commissionId }, body: { sheetId } }, { onSuccess: close })
              }
            >
              {text.undoAbout(changed)}
            </ConfirmButton>
          </div>
        )
      )}
    </section>
  );
}
