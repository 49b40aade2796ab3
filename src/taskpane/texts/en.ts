import { titlesOfFacts } from '../../facts/facts';
import { annotateEn } from './en-annotate';
import { countOf, formatNumber } from './en-counts';
import type { Criterion, PaneTexts } from './texts';

const kinds: Partial<Record<Criterion, string>> = {
  ZONE: 'zone',
  BUREAU: 'land registry',
  TRIBUNAL: 'court',
  COUR: 'court of appeal',
};

export const paneEn: PaneTexts = {
  language: 'en',
  title: 'Ressort',
  tabs: { search: 'Search', browse: 'Browse', annotate: 'Annotate', settings: 'Settings' },
  close: 'Close',
  tooOld: (lacking) =>
    `Update Excel: this one cannot act on the workbook (it lacks ${lacking.join(', ')}). Searching and browsing work here.`,
  noWorkbook: 'Open this page in Excel to work on a workbook.',
  refusals: {
    protected: 'The sheet is protected: unprotect it (Review tab), then try again.',
    'read-only': 'The workbook is read-only, or its structure is protected: enable editing, then try again.',
    gone: 'The sheet or the column is gone: select the column again.',
    'too-large': 'The workbook refused too large a request: select fewer rows at a time.',
    busy: 'A cell is being edited: finish with Enter, then try again.',
    blocked: 'The workbook does not allow columns to be inserted here: choose “After the last column”.',
    merged: 'Merged cells take the place of the headings: choose “After the last column”, or unmerge them.',
    refused: 'The workbook refused the operation.',
  },
  formatNumber,
  communes: (count) => countOf(count, 'commune'),
  inhabitants: (count) => countOf(count, 'inhabitant'),

  search: {
    label: 'Look up a commune',
    example: 'Mâcon, 71000, Saint-Gengoux…',
    follow: 'Follow the active cell',
    clear: 'Clear',
    backHome: '‹ Back to the start',
    backToList: '‹ Back to the list',
    home: {
      title: 'What are you looking for?',
      what: 'The zone, land registry, court and court of appeal of a commune; or of all those of a column.',
      try: 'Try',
      annotate: 'Annotate my column',
      recent: 'Recent communes',
    },
    back: '‹ Back to the results',
    nothing: 'No commune looks like this text.',
    more: 'Show more',
    results: (count, more) => (more ? `The first ${count} results.` : `${countOf(count, 'result')}.`),
    welcome: 'A name of today or of the past, a code, an address; or a département, registry, court.',
    former: (today) => (today === '' ? 'former commune' : `former commune, now ${today}`),
    arrondissement: (town) => `arrondissement of ${town}`,
    cellFollowed: (text) => `Active cell: “${text}”`,
    cellAnswer: 'The active cell is an answer, or an error: choose that of the commune.',
    cellBlank: 'The active cell is blank.',
  },
  card: {
    facts: {
      COMMUNE: 'Commune',
      INSEE: 'INSEE code',
      DEPARTEMENT: 'Département',
      CODEPOSTAL: 'Post codes',
      ...titlesOfFacts('en'),
    },
    copy: (fact) => `Copy: ${fact}`,
    insert: (fact) => `Insert in the active cell: ${fact}`,
    formula: (fact) => `Insert the formula: ${fact}`,
    insertAll: 'Insert the card',
    insertedAll: (cells) => `The card is in cells ${cells}.`,
    replaceCells: (count, cells) =>
      `${formatNumber(count)} of the cells ${cells} ${count === 1 ? 'is' : 'are'} not empty. Replace?`,
    copyAll: 'Copy all',
    copiedAll: 'The card is copied.',
    allCommunes: (criterion, value) =>
      value === '' ? `All the communes of this ${kinds[criterion] ?? ''}` : `All the communes: ${value}`,
    textPage: 'See on Légifrance',
    copied: (value) => `“${value}” is copied.`,
    inserted: (value) => `“${value}” is in the active cell.`,
    replace: (content) => `The active cell holds “${content}”. Replace it?`,
    yes: 'Replace',
    no: 'Keep',
    text: 'Text',
    state: 'State',
    entry: 'Entry',
    history: 'History',
    mergedInto: (date, communes) =>
      `Merged ${date}${communes === 0 ? '.' : communes > 1 ? '; now divided between:' : '; now in:'}`,
    madeOf: (count) => `Made of ${countOf(count, 'former commune')}:`,
    otherNames: (names) => `Other names, former, used or printed: ${names.join(', ')}.`,
    never: 'No change known.',
  },
  browse: {
    by: 'Browse by',
    criteria: { DEPARTEMENT: 'Département', ...titlesOfFacts('en') },
    map: 'Map of France by département',
    mapHint: 'Choose with the mouse or the arrows.',
    colours: 'Legend',
    france: 'France',
    open: 'Open',
    choose: 'Choose a département',
    overseas: 'Overseas',
    communes: 'Communes',
    communesHead: ['Commune', 'Inhabitants · INSEE code'],
    send: 'Send to a new sheet',
    sent: (sheet, rows) => `${countOf(rows, 'commune')} in the sheet “${sheet}”.`,
    sort: 'Sort by',
    byName: 'Name',
    byPopulation: 'Population',
    source: (mark, state, day) => `Ressort, table ${mark}, communes on 1 January ${state}; ${day}.`,
    showAll: 'Show all the communes',
    ressort: 'Jurisdiction, as printed',
    ressortHint: 'Arrêté of 12 June 1970, state of autumn 2012; with its misprints.',
    ressortMissing: 'The printed jurisdiction could not be read.',
    legendNone: 'not named',
    legendZones: 'Share of communes in zone A or B',
    legendShare: (share, fewer) => (fewer ? `under ${share}%` : `${share}% and over`),
    legendSeats: {
      TRIBUNAL: 'Two neighbouring courts never have the same colour; point at the map to read their names.',
      COUR: 'Two neighbouring courts never have the same colour; point at the map to read their names.',
      REGION: 'Two neighbouring regions never have the same colour; point at the map to read their names.',
    },
    legendPopulation: (count, fewer) => (fewer ? `under ${count} inh.` : `from ${count}`),
    legendBureaux: (count) => `${count} ${count === '1' ? 'registry' : 'registries'}`,
    filter: 'Filter',
    filtered: (count) => countOf(count, 'line'),
    noValue: 'No answer in the text',
  },
  annotate: annotateEn,
  settings: {
    title: 'Settings',
    appearance: 'Appearance',
    themes: { auto: 'Same as Excel', light: 'Light', dark: 'Dark' },
    prefix: 'My formulas are written with RESSORT. in front',
    tools: 'Tools',
    repair: 'Repair #NAME?',
    repairHint: 'Rewrites the Ressort formulas of the active sheet that Excel no longer knows.',
    toRepair: (count) => (count === 0 ? 'No formula to repair.' : `${countOf(count, 'formula')} to rewrite.`),
    repaired: (count, remaining) =>
      `${countOf(count, 'formula')} rewritten${remaining === 0 ? '.' : `, of which ${formatNumber(remaining)} still show #NAME?.`}`,
    freeze: 'Freeze formulas',
    freezeHint: 'Replaces the Ressort formulas of the selection with their values.',
    toFreeze: (formulas, cells, withoutAnswer) => {
      if (formulas + withoutAnswer === 0) return 'No Ressort formula in the selection.';
      const without =
        withoutAnswer === 0
          ? ''
          : ` ${countOf(withoutAnswer, 'formula')} without an answer will stay as ${withoutAnswer === 1 ? 'it is' : 'they are'}.`;
      return `${countOf(formulas, 'formula')} to freeze, in ${countOf(cells, 'cell')}.${without}`;
    },
    frozen: (count, refused) =>
      `${countOf(count, 'formula')} frozen.${refused === 0 ? '' : ` ${countOf(refused, 'formula')} refused by the workbook.`}`,
    confirm: 'Go on',
    giveUp: 'Leave it',
    undo: 'Undo',
    undone: (count, total) => `${countOf(count, 'formula')} of ${formatNumber(total)} put back.`,
    about: 'About',
    table: (state, sum, communes, formers) =>
      `Table ${sum}, communes on 1 January ${state}: ${communes} communes, ${formers} former communes.`,
    sources: 'The texts',
    limits: 'Limits',
    limitList: [
      'Each answer holds for the state of the text quoted, not for today’s law.',
      'A suggestion is never written without your consent.',
      'No street numbers: only the commune is read in an address.',
    ],
    privacy: 'Nothing you type leaves your machine.',
    licences: 'Licences',
    help: 'Ressort help',
    licenceList: [
      'Code: MIT licence.',
      'Official texts (Légifrance, DILA) and administrative geography (Etalab, after INSEE and La Poste): Licence Ouverte 2.0.',
      'Map: outlines after MapSVG (CC BY 4.0, simplified); overseas after Natural Earth (public domain).',
    ],
  },
};
