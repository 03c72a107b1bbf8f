/*
 * Run before each test file: files that share one worker share its page too, and one that chose a language on it must not
 * decide the language of the next.
 */
if (typeof window !== 'undefined') {
  localStorage.clear();
  sessionStorage.clear();
}
