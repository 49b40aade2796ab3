import { START, END, markdown, replaceBetweenMarks } from './readme';

describe('the page’s table', () => {
  it('replaces what is between the marks, and nothing else', () => {
    const readme = `# Titre\n\n${START}\nancien\n${END}\n\nfin\n`;
    const written = replaceBetweenMarks(readme, 'neuf');
    expect(written).toBe(`# Titre\n\n${START}\n\nneuf\n\n${END}\n\nfin\n`);
    expect(replaceBetweenMarks(written, 'neuf')).toBe(written);
  });

  test.each([
    ['no mark', '# Titre'],
    ['marks in the wrong order', `${END}${START}`],
  ])('refuses %s', (_, readme) => {
    expect(() => replaceBetweenMarks(readme, 'x')).toThrow(/bench:start/);
  });

  it('writes rows that a cell cannot break', () => {
    expect(markdown(['', 'a'], [['b | c', '1']])).toBe('|  | a |\n| --- | ---: |\n| b \\| c | 1 |');
  });
});
