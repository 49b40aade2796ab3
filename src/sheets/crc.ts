/** The sum that a zip keeps of each of its parts. */
import * as zlib from 'node:zlib';
import { crc32ByTable } from './crc-table';

/** Returns the CRC-32 of these bytes after others, whose own is `before`. Node has it since 20.15 and 22.2. */
export const crc32: typeof crc32ByTable = (zlib as { readonly crc32?: typeof crc32ByTable }).crc32 ?? crc32ByTable;
