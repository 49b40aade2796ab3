import type { FUniver } from '@univerjs/core/facade';
import { notice } from './ui/notice';

/** Commands that change the shape of a sheet rather than what its cells hold. */
const SHAPE = new RegExp(
  '^sheet\\.command\\.(?:' +
    [
      '(?:insert|remove)-(?:multi-)?(?:rows?|cols?|range)',
      'move-(?:rows|cols)',
      'delete-range-move',
      'remove-sheet$',
      'set-worksheet-(?:name|order|hidden|hide|show|right-to-left|default-style)',
      '(?:add|remove)-worksheet-(?:merge|protection)',
      'add-range-protection',
      'set-protection',
      '(?:set-)?(?:[a-z-]*-)?(?:frozen|hidden|visible)',
      'set-(?:specific|selected)-(?:rows|cols|columns)-visible',
      'hide-(?:row|col)-confirm',
      'set-tab-color',
      'toggle-gridlines',
      'set-gridlines-color',
      '(?:insert|set|remove)-defined-name',
    ].join('|') +
    ')',
);

const REFUSAL =
  'Dans une feuille venue d’un fichier, l’établi change le contenu des cellules, pas la forme de la feuille : il ne saurait pas l’enregistrer sans rien abîmer. Faites-le dans Excel, ou travaillez dans une nouvelle feuille.';

/**
 * Keeps the sheets of an opened file in the shape the file gave them: rows,
 * names, order. Saving writes cells back at their place; were the places to
 * move, formats, filters and references of the file would be lost.
 */
export function guardShape(api: FUniver, isFromFile: (sheetId: string) => boolean): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!SHAPE.test(event.id)) return;
    const asked = event.params as { subUnitId?: string; worksheetId?: string } | undefined;
    const sheetId = asked?.subUnitId ?? asked?.worksheetId ?? api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    if (sheetId === undefined || !isFromFile(sheetId)) return;
    event.cancel = true;
    notice(REFUSAL, 'refusal');
  });
}
