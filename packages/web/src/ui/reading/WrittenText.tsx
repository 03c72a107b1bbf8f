import type { Language } from '@karakter/domain/text/language';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import type { ReactNode } from 'react';

type WrittenTextProps = {
  readonly as?: 'p' | 'dd' | 'div' | 'span' | 'blockquote';
  readonly className?: string | undefined;
} & (
  | { readonly lang: Language; readonly children: ReactNode }
  /** The language is detected from the text; where that is not possible, it is `otherwise`. */
  | { readonly lang?: undefined; readonly otherwise?: Language; readonly children: string }
);

/** A person's text, marked with its own language (WCAG 3.1.2) [Q4]. */
export function WrittenText(props: WrittenTextProps) {
  const { as: Tag = 'p', className = '', children } = props;
  const lang = props.lang ?? writtenLanguage(props.children, props.otherwise);
  return (
    <Tag lang={lang} className={`written-words ${className}`.trim()}>
      {children}
    </Tag>
  );
}
