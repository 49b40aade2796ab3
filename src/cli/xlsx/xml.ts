/** The little of XML that the parts of a workbook are made of. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decoder(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (found, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? found;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : found;
    },
  );
}

/** Text of a cell: Excel also writes a character that XML does not allow as _xHHHH_. */
export function decoderTexte(text: string): string {
  return decoder(text).replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export function encoder(text: string): string {
  return text
    .replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x')
    .replace(
      // eslint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** The attributes of a tag, prefixes left out. */
export function attributs(tag: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  let at = 0;
  for (;;) {
    const equal = tag.indexOf('=', at);
    if (equal < 0) return found;
    let quote = equal + 1;
    while (tag[quote] === ' ' || tag[quote] === '\n' || tag[quote] === '\t' || tag[quote] === '\r') quote++;
    const end = tag[quote] === '"' || tag[quote] === "'" ? tag.indexOf(tag[quote]!, quote + 1) : -1;
    if (end < 0) return found;
    const name = tag.slice(at, equal).trim();
    found[name.slice(name.indexOf(':') + 1)] = decoder(tag.slice(quote + 1, end));
    at = end + 1;
  }
}

interface Balise {
  /** Without its prefix. */
  readonly nom: string;
  readonly kind: 'ouvre' | 'ferme' | 'vide';
  readonly attributs: string;
  readonly debut: number;
  readonly fin: number;
}

const SKIPPED: ReadonlyArray<readonly [start: string, end: string]> = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Every tag, in one pass. */
function* balises(xml: string): Generator<Balise> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const skipped = SKIPPED.find(([start]) => xml.startsWith(start, at));
    const fin = skipped ? after(xml, skipped[1], at) : endOfTag(xml, at);
    if (fin === 0) return;
    if (!skipped) yield tagOf(xml, at, fin);
    at = xml.indexOf('<', fin);
  }
}

function after(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  return found < 0 ? 0 : found + end.length;
}

/** Past its « > », which may also stand within quotes; 0 where it does not end. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const char = xml[at]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return at + 1;
    else if (char === '"' || char === "'") quote = char;
  }
  return 0;
}

function tagOf(xml: string, debut: number, fin: number): Balise {
  const closing = xml[debut + 1] === '/';
  const empty = xml[fin - 2] === '/';
  const from = debut + (closing ? 2 : 1);
  const to = fin - (empty ? 2 : 1);
  let end = from;
  while (end < to && !/\s/.test(xml[end]!)) end++;
  const name = xml.slice(from, end);
  return {
    nom: name.slice(name.indexOf(':') + 1),
    kind: closing ? 'ferme' : empty ? 'vide' : 'ouvre',
    attributs: xml.slice(end, to),
    debut,
    fin,
  };
}

export interface ElementXml {
  readonly attributs: string;
  readonly contenu: string;
  readonly debut: number;
  readonly fin: number;
}

/** The elements of this name, of those that do not hold one another, whole ones alone. */
export function* elements(xml: string, nom: string): Generator<ElementXml> {
  let open: Balise | undefined;
  for (const balise of balises(xml)) {
    if (balise.nom !== nom) continue;
    const { attributs: own, debut, fin } = balise;
    if (balise.kind === 'vide') yield { attributs: own, contenu: '', debut, fin };
    else if (balise.kind === 'ouvre') open = balise;
    else if (open) {
      yield { attributs: open.attributs, contenu: xml.slice(open.fin, debut), debut: open.debut, fin };
      open = undefined;
    }
  }
}

export function premier(xml: string, nom: string): ElementXml | undefined {
  for (const element of elements(xml, nom)) return element;
  return undefined;
}

/** The text of every <t> within, what is only to be pronounced left out. */
export function texteDe(xml: string): string {
  let text = '';
  let pronounced = false;
  let from = -1;
  for (const { nom, kind, debut, fin } of balises(xml)) {
    if (nom === 'rPh') pronounced = kind === 'ouvre';
    if (nom !== 't' || pronounced) continue;
    if (kind === 'ouvre') from = fin;
    else if (kind === 'ferme' && from >= 0) text += xml.slice(from, debut);
  }
  return decoderTexte(text);
}
