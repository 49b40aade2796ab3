/** Excel's entities: a cell that shows a text and keeps a card behind it, ours or another's. */

/** The line of our cards that tells the code: a formula reads it by this title, whatever the language of Excel. */
export const CODE_TITLE = 'Code INSEE';

interface Line {
  readonly basicValue?: unknown;
}

interface Entity {
  readonly type: 'Entity' | 'LinkedEntity';
  readonly text: string;
  readonly properties?: Readonly<Record<string, Line | undefined>>;
}

export function isEntity(value: object): value is Entity {
  const { type, text } = value as Partial<Entity>;
  return (type === 'Entity' || type === 'LinkedEntity') && typeof text === 'string';
}

/** What an entity says of a place: the code of our own card, since a name may have homonyms; of any other, what it shows. */
export function textOf({ text, properties }: Entity): string {
  const code = properties?.[CODE_TITLE]?.basicValue;
  return typeof code === 'string' ? `INSEE ${code}` : text;
}
