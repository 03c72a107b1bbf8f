import { texts } from '../../text/dictionary.ts';

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
    letterSpacing: { normal: 'Vanlig', wide: 'Stor', wider: 'Svært stor' },
    wordSpacing: { normal: 'Vanlig', wide: 'Stor', wider: 'Svært stor' },
    lineSpacing: { normal: 'Vanlig', wide: 'Stor', wider: 'Svært stor' },
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
    letterSpacing: { normal: 'Vanleg', wide: 'Stor', wider: 'Svært stor' },
    wordSpacing: { normal: 'Vanleg', wide: 'Stor', wider: 'Svært stor' },
    lineSpacing: { normal: 'Vanleg', wide: 'Stor', wider: 'Svært stor' },
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
    letterSpacing: { normal: 'Normal', wide: 'Wide', wider: 'Very wide' },
    wordSpacing: { normal: 'Normal', wide: 'Wide', wider: 'Very wide' },
    lineSpacing: { normal: 'Normal', wide: 'Wide', wider: 'Very wide' },
  },
});
