/** Each rule of the style sheets is for something that the pages really make: a name that changed on one side only is found here. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SRC = path.join(__dirname, '..', '..', 'src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => !name.includes('generated'));
const read = (extensions: RegExp): Array<[name: string, text: string]> =>
  files.filter((name) => extensions.test(name)).map((name) => [name, readFileSync(path.join(SRC, name), 'utf8')]);

const pages = read(/\.(?:ts|mjs|html)$/)
  .map(([, text]) => text)
  .join('\n');

/** The words that stand in the pages between quotes, blanks or tags: names of classes, values of attributes. */
const words = new Set(pages.match(/[\w-]+/g));
/** What a name made in two halves begins with, as in `part-${kind}`. */
const beginnings = new Set([...pages.matchAll(/([\w-]+-)\$\{/g)].map(([, beginning]) => beginning!));

function isMade(name: string): boolean {
  return words.has(name) || [...beginnings].some((beginning) => name.startsWith(beginning));
}

function isSet(attribute: string): boolean {
  const key = attribute.slice('data-'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return words.has(attribute) || pages.includes(`dataset['${key}']`) || pages.includes(`dataset.${key}`);
}

/** The selectors of a style sheet, which no value, comment or text is part of. */
function selectors(css: string): string {
  return css.replace(/\/\*[^]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');
}

const asked = read(/\.css$/).flatMap(([sheet, css]) => {
  const text = selectors(css);
  const classes = [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => ({ sheet, name: name!, value: '' }));
  const attributes = [...text.matchAll(/\[(data-[\w-]+)(?:[~|^$*]?=['"]?([^'"\]]*)['"]?)?\]/g)].map(
    ([, name, value = '']) => ({ sheet, name: name!, value }),
  );
  // The grid's own parts.
  return [...classes, ...attributes].filter(({ name }) => !/^(?:univer-|data-u-)/.test(name));
});

describe('the style sheets', () => {
  it('are read: their classes, their attributes', () => {
    expect(asked).toContainEqual({ sheet: 'workbench/workbench.css', name: 'notice', value: '' });
    expect(asked).toContainEqual({ sheet: 'workbench/workbench.css', name: 'data-kind', value: 'refusal' });
    expect(isMade('no-page-makes-this')).toBe(false);
    expect(isSet('data-no-page-sets-this')).toBe(false);
  });

  it('name no class and no attribute that nothing bears', () => {
    const unknown = asked.filter(({ name, value }) =>
      name.startsWith('data-') ? !isSet(name) || (value !== '' && !words.has(value)) : !isMade(name),
    );
    expect(unknown).toEqual([]);
  });

  describe('of the pane, keep to the ramps of Fluent 2', () => {
    const css = readFileSync(path.join(SRC, 'taskpane', 'taskpane.css'), 'utf8');
    const given = (property: RegExp): string[] =>
      [...css.matchAll(new RegExp(`(?:^|[\\s;{])(?:${property.source}):\\s*([^;}]+)[;}]`, 'g'))].flatMap(([, value]) =>
        Array.from(value!.matchAll(/-?[\d.]+px/g), ([length]) => length.replace('-', '')),
      );
    const others = (lengths: readonly string[], ramp: readonly number[]): string[] =>
      [...new Set(lengths)].filter((length) => !ramp.includes(parseFloat(length)));

    it('of type: 12, 14, 16, 20', () => {
      expect(given(/font-size|font/)).toContain('14px');
      expect(others(given(/font-size/), [12, 14, 16, 20])).toEqual([]);
    });

    it('of spacing; a button is 3 or 5 from its border, which makes 4 and 6 with it', () => {
      const spaces = given(/(?:margin|padding)(?:-[a-z]+)*|gap/);
      expect(spaces.length).toBeGreaterThan(50);
      expect(others(spaces, [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32])).toEqual([]);
    });
  });
});
