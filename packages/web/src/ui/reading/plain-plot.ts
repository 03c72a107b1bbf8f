import * as Plot from '@observablehq/plot';
import * as styles from './plot.module.css';

/**
 * A chart without the style sheet that the library adds to each: the content policy forbids it. The needed rules are in
 * the pages' own styles.
 */
export function plainPlot(options: Plot.PlotOptions): SVGSVGElement | HTMLElement {
  const chart = Plot.plot({ className: styles.plot ?? '', ...options });
  for (const style of chart.querySelectorAll('style')) style.remove();
  return chart;
}
