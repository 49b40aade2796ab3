/** Assembles dist/help.html and dist/help.en.html from page.html and the sections of fr/ and en/. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyTable, type Language } from './policy';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** The address with `?` is a page chosen by hand, from which help.js leads nowhere else. */
const WORDS = {
  fr: {
    lang: 'fr',
    title: 'Aide de Ressort',
    skip: 'Aller au contenu',
    contents: 'Sommaire',
    find: 'Chercher dans l’aide',
    foundSome: 'Passages trouvés : #.',
    foundNone: 'Aucun passage ne contient ces mots.',
    other: 'help.en.html?en',
    otherLang: 'en',
    otherName: 'English',
    licences: 'Licences',
  },
  en: {
    lang: 'en',
    title: 'Ressort help',
    skip: 'Skip to content',
    contents: 'Contents',
    find: 'Search the help',
    foundSome: 'Passages found: #.',
    foundNone: 'No passage has these words.',
    other: 'help.html?fr',
    otherLang: 'fr',
    otherName: 'Français',
    licences: 'Licences',
  },
};

function printed(text: string): string {
  // No line begins with « : » or « ; »; English puts no blank before them.
  return text
    .replaceAll("'", '’')
    .replace(/« /g, '«\u00a0')
    .replace(/ ([»:;?!])/g, '\u00a0$1');
}

/**
 * As it is printed: curly apostrophes in what is said, as in the pane; what is quoted stays as it is typed, and a long
 * formula may go on to the next line between two arguments.
 */
function typeset(html: string): string {
  let quoted = 0;
  return html
    .split(/(<[^<>]+>)/)
    .map((part) => {
      const tag = /^<(\/?)(?:code|samp|q)\b/.exec(part);
      if (tag) quoted += tag[1] === '' ? 1 : -1;
      if (part.startsWith('<')) return part;
      if (quoted === 0) return printed(part);
      return part.startsWith('=') ? part.replace(/(?<!&\w+);|[,(]/g, '$&<wbr/>') : part;
    })
    .join('');
}

/**
 * The whole page in one language.
 * @param assets  their names beside the page
 */
export async function helpPage(
  language: Language,
  version: string,
  assets: { style: string; script: string } = { style: 'help.css', script: 'help.js' },
): Promise<string> {
  const folder = path.join(HERE, language);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  const sections = typeset(texts.join('\n').trim().replace('{{policy}}', policyTable(language)));
  const nav = [...sections.matchAll(/<section id="([^"]+)" title="([^"]+)">/g)].map(
    ([, id, title]) => `        <li><a href="#${id}">${printed(title!)}</a></li>`,
  );
  const values: Readonly<Record<string, string>> = {
    ...WORDS[language],
    ...assets,
    version,
    nav: nav.join('\n'),
    sections: sections.replace(/(<section id="[^"]+") title="[^"]+">/g, '$1>'),
  };
  const template = await readFile(path.join(HERE, 'page.html'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`src/help/page.html : « {{${name}}} » ne veut rien dire.`);
    return value;
  });
}
