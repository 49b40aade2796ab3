/** Texts kept in the workbook: Excel's settings of the document, which only this add-in reads. */

/** Returns the text of this name; `undefined` if there is none, or no text. */
export async function keptTextOf(context: Excel.RequestContext, name: string): Promise<string | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(name);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return undefined;
  const value: unknown = setting.value;
  return typeof value === 'string' ? value : undefined;
}

/** Keeps the text in place of the one that was there. */
export async function keepTextIn(context: Excel.RequestContext, name: string, text: string): Promise<void> {
  context.workbook.settings.add(name, text);
  await context.sync();
}

/** Forgets the text, if it is there. */
export async function dropTextOf(context: Excel.RequestContext, name: string): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(name);
  await context.sync();
  if (setting.isNullObject) return;
  setting.delete();
  await context.sync();
}
