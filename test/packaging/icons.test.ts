/** The icons of the ribbon can be told from whatever they stand on (WCAG 2.2, 1.4.11: 3 to 1). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BACKGROUNDS, ICONS, SIZES } from '../../src/tooling/icons';
import { pngSide } from './png';
import { findAll, parseXml, walk } from './xml';

const ASSETS = path.resolve(__dirname, '..', '..', 'assets');

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('the measure of contrast is the one of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(ICONS)('%s', (name) => {
  const drawing = parseXml(readFileSync(path.join(ASSETS, `${name}.svg`), 'utf8'));
  const part = (id: string) => findAll(drawing, 'g').find(({ attributes }) => attributes.id === id)!;
  const colors = (id: string) =>
    [...new Set(walk(part(id)).flatMap(({ attributes }) => [attributes.fill, attributes.stroke]))].filter(
      (color) => color?.startsWith('#') === true,
    ) as string[];
  const shapes = (id: string) => walk(part(id)).flatMap(({ attributes }) => attributes.d ?? []);

  test('has an edge around each of its shapes', () => {
    expect(colors('bord')).toEqual(['#ffffff']);
    expect(shapes('bord').sort()).toEqual(shapes('forme').sort());
    expect(shapes('forme').length).toBeGreaterThan(1);
  });

  test.each(BACKGROUNDS)('on %s: each shape stands out, or its edge does and it from its edge', (background) => {
    const lost = colors('forme').filter(
      (color) =>
        contrast(color, background) < 3 && (contrast('#ffffff', background) < 3 || contrast(color, '#ffffff') < 3),
    );
    expect(lost).toEqual([]);
  });

  test.each(SIZES)('is drawn at %i pixels', (size) => {
    expect(pngSide(path.join(ASSETS, `${name}-${size}.png`))).toBe(size);
  });
});
