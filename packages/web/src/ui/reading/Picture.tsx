import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../text/language.tsx';
import { ScrollBox } from '../focus/ScrollBox.tsx';
import * as styles from './picture.module.css';
import { pictureText } from './picture-texts.ts';

/** Draws the picture as wide as there is room for, in pixels, so that its text has the size of the page's. */
export type Draw = (width: number) => SVGSVGElement | HTMLElement;

type PictureProps = {
  readonly caption: string;
  /** The same function as long as the picture is the same. */
  readonly draw: Draw;
  /** In pixels; narrower where the page is. */
  readonly widest?: number;
  /** The rows of the table behind the picture, with their headings. */
  readonly children: ReactNode;
};

/** A picture with its numbers behind it: for screen readers, and for everyone who asks for them. */
export function Picture({ caption, draw, widest = 720, children }: PictureProps) {
  const text = useText(pictureText);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const room = place.current;
    if (!room) return;
    let drawn = 0;
    const fit = () => {
      const width = Math.min(room.clientWidth, widest);
      if (width === drawn || width === 0) return;
      drawn = width;
      room.replaceChildren(draw(width));
    };
    const watch = new ResizeObserver(fit);
    watch.observe(room);
    fit();
    return () => {
      watch.disconnect();
      room.replaceChildren();
    };
  }, [draw, widest]);
  return (
    <figure className={styles.picture}>
      <figcaption>{caption}</figcaption>
      <div ref={place} className={styles.drawing} aria-hidden="true" />
      <details>
        <summary>{text.asTable}</summary>
        <ScrollBox label={caption}>
          <table className="plain-table">{children}</table>
        </ScrollBox>
      </details>
    </figure>
  );
}
