import type { PrintBundleView } from '@karakter/contract/grading/protocol/printing';
import { useText } from '../../../text/language.tsx';
import { ProgressMeter } from '../../../ui/ProgressMeter.tsx';
import { printText } from './print-texts.ts';

type PrintPartsProps = {
  readonly bundle: PrintBundleView;
  /** The address of a part's file. */
  readonly addressOf: (part: number) => string;
};

/** How often the page looks while files are made. */
export const lookAgainAt = 1500;
export const isMaking = (bundles: readonly PrintBundleView[]): boolean =>
  bundles.some(({ parts }) => parts.some(({ isMade }) => !isMade));

/** The files of a bundle: those that are made to download, and how many are left. */
export function PrintParts({ bundle, addressOf }: PrintPartsProps) {
  const text = useText(printText);
  const { parts, readingOf } = bundle;
  const made = parts.filter(({ isMade }) => isMade).length;
  const progress = text.progress(made, parts.length);
  return (
    <section aria-busy={made < parts.length}>
      <p>
        {readingOf === null ? text.number : text.readingOf(readingOf)}
        {': '}
        {progress}
      </p>
      {made < parts.length && <ProgressMeter done={made} of={parts.length} label={progress} />}
      <ul>
        {parts.map(({ number, scripts, isMade }) => (
          <li key={number}>
            {isMade ? (
              <a href={addressOf(number)} download>
                {text.part(number, scripts)}
              </a>
            ) : (
              <span className="quiet">
                {text.part(number, scripts)}, {text.waiting}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
