/** The grid's own find and filter, in a script of their own that is asked for when they are. */
import {
  ICommandService,
  type Injector,
  LocaleService,
  LocaleType,
  type PluginCtor,
  type Univer,
} from '@univerjs/core';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/fr-FR';
import { SheetsFindReplaceController, UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import findWords from '@univerjs/preset-sheets-find-replace/locales/fr-FR';
import { OPEN_FIND, SET_FILTER } from './names';

/** The first commands of the two: they are there once the grid has taken them up. */
const LAST_READY = [OPEN_FIND, SET_FILTER];

export async function addPlugins(univer: Univer, injector: Injector): Promise<void> {
  for (const words of [findWords, filterWords, WORDS]) injector.get(LocaleService).load({ [LocaleType.FR_FR]: words });
  for (const { plugins } of [UniverSheetsFindReplacePreset(), UniverSheetsFilterPreset()])
    for (const plugin of plugins as ReadonlyArray<PluginCtor | [PluginCtor, object?]>) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  const commands = injector.get(ICommandService);
  while (!LAST_READY.every((id) => commands.hasCommand(id))) await new Promise((resolve) => setTimeout(resolve, 10));
  // The grid would only let it search once it has rested for some seconds.
  injector.get(SheetsFindReplaceController);
}

/** What the library says less well. */
const WORDS = {
  'find-replace': {
    dialog: {
      'advanced-finding': 'Remplacer, et autres choix',
      'case-sensitive': 'Respecter les majuscules',
      'match-the-whole-cell': 'Cellule entière',
      'find-direction': { title: 'Sens', row: 'Par ligne', column: 'Par colonne' },
      'find-scope': { title: 'Où', 'current-sheet': 'Cette feuille', workbook: 'Tout le classeur' },
      'find-by': { title: 'Dans', value: 'Les valeurs', formula: 'Les formules' },
      'replace-placeholder': 'Remplacer par',
      'no-match': 'Rien de tel n’a été trouvé.',
      'no-result': 'Rien',
    },
    replace: { 'all-success': 'Remplacements faits : {0}' },
  },
  'sheets-filter': {
    command: { 'not-valid-filter-range': 'Une liste à filtrer a un titre et au moins une ligne.' },
  },
  'sheets-filter-ui': {
    panel: { 'search-placeholder': 'Chercher une valeur', 'filter-only': 'elle seule' },
  },
};
