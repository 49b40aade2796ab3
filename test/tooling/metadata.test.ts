import { completeMetadata } from '../../src/tooling/metadata.mjs';

interface Completed {
  allowErrorForDataTypeAny: boolean;
  allowCustomDataForDataTypeAny: boolean;
  functions: Array<{ id: string; helpUrl?: string }>;
}

function complete(functions: Array<{ id: string; helpUrl?: string }>, baseUrl = 'https://exemple.fr/ressort'): Completed {
  return JSON.parse(completeMetadata(JSON.stringify({ allowCustomDataForDataTypeAny: true, functions }), baseUrl)) as Completed;
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
