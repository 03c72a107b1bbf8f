import * as Plot from '@observablehq/plot';
import * as styles from './plot.module.css';

/**
 * A chart without the style sheet that the library puts into each: the content policy lets none into a page. What of it
 * is needed stands in the pages' own styles.
 */
export function plainPlot(options: Plot.PlotOptions): SVGSVGElement | HTMLElement {
  const chart = Plot.plot({ className: styles.plot ?? '', ...options });
  for (const style of chart.querySelectorAll('style')) style.remove();
  return chart;
}
