/**
 * What `office-addin-manifest validate` would ask of Microsoft's service, and where each rule is published: the XML
 * schemas are those of [MS-OWEMXML], section 5 (learn.microsoft.com/openspecs/office_file_formats/ms-owemxml); the rest is
 * of the manifest reference (learn.microsoft.com/javascript/api/manifest), whose page is named at each rule.
 */

/**
 * Which children an element may have, in which order. Marks: ? optional, + one or more, * any number. From the schemas
 * OfficeAppManifest 1.1 ([MS-OWEMXML] 5.1) and TaskPaneAppVersionOverrides 1.0 (5.4), whose types are sequences.
 */
export const CHILDREN: Record<string, string[]> = {
  OfficeApp: [
    'Id',
    'AlternateId?',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains?',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  DisplayName: ['Override*'],
  'OfficeApp>Description': ['Override*'],
  AppDomains: ['AppDomain+'],
  Hosts: ['Host+'],
  Requirements: ['Sets'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts', 'Resources'],
  Workbook: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  Runtimes: ['Runtime+'],
  AllFormFactors: ['ExtensionPoint'],
  CustomFunctions: ['Script', 'Page', 'Metadata', 'Namespace?'],
  Script: ['SourceLocation'],
  Page: ['SourceLocation'],
  Metadata: ['SourceLocation'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile', 'ExtensionPoint+'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  PrimaryCommandSurface: ['OfficeTab*', 'CustomTab*'],
  ContextMenu: ['OfficeMenu+'],
  OfficeTab: ['Group+'],
  CustomTab: ['Group+', 'Label'],
  OfficeMenu: ['Control+'],
  Group: ['Label', 'Icon', 'Control+'],
  Icon: ['Image+'],
  Button: ['Label', 'Supertip', 'Icon', 'Action'],
  Menu: ['Label', 'Supertip', 'Icon', 'Items'],
  Items: ['Item+'],
  Item: ['Label', 'Supertip', 'Icon?', 'Action'],
  Supertip: ['Title', 'Description'],
  ShowTaskpane: ['TaskpaneId?', 'SourceLocation', 'Title?'],
  ExecuteFunction: ['FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image+'],
  Urls: ['Url+'],
  ShortStrings: ['String+'],
  LongStrings: ['String+'],
  String: ['Override*'],
  Url: ['Override*'],
};

/** In which part of Resources each reference must be found: pages `resources`, `shortstrings`, `longstrings`. */
export const RESOURCE_KINDS: Record<string, string> = {
  Runtime: 'Urls',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
};

/** Characters: 125 for a label or a title, 250 for a description, 2,048 for an address; page `resources`. */
export const MAX_LENGTH: Record<string, number> = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 };

/** Characters; page `providername`. */
export const MOST_OF_PROVIDER = 125;

/**
 * No page says it, the service does, of what it accepts: « Manifest Version Correct Value: The manifest version number is
 * greater or equal to 1.0 » (its answer is quoted in OfficeDev/generator-office#590).
 */
export const LEAST_VERSION = 1;

/** Icons of the ribbon: these sizes at least, and no others than those; page `icon`. */
export const REQUIRED_ICON_SIZES = [16, 32, 80];
export const ALLOWED_ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Target namespaces of the schemas ([MS-OWEMXML] 5.1, 5.4, 5.6). */
export const NAMESPACES = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  basic: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
};
