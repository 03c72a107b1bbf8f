import { Heading } from '@digdir/designsystemet-react';
import type { RulesPreview } from '@karakter/contract/after-publishing/routes';
import { ruleInWords } from '@karakter/contract/exam/rule-in-words';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { FindingList } from '../planning/publishing/FindingList.tsx';
import { changingText } from './changing-texts.ts';
import { rulesText } from './rules-texts.ts';
import { Told } from './Told.tsx';

type Props = { readonly examId: string; readonly preview: RulesPreview; readonly children: ReactNode };

/** What other rules do to whom, before they are changed [P14]; it takes the focus when it appears. */
export function RulesShown({ examId, preview, children }: Props) {
  const text = useText(changingText);
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="form-stack">
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {text.previewTitle}
      </Heading>
      <ul>
        {preview.changes.map((change) => (
          <li key={change.fact}>{ruleInWords(language, change)}</li>
        ))}
      </ul>
      {preview.findings.length > 0 && <FindingList examId={examId} findings={preview.findings} />}
      <Told told={preview.told} mails={preview.mails} words={useText(rulesText).told} />
      {children}
    </div>
  );
}
