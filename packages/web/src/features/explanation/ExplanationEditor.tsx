import { Button, ToggleGroup } from '@digdir/designsystemet-react';
import { explanationRoutes, type GraderCaseView } from '@karakter/contract/explanation/routes';
import { canBeFilled, filledWith } from '@karakter/domain/explanation/content/draft';
import type { ExplanationWarning } from '@karakter/domain/explanation/content/warnings';
import {
  type ExplanationFault,
  type ExplanationText,
  explanationFaults,
  explanationParts as parts,
} from '@karakter/domain/explanation/explanation';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { callApi } from '../../api/api.ts';
import { Disputed } from '../../kept-writing/Disputed.tsx';
import { type Kept, useKeptDocument } from '../../kept-writing/document/use-kept-document.ts';
import { KeptLine } from '../../kept-writing/KeptLine.tsx';
import { useText } from '../../text/language.tsx';
import { FormErrors, TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { PhraseButton, PhrasesProvider, usePhrases } from '../grading/phrases/use-phrases.tsx';
import { changeAnswer } from '../grading/saving/desk-api.ts';
import { explainingText } from './desk/desk-texts.ts';
import { draftOf } from './desk/draft-of.ts';
import { Warnings, warningsOf } from './desk/Warnings.tsx';
import { ExplanationBody } from './ExplanationBody.tsx';
import { ExplanationCommands } from './ExplanationCommands.tsx';
import * as styles from './explanation.module.css';
import { OwnMarks } from './OwnMarks.tsx';
import { explanationText } from './texts.ts';

const rows = { guidelines: 5, assessment: 10, overall: 4 };

function useFaultWords() {
  const text = useText(explanationText);
  return ({ code }: ExplanationFault) => (code === 'missing' ? text.missing : text.onlyGuidelines);
}

type FieldsProps = {
  readonly draft: Kept<ExplanationText>;
  readonly faults: readonly ExplanationFault[];
  readonly warnings: readonly ExplanationWarning[];
};

function Fields({ draft, faults, warnings }: FieldsProps) {
  const text = useText(explanationText);
  const words = useFaultWords();
  return (
    <>
      {parts.map((part) => {
        const fault = faults.find(({ field }) => field === part);
        return (
          <div key={part}>
            <TextFormField
              id={`explanation-${part}`}
              rows={rows[part]}
              label={text.parts[part]}
              description={text.help[part]}
              lang={writtenLanguage(draft.content[part])}
              value={draft.content[part]}
              error={fault && words(fault)}
              onChange={(value) => draft.change({ ...draft.content, [part]: value })}
            />
            <Warnings warnings={warnings.filter(({ field }) => field === part)} />
            <PhraseButton fieldId={`explanation-${part}`} label={text.parts[part]} />
            <Disputed kept={draft} at={[part]} />
          </div>
        );
      })}
    </>
  );
}

/** Under which a device keeps what is typed of an explanation. */
export const explanationKey = (id: string) => `explanation:${id}`;

const joining = plainJoining<ExplanationText>();
const versionOf = ({ version, text }: GraderCaseView) => ({ version, content: text });

/** The text as it is written [G15]. */
function useWriting(view: GraderCaseView): Kept<ExplanationText> {
  const params = { explanationId: view.id };
  const queries = useQueryClient();
  return useKeptDocument({
    key: explanationKey(view.id),
    loaded: useMemo(() => versionOf(view), [view]),
    save: (text, version) =>
      callApi(explanationRoutes.saveExplanation, { params, body: { ...text, version } }),
    load: async () => versionOf(await callApi(explanationRoutes.showExplanation, { params })),
    onSaved: (text, { version }) =>
      changeAnswer(queries, explanationRoutes.showExplanation, { params }, (shown) => ({
        ...shown,
        text,
        version,
      })),
    joining,
  });
}

const isEmpty = (text: ExplanationText) => parts.every((part) => text[part].trim() === '');

/**
 * Writing an explanation: saved as it is typed, previewed as the candidate will read it, sent when it is complete.
 */
export function ExplanationEditor({ view }: { readonly view: GraderCaseView }) {
  const text = useText(explanationText);
  const words = useFaultWords();
  const draft = useWriting(view);
  const phrases = usePhrases();
  const [isPreview, setPreview] = useState(false);
  const [isTried, setTried] = useState(false);
  const faults = isTried ? explanationFaults(draft.content) : [];
  const explaining = useText(explainingText);
  const suggested = useMemo(() => draftOf(view), [view]);
  const warnings = warningsOf(view, draft.content);
  return (
    <div className={styles.explanationEditor}>
      <ToggleGroup
        value={isPreview ? 'preview' : 'edit'}
        onChange={(mode) => setPreview(mode === 'preview')}
        data-size="sm"
        aria-label={text.preview}
      >
        <ToggleGroup.Item value="edit">{text.edit}</ToggleGroup.Item>
        <ToggleGroup.Item value="preview">{text.preview}</ToggleGroup.Item>
      </ToggleGroup>
      {!isPreview && (
        <FormErrors
          errors={faults.map((fault) => ({
            fieldId: `explanation-${fault.field}`,
            message: `${text.parts[fault.field]}: ${words(fault)}`,
          }))}
        />
      )}
      {canBeFilled(draft.content, suggested) && !isPreview && (
        <div className={styles.explanationSuggestion}>
          <Button
            variant="secondary"
            onClick={() =>
              showAndFocus(() => draft.change(filledWith(draft.content, suggested)), 'explanation-guidelines')
            }
          >
            {isEmpty(draft.content) ? text.insertDraft : explaining.fillDraft}
          </Button>
          <p className="quiet">{text.insertDraftAbout}</p>
        </div>
      )}
      {isPreview ? (
        <ExplanationBody text={draft.content} language={view.language} />
      ) : (
        <PhrasesProvider value={phrases.openFor}>
          <OwnMarks
            view={view}
            written={draft.content.assessment}
            onInsert={(assessment) => draft.change({ ...draft.content, assessment })}
          />
          <Fields draft={draft} faults={faults} warnings={warnings} />
        </PhrasesProvider>
      )}
      {phrases.dialog}
      <KeptLine kept={draft} onRetry={() => void draft.settle()} />
      <ExplanationCommands
        view={view}
        draft={draft}
        warnings={warnings}
        onIncomplete={() => {
          setPreview(false);
          setTried(true);
        }}
      />
    </div>
  );
}
