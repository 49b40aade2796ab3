/** Counts in French. */
export const formatNumber = (value: number): string => value.toLocaleString('fr-FR');
export const plural = (count: number): string => (count > 1 ? 's' : '');
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count > 1 ? many : one}`;
