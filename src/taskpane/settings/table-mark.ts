/** Returns eight hexadecimal digits that tell this table from every other; `sums` are those of its sections, set apart by blanks. */
export function tableMark(sums: string): string {
  const mixed = sums.split(' ').reduce((mark, sum) => Math.imul(mark, 31) ^ parseInt(sum, 16), 0);
  return (mixed >>> 0).toString(16).padStart(8, '0');
}
