import { texts } from '../../text/dictionary.ts';

/** Letters, words and lines stand apart in the same three steps. */
function spacings(normal: string, wide: string, wider: string) {
  const steps = { normal, wide, wider };
  return { letterSpacing: steps, wordSpacing: steps, lineSpacing: steps };
}

/** The labels of the view settings. */
export const viewText = texts({
  nb: {
    view: 'Visning',
    hideTime: 'Skjul tiden',
    groups: {
      theme: 'Farger',
      textSize: 'Tekststørrelse',
      lineWidth: 'Linjelengde',
      letterSpacing: 'Bokstavavstand',
      wordSpacing: 'Ordavstand',
      lineSpacing: 'Linjeavstand',
    },
    theme: { light: 'Lyse', cream: 'Kremhvite', dark: 'Mørke' },
    textSize: { small: 'Vanlig', medium: 'Større', large: 'Stor', huge: 'Svært stor' },
    lineWidth: { narrow: 'Kort', medium: 'Middels', full: 'Hele bredden' },
    ...spacings('Vanlig', 'Stor', 'Svært stor'),
  },
  nn: {
    view: 'Vising',
    hideTime: 'Skjul tida',
    groups: {
      theme: 'Fargar',
      textSize: 'Tekststorleik',
      lineWidth: 'Linjelengd',
      letterSpacing: 'Bokstavavstand',
      wordSpacing: 'Ordavstand',
      lineSpacing: 'Linjeavstand',
    },
    theme: { light: 'Lyse', cream: 'Kremkvite', dark: 'Mørke' },
    textSize: { small: 'Vanleg', medium: 'Større', large: 'Stor', huge: 'Svært stor' },
    lineWidth: { narrow: 'Kort', medium: 'Middels', full: 'Heile breidda' },
    ...spacings('Vanleg', 'Stor', 'Svært stor'),
  },
  en: {
    view: 'View',
    hideTime: 'Hide the time',
    groups: {
      theme: 'Colours',
      textSize: 'Text size',
      lineWidth: 'Line length',
      letterSpacing: 'Letter spacing',
      wordSpacing: 'Word spacing',
      lineSpacing: 'Line spacing',
    },
    theme: { light: 'Light', cream: 'Cream', dark: 'Dark' },
    textSize: { small: 'Normal', medium: 'Larger', large: 'Large', huge: 'Very large' },
    lineWidth: { narrow: 'Short', medium: 'Medium', full: 'Full width' },
    ...spacings('Normal', 'Wide', 'Very wide'),
  },
});
