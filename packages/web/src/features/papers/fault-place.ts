import type { PaperContent, Question } from '@karakter/domain/papers/paper';
import type { PaperFault } from '@karakter/domain/papers/paper-approval';
import { imagesIn } from '@karakter/domain/papers/paper-images';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { isBlank } from '@karakter/domain/text/visible-text';

/** The ids of the fields on the page of a paper, by which what is missing leads to its place. */
export const addQuestionId = 'add-question';
export const addOptionId = (questionId: string) => `add-option-${questionId}`;
export const rightOptionId = (optionId: string) => `right-${optionId}`;

/** The alternative text of an image, by the id of the text that shows it and its number there, from 1. */
export const altFieldId = (fieldId: string, number: number) => `${fieldId}-alt-${number}`;

const optionsOf = (question: Question) =>
  byQuestionKind<Question, readonly { id: string; text: Readonly<Record<string, string>> }[]>(question, {
    essay: () => [],
    multipleChoice: ({ options }) => options,
  });

/** The id of the field that a fault is about; null for the grading guide, which has a page of its own. */
export function faultPlace(fault: PaperFault, { questions }: PaperContent): string | null {
  const language = fault.language ?? 'nb';
  const question = questions[(fault.question ?? 0) - 1];
  if (fault.code === 'guideMissing') return null;
  if (fault.code === 'aidsMissing') return `aids-${language}`;
  if (!question) return addQuestionId;
  const { id } = question;
  const options = optionsOf(question);
  const textId = `text-${id}-${language}`;
  const silent = imagesIn(question.text[language]).findIndex(({ alt }) => isBlank(alt));
  const places: Readonly<
    Record<Exclude<PaperFault['code'], 'guideMissing' | 'aidsMissing' | 'noQuestions'>, string>
  > = {
    titleMissing: `title-${id}-${language}`,
    textMissing: textId,
    altMissing: altFieldId(textId, silent + 1),
    imageMissing: textId,
    noPoints: `points-${id}`,
    fewOptions: addOptionId(id),
    noRightOption: options[0] ? rightOptionId(options[0].id) : addOptionId(id),
    optionMissing: `option-${options.find(({ text }) => isBlank(text[language] ?? ''))?.id}-${language}`,
  };
  return fault.code === 'noQuestions' ? addQuestionId : places[fault.code];
}
