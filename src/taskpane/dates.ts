/** A date of the table, `YYYY-MM-DD` or `YYYY` (seen on 1 January), in words. */
export function writtenDate(iso: string, language: 'fr' | 'en'): string {
  if (iso === '') return '';
  if (iso.length === 4) return language === 'fr' ? `avant le 1er janvier ${iso}` : `before 1 January ${iso}`;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const written = date.toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return language === 'fr' ? `le ${written.replace(/^1 /, '1er ')}` : `on ${written}`;
}
