/** The code of the département in an INSEE code: three characters overseas, two elsewhere. */
export function departementOfCode(insee: string): string {
  const start = insee.slice(0, 2);
  return start === '97' || start === '98' ? insee.slice(0, 3) : start;
}
