/** The code of the département in an INSEE code: three characters overseas, two elsewhere. */
export function departementOfCode(codeInsee: string): string {
  const start = codeInsee.slice(0, 2);
  return start === '97' || start === '98' ? codeInsee.slice(0, 3) : start;
}
