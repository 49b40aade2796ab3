import { completeMetadata, englishHelp, translateMetadata } from '../../src/tooling/build/metadata';

interface Completed {
  allowErrorForDataTypeAny: boolean;
  allowCustomDataForDataTypeAny: boolean;
  functions: Array<{ id: string; helpUrl?: string }>;
}

function complete(
  functions: Array<{ id: string; helpUrl?: string }>,
  baseUrl = 'https://exemple.fr/ressort',
): Completed {
  return JSON.parse(
    completeMetadata(JSON.stringify({ allowCustomDataForDataTypeAny: true, functions }), baseUrl),
  ) as Completed;
}

test('errors inside a range reach the function', () => {
  expect(complete([])).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
});

test.each([
  ['help.html#zone', 'https://exemple.fr/ressort/help.html#zone'],
  ['https://ailleurs.fr/aide', 'https://ailleurs.fr/aide'],
])('help link %s becomes %s', (helpUrl, expected) => {
  expect(complete([{ id: 'ZONE', helpUrl }]).functions).toEqual([{ id: 'ZONE', helpUrl: expected }]);
});

test('a function without help link stays without', () => {
  expect(complete([{ id: 'ZONE' }]).functions).toEqual([{ id: 'ZONE' }]);
});

describe('in another language', () => {
  const zone = {
    id: 'ZONE',
    name: 'ZONE',
    description: 'La zone',
    helpUrl: 'https://exemple.fr/help.html#zone',
    parameters: [{ name: 'commune', type: 'any', description: 'Un nom' }],
  };
  const translated = (table: Parameters<typeof translateMetadata>[1]): unknown =>
    JSON.parse(translateMetadata(JSON.stringify({ functions: [zone] }), table, englishHelp));

  test('the words and the help change, nothing else', () => {
    expect(translated({ ZONE: { description: 'The zone', parameters: { commune: 'A name' } } })).toEqual({
      functions: [
        {
          ...zone,
          description: 'The zone',
          helpUrl: 'https://exemple.fr/help.en.html?en#zone',
          parameters: [{ name: 'commune', type: 'any', description: 'A name' }],
        },
      ],
    });
  });

  test.each([
    [{}, /ZONE manque/],
    [
      { ZONE: { description: '', parameters: { commune: '' } }, AUTRE: { description: '', parameters: {} } },
      /AUTRE est de trop/,
    ],
    [{ ZONE: { description: '', parameters: {} } }, /ZONE : commune manque/],
    [{ ZONE: { description: '', parameters: { commune: '', ville: '' } } }, /ZONE : ville est de trop/],
  ])('%j is refused', (table, message) => {
    expect(() => translated(table as Parameters<typeof translateMetadata>[1])).toThrow(message);
  });
});
