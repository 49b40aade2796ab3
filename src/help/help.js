/* global document, location, navigator */
// Leads a reader whose browser knows no French from the French page, where every link comes in, to the English one.
// A page chosen by hand carries a « ? » and stays.
if (
  document.documentElement.lang === 'fr' &&
  location.search === '' &&
  !navigator.languages.some((one) => one.startsWith('fr'))
) {
  location.replace(`help.en.html${location.hash}`);
}
