/** The version of the program, and the state of its geography. */
import { version } from '../../package.json';
import { table } from '../table/table';
import { commandTexts } from './texts/texts';

export function versionLine(): string {
  return commandTexts().account.version(version, table().state);
}
