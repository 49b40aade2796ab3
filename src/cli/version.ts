/** The version of the program, and the state of its geography. */
import { version } from '../../package.json';
import { table } from '../table/table';

export function versionLine(): string {
  return `Ressort ${version}, géographie du 1er janvier ${table().state}`;
}
