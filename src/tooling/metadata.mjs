// @ts-check

/**
 * Completes the functions' metadata that was generated from their JSDoc with what JSDoc cannot say:
 * - Excel hands over the errors found in a range instead of failing the whole formula because of one of them;
 * - help links written in the JSDoc relative to the base URL become whole addresses.
 * @param {string} json
 * @param {string} baseUrl  without final slash
 * @returns {string}
 */
export function completeMetadata(json, baseUrl) {
  /** @type {{ functions: { helpUrl?: string }[] }} */
  const metadata = JSON.parse(json);
  const functions = metadata.functions.map((entry) =>
    entry.helpUrl === undefined ? entry : { ...entry, helpUrl: new URL(entry.helpUrl, `${baseUrl}/`).href },
  );
  return `${JSON.stringify({ ...metadata, allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}
