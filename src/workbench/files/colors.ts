import { childOf, childrenOf, elementsOf, type XmlElement } from '../../sheets/tree';

/** The theme's colours in the order the format counts them, which is not the order they are written in. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** What a cell's colour looks like: given outright, by the theme, or by a number. */
export class Colors {
  private readonly theme: readonly string[];

  /** @param theme  the part of the theme; undefined if the file has none */
  constructor(theme: XmlElement | undefined) {
    this.theme = (theme && readTheme(theme)) ?? OFFICE_THEME;
  }

  /** `#RRGGBB`; undefined if the element is none, or the colour is the automatic one. */
  css(color: XmlElement | undefined): string | undefined {
    if (!color) return undefined;
    const plain = this.plain(color.attributes);
    const tint = Number(color.attributes.get('tint') ?? 0);
    return plain && `#${tint ? tinted(plain, tint) : plain}`;
  }

  private plain(attributes: ReadonlyMap<string, string>): string | undefined {
    const [rgb = '', theme, indexed] = ['rgb', 'theme', 'indexed'].map((name) => attributes.get(name));
    if (/^[0-9A-F]{6,8}$/i.test(rgb)) return rgb.slice(-6);
    if (theme !== undefined) return this.theme[Number(theme)];
    return indexed === undefined ? undefined : INDEXED[Number(indexed)];
  }
}

function readTheme(root: XmlElement): string[] | undefined {
  const scheme = childOf(childOf(root, 'themeElements') ?? root, 'clrScheme');
  if (!scheme) return undefined;
  const written = elementsOf(scheme).map((entry) => {
    const [color] = [...childrenOf(entry, 'srgbClr'), ...childrenOf(entry, 'sysClr')];
    return color?.attributes.get('lastClr') ?? color?.attributes.get('val') ?? '000000';
  });
  return THEME_ORDER.map((index) => written[index] ?? '000000');
}

/** A tint lightens towards white when positive, darkens towards black when negative. */
function tinted(hex: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => parseInt(hex.slice(at, at + 2), 16))
    .map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('');
}
