import { DOMParser } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { helpPage } from '../../src/help/page';
import { PICTURE, PICTURES } from '../../src/tooling/pictures';

const LANGUAGES = ['fr', 'en'] as const;
const SHOWN = path.join(__dirname, '..', '..', 'src', 'help', 'pictures');

/** The size of a WebP: two numbers of 14 bits, behind the three bytes that begin a frame. */
function sizeOf(webp: Buffer): { width: number; height: number } {
  const frame = webp.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  return { width: webp.readUInt16LE(frame + 3) & 0x3fff, height: webp.readUInt16LE(frame + 5) & 0x3fff };
}

interface Page {
  readonly ids: readonly string[];
  readonly targets: readonly string[];
  readonly formulas: number;
  readonly headings: readonly string[];
  readonly html: string;
}

async function read(language: 'fr' | 'en'): Promise<Page> {
  const html = await helpPage(language, '9.8.7');
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => void faults.push(`${level}: ${message}`) });
  const page = parser.parseFromString(html.replace(/<!doctype html>/i, ''), 'text/xml');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const all = Array.from(page.getElementsByTagName('*'));
  return {
    html,
    ids: all.map((element) => element.getAttribute('id') ?? '').filter((id) => id !== ''),
    targets: all.map((element) => element.getAttribute('href') ?? '').filter((href) => href.startsWith('#')),
    formulas: all.filter((element) => element.tagName === 'code' && element.textContent?.startsWith('=') === true)
      .length,
    headings: all.map(({ tagName }) => tagName).filter((name) => /^h[1-6]$/.test(name)),
  };
}

describe.each(LANGUAGES)('the help in %s', (language) => {
  test('is well formed, each id once, each link within the page leading somewhere', async () => {
    const { ids, targets } = await read(language);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
  });

  test('has one title, and no level of heading skipped', async () => {
    const { headings } = await read(language);
    expect(headings.filter((name) => name === 'h1')).toHaveLength(1);
    const jumps = headings.filter((name, at) => Number(name[1]) - Number(headings[at - 1]?.[1] ?? 0) > 1);
    expect(jumps).toEqual([]);
  });

  test('runs nothing but its own small script, and asks nothing of any other site', async () => {
    const { html } = await read(language);
    expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script src="help.js">']);
    expect(html).toContain("default-src 'none'");
    expect(html.match(/https?:\/\/|\son\w+=|\sstyle=|<style/g)).toBeNull();
  });

  test('has its pictures: there, of the size that is said, light, told in words', async () => {
    const { html } = await read(language);
    const pictures = [...html.matchAll(/<img src="help\/([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]*)"\/>/g)];
    expect(pictures.map(([, file]) => file)).toEqual(Object.keys(PICTURES).map((name) => `${name}.${language}.webp`));
    for (const [, file, width, height, alt] of pictures) {
      const bytes = readFileSync(path.join(SHOWN, file!));
      expect({ file, ...sizeOf(bytes), alt: alt!.length > 60, light: bytes.length <= 60 * 1024 }).toEqual({
        file,
        width: Number(width) * PICTURE.scale,
        height: Number(height) * PICTURE.scale,
        alt: true,
        light: true,
      });
    }
  });

  test('has curly apostrophes in what it says, and straight ones in what is to be typed', async () => {
    const { html } = await read(language);
    const [, content = ''] = /<main[^>]*>([^]*)<\/main>/.exec(html) ?? [];
    const said = content.replace(/<(code|samp|q)\b[^>]*>[^]*?<\/\1>/g, '').replace(/<[^>]+>/g, '');
    expect(said).toContain('’');
    expect(said.match(/.{20}'.{20}/g)).toBeNull();
  });

  test('says its language and its version', async () => {
    const { html } = await read(language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('Ressort 9.8.7');
    expect(html).not.toContain('{{');
  });
});

test('the two languages have the same places and as many formulas', async () => {
  const [french, english] = await Promise.all(LANGUAGES.map(read));
  expect(english?.ids).toEqual(french?.ids);
  expect(english?.formulas).toBe(french?.formulas);
});
