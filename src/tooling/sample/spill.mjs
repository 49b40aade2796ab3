// @ts-check
// Formulas as Excel stores them, and the mark that lets an array spill by itself, which exceljs does not write.
import JSZip from 'jszip';
import { FUNCTION_NAMES } from '../../functions/names.mjs';

/**
 * An add-in's functions, of no namespace: COMMUNE.INSEE is kept as _xldudf_COMMUNE_INSEE.
 * @type {ReadonlySet<string>}
 */
const OURS = new Set(FUNCTION_NAMES);
const CALLED = /\b([A-Z][A-Z.]*)\(/g;
const NEWER = /\b(XLOOKUP)\(/g;
const NEWER_STILL = /\b(FILTER)\(/g;

/** @param {string} formula  in English, commas between arguments, without « = » */
export function storedFormula(formula) {
  return formula
    .replace(CALLED, (call, name) => (OURS.has(name) ? `_xldudf_${String(name).replaceAll('.', '_')}(` : call))
    .replace(NEWER, '_xlfn.$1(')
    .replace(NEWER_STILL, '_xlfn._xlws.$1(');
}

const METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
const TYPE =
  '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>';
const RELATIONSHIP =
  '<Relationship Id="rIdMetadata" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>';

/** The same bytes each time the sample is made from the same tables. */
const DATE = new Date('2026-01-01T00:00:00Z');

/**
 * @param {ArrayBuffer | Uint8Array} bytes  as exceljs wrote them
 * @returns {Promise<Buffer>}
 */
export async function markSpills(bytes) {
  const zip = await JSZip.loadAsync(bytes);
  await rewrite(zip, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${TYPE}</Types>`));
  await rewrite(zip, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${RELATIONSHIP}</Relationships>`),
  );
  const sheets = Object.keys(zip.files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  for (const sheet of sheets)
    await rewrite(zip, sheet, (xml) => xml.replace(/<c (r="[A-Z]+\d+"[^>]*)>(?=<f t="array")/g, '<c $1 cm="1">'));
  zip.file('xl/metadata.xml', METADATA);
  for (const file of Object.values(zip.files)) file.date = DATE;
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

/**
 * @param {JSZip} zip
 * @param {string} name
 * @param {(xml: string) => string} change
 */
async function rewrite(zip, name, change) {
  const entry = zip.file(name);
  if (entry === null) throw new Error(`Le classeur n'a pas de partie ${name}.`);
  zip.file(name, change(await entry.async('text')));
}
