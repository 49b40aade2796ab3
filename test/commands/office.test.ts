/** The ribbon in a simulated Office: which command does what, and that Excel is always told it is done. */
import { COMMANDS, type CommandPane } from '../../src/commands/commands';
import { Obstacle } from '../../src/commands/insert';
import { associateCommands, officeScene } from '../../src/commands/office';
import { ribbonEn, ribbonFr } from '../../src/commands/texts';

type Run = (event: { completed: () => void }) => void;

interface Setting {
  readonly browser?: boolean;
  readonly dialog?: 'succeeded' | 'failed';
  readonly language?: string;
  readonly inserts?: () => Promise<string>;
}

class Ribbon {
  readonly done: string[] = [];
  private readonly actions = new Map<string, Run>();

  constructor({
    browser = true,
    dialog = 'succeeded',
    language = 'fr-FR',
    inserts = () => Promise.resolve('=ZONE(A2)'),
  }: Setting = {}) {
    const note = (what: string): void => {
      this.done.push(what);
    };
    const noted = (what: string): Promise<void> => {
      note(what);
      return Promise.resolve();
    };
    Object.assign(globalThis, {
      location: { href: 'https://exemple.fr/ressort/taskpane.html?_host_Info=Excel' },
      Office: {
        actions: { associate: (name: string, run: Run) => this.actions.set(name, run) },
        addin: { showAsTaskpane: () => noted('pane shown') },
        AsyncResultStatus: { Succeeded: 'succeeded' },
        context: {
          displayLanguage: language,
          requirements: { isSetSupported: (set: string) => set === 'OpenBrowserWindowApi' && browser },
          ui: {
            openBrowserWindow: (url: string) => note(`browser ${url}`),
            displayDialogAsync: (url: string, _: object, told: (result: { status: string }) => void) => {
              note(`dialog ${url}`);
              told({ status: dialog });
            },
          },
        },
      },
    });
    const pane: CommandPane = {
      annotateSelection: () => noted('annotates'),
      insertFunction: (functionName) => inserts().then((formula) => (note(`inserts ${functionName}`), formula)),
      say: (text, kind = 'done') => note(`${kind}: ${text}`),
      refuse: (error) => note(`refusal: ${String(error)}`),
    };
    associateCommands(officeScene(Promise.resolve(pane)));
  }

  get names(): string[] {
    return [...this.actions.keys()];
  }

  async press(name: string): Promise<string[]> {
    await new Promise<void>((completed) => this.actions.get(name)!({ completed }));
    return this.done;
  }
}

afterEach(() => {
  for (const name of ['Office', 'location']) Reflect.deleteProperty(globalThis, name);
});

test('every command has a name Excel can call', () => {
  expect(new Ribbon().names).toEqual(Object.keys(COMMANDS));
});

test('annotating: the pane is shown before it reads the selection', async () => {
  expect(await new Ribbon().press('annotateSelection')).toEqual(['pane shown', 'annotates']);
});

test('a function: written, said, and the pane left as it was', async () => {
  expect(await new Ribbon().press('insertInsee')).toEqual([
    'inserts COMMUNE.INSEE',
    `done: ${ribbonFr.inserted('=ZONE(A2)')}`,
  ]);
});

test('a function that has nothing to read: the pane is shown, to say so', async () => {
  const ribbon = new Ribbon({ inserts: () => Promise.reject(new Obstacle('Sélectionnez…')) });
  expect(await ribbon.press('insertZone')).toEqual(['pane shown', 'refusal: Sélectionnez…']);
});

test('a workbook that refuses: the pane is shown, to say why', async () => {
  const ribbon = new Ribbon({ inserts: () => Promise.reject(new Error('protected')) });
  expect(await ribbon.press('insertZone')).toEqual(['pane shown', 'refusal: Error: protected']);
});

test.each<[title: string, setting: Setting, done: string[]]>([
  ['in the browser', {}, ['browser https://exemple.fr/ressort/help.html?fr']],
  ['in English', { language: 'en-US' }, ['browser https://exemple.fr/ressort/help.en.html?en']],
  ['on the web, in a window of Office', { browser: false }, ['dialog https://exemple.fr/ressort/help.html?fr']],
  [
    'where no window opens, by its address',
    { browser: false, dialog: 'failed', language: 'en-US' },
    [
      'dialog https://exemple.fr/ressort/help.en.html?en',
      'pane shown',
      `refusal: ${ribbonEn.helpElsewhere('https://exemple.fr/ressort/help.en.html?en')}`,
    ],
  ],
])('the help opens %s', async (_, setting, done) => {
  expect(await new Ribbon(setting).press('openHelp')).toEqual(done);
});
