import {
  type Injector,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import frFR from '@univerjs/preset-sheets-core/locales/fr-FR';
import { greenTheme } from '@univerjs/themes';
import { CalculationMode } from '@univerjs/sheets-formula';
import { bridgedDescriptions, bridgedFunctions } from './bridge';
import { installFrench, teachLexer } from './french/install';
import { FrenchText } from './french/text-function';
import { WORDS } from './french/words';
import type { Shipped } from './shipped';

/** The spreadsheet, and the door to its inner services. */
export interface Engine {
  readonly api: FUniver;
  readonly injector: Injector;
  /** Adds find and filter, whose script is asked for the first time they are wanted. */
  readonly loadPlugins: () => Promise<void>;
}

/** Starts the spreadsheet in `container`, in French, knowing the shipped functions. */
export function startEngine(container: HTMLElement, shipped: readonly Shipped[]): Engine {
  teachLexer();
  const univer = new Univer({
    theme: greenTheme,
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: mergeLocales(frFR) },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formula: {
      function: [...bridgedFunctions(shipped), [FrenchText, 'TEXT']],
      description: bridgedDescriptions(shipped),
      initialFormulaComputing: CalculationMode.FORCED,
    },
    sheets: { disableForceStringMark: true, disableForceStringAlert: true },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  injector.get(LocaleService).load({ [LocaleType.FR_FR]: WORDS });
  // The sheet's services exist only once the first workbook is there.
  void injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Ready)
    .then(() => installFrench(injector));
  let added: Promise<void> | undefined;
  const loadPlugins = (): Promise<void> =>
    (added ??= import('./tools/plugins').then(({ addPlugins }) => addPlugins(univer, injector)));
  return { api: FUniver.newAPI(univer), injector, loadPlugins };
}
