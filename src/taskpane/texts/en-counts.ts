/** Counts in English. */
export const formatNumber = (value: number): string => value.toLocaleString('en-GB');
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
