/** Where Légifrance shows a text: the page of the article if its number is known, else the search of the text's number. */
const SITE = 'https://www.legifrance.gouv.fr';

/** @param text its title, its state and where in it @returns "" if Légifrance has no such text */
export function textPage(text: string): string {
  const article = /\bLEGIARTI\d{12}\b/.exec(text)?.[0];
  if (article !== undefined) return `${SITE}/loda/article_lc/${article}`;
  const number = /\bNOR ([A-Z]{4}\d{7}[A-Z])\b/.exec(text)?.[1] ?? /\bn° (\d{2,4}-\d+)\b/.exec(text)?.[1];
  return number === undefined ? '' : `${SITE}/search/all?tab_selection=all&query=${number}`;
}
