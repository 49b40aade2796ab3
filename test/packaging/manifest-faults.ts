import {
  ALLOWED_ICON_SIZES,
  CHILDREN,
  LEAST_VERSION,
  MAX_LENGTH,
  MOST_OF_PROVIDER,
  NAMESPACES,
  REQUIRED_ICON_SIZES,
  RESOURCE_KINDS,
} from './manifest-rules';
import { findAll, parseXml, walk, type XmlElement } from './xml';

export interface Surroundings {
  /** Three parts, as in package.json. */
  version: string;
  /** Where the manifest's files are served, without final slash. */
  baseUrl: string;
  /** The sides in pixels of the icon at a path under the base URL; null if there is none. */
  iconSize: (path: string) => number | null;
  /** Languages besides the default one in which every text must be given. */
  languages: string[];
  /** The commands the add-in's page gives Excel to run. */
  commands: string[];
}

/** A typed element (xsi:type) has the rules of its type, and the two kinds of Description those of their place. */
function ruleName(element: XmlElement, parent: XmlElement | null): string {
  const type = element.attributes['xsi:type'];
  if (type !== undefined && type in CHILDREN) return type;
  const placed = `${parent?.name ?? ''}>${element.name}`;
  return placed in CHILDREN ? placed : element.name;
}

function orderFaults(element: XmlElement, parent: XmlElement | null = null): string[] {
  const below = element.children.flatMap((child) => orderFaults(child, element));
  const rule = CHILDREN[ruleName(element, parent)];
  const names = element.children.map(({ name }) => name);
  if (rule === undefined) return names.length === 0 ? below : [`<${element.name}>: no rule for its children`, ...below];
  const pattern = rule.map((entry) => `(?:${entry.replace(/[?+*]$/, '')},)${/[?+*]$/.exec(entry)?.[0] ?? ''}`).join('');
  const written = names.map((name) => `${name},`).join('');
  if (new RegExp(`^${pattern}$`).test(written)) return below;
  return [`<${element.name}>: children ${names.join(' ')} instead of ${rule.join(' ')}`, ...below];
}

/** Pages `providername`, `id` (a GUID), `version` (four numbers), `permissions`, `displayname` (125 characters), `description` (250). */
function identityFaults(app: XmlElement, version: string): string[] {
  const value = (name: string) => app.children.find((child) => child.name === name)?.text ?? '';
  const faults: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value('Id'))) faults.push(`Id: ${value('Id')} is no GUID`);
  if (value('Version') !== `1.${version}`) faults.push(`Version: ${value('Version')} instead of 1.${version}`);
  if (Number.parseFloat(value('Version')) < LEAST_VERSION) faults.push(`Version: ${value('Version')} is below 1.0`);
  const provider = value('ProviderName').length;
  if (provider === 0 || provider > MOST_OF_PROVIDER) faults.push(`ProviderName: ${provider} characters`);
  if (value('Permissions') !== 'ReadWriteDocument') faults.push(`Permissions: ${value('Permissions')}`);
  for (const [name, limit] of [
    ['DisplayName', 125],
    ['Description', 250],
  ] as const) {
    const element = app.children.find((child) => child.name === name);
    for (const text of element === undefined ? [] : textsOf(element)) {
      if (text.length === 0 || text.length > limit) faults.push(`${name}: ${text.length} characters`);
    }
  }
  return faults;
}

/** The default text of an element and its translations. */
function textsOf(element: XmlElement): string[] {
  return [element.attributes.DefaultValue ?? '', ...element.children.map((child) => child.attributes.Value ?? '')];
}

function resourceFaults(app: XmlElement): string[] {
  const faults: string[] = [];
  const kinds = new Map<string, string>();
  for (const part of findAll(app, 'Resources').flatMap(({ children }) => children)) {
    for (const resource of part.children) {
      const id = resource.attributes.id ?? '';
      if (id.length === 0 || id.length > 32) faults.push(`resource ${id}: ${id.length} characters in its id`);
      if (kinds.has(id)) faults.push(`resource ${id}: defined twice`);
      kinds.set(id, part.name);
      for (const text of textsOf(resource)) {
        if (text.length === 0 || text.length > (MAX_LENGTH[part.name] ?? 0))
          faults.push(`resource ${id}: ${text.length} characters`);
      }
    }
  }
  const used = new Set<string>();
  for (const { name, attributes } of walk(app)) {
    if (attributes.resid === undefined) continue;
    used.add(attributes.resid);
    const kind = RESOURCE_KINDS[name];
    if (kinds.get(attributes.resid) !== kind)
      faults.push(`<${name} resid="${attributes.resid}">: not in ${kind ?? 'any part'}`);
  }
  for (const id of kinds.keys()) if (!used.has(id)) faults.push(`resource ${id}: never used`);
  return faults;
}

function sharedRuntimeFaults(app: XmlElement): string[] {
  const sets = new Map(findAll(app, 'Set').map(({ attributes }) => [attributes.Name, attributes.MinVersion]));
  const faults: string[] = [];
  if (sets.get('SharedRuntime') !== '1.1') faults.push('Requirements: SharedRuntime 1.1 missing');
  if (sets.get('CustomFunctionsRuntime') !== '1.3') faults.push('Requirements: CustomFunctionsRuntime 1.3 missing');
  const [runtime] = findAll(app, 'Runtime');
  if (runtime?.attributes.lifetime !== 'long') faults.push('Runtime: lifetime is not long');
  const page = findAll(app, 'Page')[0]?.children[0];
  const pane = findAll(app, 'Action').filter(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane');
  const places = [
    runtime,
    page,
    ...findAll(app, 'FunctionFile'),
    ...pane.flatMap((action) => findAll(action, 'SourceLocation')),
  ];
  const resids = new Set(places.map((place) => place?.attributes.resid));
  if (resids.size !== 1)
    faults.push(`Runtime, Page, FunctionFile and pane: several resids (${[...resids].join(', ')})`);
  return faults;
}

/** The files that are there in every language. */
const TRANSLATED_FILES = ['Functions.Metadata.Url', 'Help.Url'];

function localeFaults(app: XmlElement, languages: string[]): string[] {
  const home = findAll(app, 'DefaultLocale')[0]?.text;
  const faults: string[] = home === 'fr-FR' ? [] : [`DefaultLocale: ${home ?? 'none'}`];
  for (const element of walk(app)) {
    const overrides = element.children.filter(({ name }) => name === 'Override');
    const label = element.attributes.id ?? element.name;
    for (const { namespace, attributes } of overrides) {
      if (attributes.Locale === home) faults.push(`${label}: overrides the default locale`);
      if (namespace !== element.namespace) faults.push(`${label}: Override of another namespace`);
    }
    const translated =
      (element.name === 'String' || label === 'Description' || TRANSLATED_FILES.includes(label)) &&
      element.attributes.DefaultValue !== undefined;
    // The namespace is a name of functions: the same in every language, or workbooks could not be shared.
    if (label === 'Functions.Namespace' || !translated) continue;
    for (const language of languages) {
      if (!overrides.some(({ attributes }) => attributes.Locale === language))
        faults.push(`${label}: not in ${language}`);
    }
  }
  return faults;
}

function urlsOf(app: XmlElement): string[] {
  return walk(app)
    .filter(({ name }) => /^(Url|Image|.*Url|SourceLocation)$/.test(name))
    .flatMap((element) => (element.attributes.DefaultValue === undefined ? [] : textsOf(element)));
}

/** Every command is on the ribbon and runs; nothing on it bears the same id as another. */
function commandFaults(app: XmlElement, commands: string[]): string[] {
  const named = findAll(app, 'FunctionName').map(({ text }) => text);
  const ids = [...findAll(app, 'Group'), ...findAll(app, 'Control'), ...findAll(app, 'Item')].map(
    ({ attributes }) => attributes.id ?? '',
  );
  return [
    ...named.filter((name) => !commands.includes(name)).map((name) => `FunctionName ${name}: no such command`),
    ...commands.filter((name) => !named.includes(name)).map((name) => `command ${name}: not on the ribbon`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id}: given twice`),
    ...ids.filter((id) => id.length === 0 || id.length > 125).map((id) => `id ${id}: ${id.length} characters`),
  ];
}

function urlFaults(app: XmlElement, baseUrl: string): string[] {
  return urlsOf(app).flatMap((url) => {
    if (!url.startsWith('https://')) return [`${url}: not https`];
    return url.startsWith(`${baseUrl}/`) ? [] : [`${url}: not under ${baseUrl}`];
  });
}

function iconFaults(app: XmlElement, { baseUrl, iconSize }: Surroundings): string[] {
  const urls = new Map(
    findAll(app, 'Images')
      .flatMap(({ children }) => children)
      .map(({ attributes }) => [attributes.id, attributes.DefaultValue]),
  );
  const faults: string[] = [];
  const expect = (url: string | undefined, size: number, label: string) => {
    const found = url === undefined ? null : iconSize(url.slice(baseUrl.length + 1));
    if (found !== size) faults.push(`${label}: ${url ?? 'no file'} is ${found ?? 'missing'} instead of ${size} pixels`);
  };
  expect(findAll(app, 'IconUrl')[0]?.attributes.DefaultValue, 32, 'IconUrl');
  expect(findAll(app, 'HighResolutionIconUrl')[0]?.attributes.DefaultValue, 64, 'HighResolutionIconUrl');
  for (const icon of findAll(app, 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
    const missing = REQUIRED_ICON_SIZES.filter((size) => !sizes.includes(size));
    if (missing.length > 0) faults.push(`Icon: sizes ${missing.join(', ')} missing`);
    icon.children.forEach(({ attributes }, index) => {
      const size = sizes[index] ?? NaN;
      if (!ALLOWED_ICON_SIZES.includes(size)) faults.push(`Icon: no size ${size} in Office`);
      expect(urls.get(attributes.resid), size, `Icon ${attributes.resid ?? ''}`);
    });
  }
  return faults;
}

function namespaceFaults(app: XmlElement): string[] {
  const faults = app.namespace === NAMESPACES.app ? [] : [`OfficeApp: namespace ${app.namespace}`];
  for (const part of findAll(app, 'VersionOverrides').flatMap(walk)) {
    const basic = ['Image', 'Images', 'Url', 'Urls', 'String', 'ShortStrings', 'LongStrings', 'Override'].includes(
      part.name,
    );
    if (part.namespace !== (basic ? NAMESPACES.basic : NAMESPACES.overrides))
      faults.push(`<${part.name}>: namespace ${part.namespace}`);
  }
  return faults;
}

/** Everything Excel would refuse, or would break on without a word, in a manifest; empty for a good one. */
export function manifestFaults(xml: string, surroundings: Surroundings): string[] {
  const app = parseXml(xml);
  return [
    ...orderFaults(app),
    ...namespaceFaults(app),
    ...identityFaults(app, surroundings.version),
    ...resourceFaults(app),
    ...sharedRuntimeFaults(app),
    ...localeFaults(app, surroundings.languages),
    ...commandFaults(app, surroundings.commands),
    ...urlFaults(app, surroundings.baseUrl),
    ...iconFaults(app, surroundings),
  ];
}

/** The paths, under the base URL, of every file a manifest names. */
export function filesNamed(xml: string, baseUrl: string): string[] {
  return [...new Set(urlsOf(parseXml(xml)).map((url) => url.slice(baseUrl.length + 1).replace(/[?#].*$/, '')))];
}
