import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamAppeals } from '@karakter/contract/appeal/views';
import { writtenList } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { MemberDraft } from '../../planning/CommissionEditor.tsx';
import { planText } from './plan-texts.ts';

type Props = Pick<ExamAppeals, 'mayServe'> & {
  readonly onUse: (members: readonly MemberDraft[]) => void;
};

/** The ordinary commissions that the rules let grade appeals of each other's answers; using one fills in its members [K3]. */
export function MayServe({ mayServe, onUse }: Props) {
  const text = useText(planText);
  const { language } = useLanguage();
  if (mayServe.length < 2) return null;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.serve}
      </Heading>
      <Paragraph>{text.serveAbout}</Paragraph>
      <ul className="plain-list">
        {mayServe.map(({ id, number, members }) => (
          <li key={id}>
            {writtenList[language](members.map(({ name }) => name))}{' '}
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() =>
                onUse(
                  members.map(({ personId, name, external, teaches, supervises, employer, email }) => ({
                    id: personId,
                    personId,
                    name,
                    external,
                    teaches,
                    ...(supervises === undefined ? {} : { supervises }),
                    about: employer ?? email,
                  })),
                )
              }
            >
              {text.use(number)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
