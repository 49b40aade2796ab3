/** How webpack makes the add-in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import CustomFunctionsMetadataPlugin from 'custom-functions-metadata-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { ENGLISH } from '../../functions/english.mjs';
import { helpPage } from '../../help/page';
import type { Language } from '../../help/policy';
import { hashedName } from './hashed';
import { makeManifest } from './manifests';
import { completeMetadata, englishHelp, translateMetadata } from './metadata';
import { notices } from './notices';
import { DIST, HASHED, MAPS, ROOT } from '../boot/paths.mjs';

const FUNCTIONS = path.join(ROOT, 'src', 'functions', 'functions.ts');
const ASSOCIATE = path.join(ROOT, 'src', 'functions', 'associate.ts');
const STYLE = path.join(ROOT, 'src', 'taskpane', 'taskpane.css');
const HELP = { style: path.join(ROOT, 'src', 'help', 'help.css'), script: path.join(ROOT, 'src', 'help', 'help.js') };
const METADATA = 'functions.json';
const METADATA_ENGLISH = 'functions.en.json';

/** Completes what the metadata plugin generated, and says it in English too. */
class CompleteMetadataPlugin {
  constructor(private readonly baseUrl: string) {}

  apply(compiler: webpack.Compiler) {
    compiler.hooks.thisCompilation.tap('CompleteMetadata', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'CompleteMetadata', stage }, () => {
        const generated = compilation.getAsset(METADATA);
        if (generated === undefined) return;
        const completed = completeMetadata(generated.source.source().toString(), this.baseUrl);
        compilation.updateAsset(METADATA, new webpack.sources.RawSource(completed));
        compilation.emitAsset(
          METADATA_ENGLISH,
          new webpack.sources.RawSource(translateMetadata(completed, ENGLISH, englishHelp)),
        );
      });
    });
  }
}

/** Writes the licences of what was really bundled. */
class NoticesPlugin {
  apply(compiler: webpack.Compiler) {
    compiler.hooks.thisCompilation.tap('Notices', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name: 'Notices', stage }, async () => {
        const modules = [...compilation.modules].map((module) => module.nameForCondition() ?? '');
        compilation.emitAsset(
          'licences.txt',
          new webpack.sources.RawSource(await notices({ title: 'Ressort, complément Excel', modules })),
        );
      });
    });
  }
}

function versionOf(): string {
  return (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

function manifestCopy(baseUrl: string, prefixed: boolean) {
  return {
    from: path.join(ROOT, 'manifest.xml'),
    to: prefixed ? 'manifest-prefixe.xml' : 'manifest.xml',

    transform: (template: Buffer) =>
      makeManifest(template.toString('utf8'), { baseUrl, version: versionOf(), prefixed }),
  };
}

function helpCopy(language: Language) {
  return {
    from: path.join(ROOT, 'src', 'help', 'page.html'),
    to: language === 'fr' ? 'help.html' : `help.${language}.html`,
    transform: async () =>
      helpPage(language, versionOf(), {
        style: await hashedName(HELP.style),
        script: await hashedName(HELP.script),
      }),
  };
}

/**
 * functions.js is whole by itself: the shared runtime, the workbench and the tests load it alone. The pane depends on
 * it and takes from it every module they share (the table above all), so that nothing is bundled twice.
 */
export function configure({
  baseUrl,
  mode,
}: {
  baseUrl: string;
  mode: 'development' | 'production';
}): webpack.Configuration {
  return {
    mode,
    context: ROOT,
    target: ['web', 'es2020'],
    devtool: mode === 'development' ? 'source-map' : false,
    entry: {
      functions: FUNCTIONS,
      taskpane: { import: path.join(ROOT, 'src', 'taskpane', 'taskpane.ts'), dependOn: 'functions' },
      // Loaded by the pane when it is asked for: the readers of files weigh as much as the pane.
      join: { import: path.join(ROOT, 'src', 'taskpane', 'join', 'join.ts'), dependOn: 'taskpane' },
    },
    output: {
      path: DIST,
      // The manifest names functions.js, and Excel keeps a manifest for weeks: its hash is only in the pane's page. Every
      // other script and style bears its own in its name, and can be kept for ever.
      filename: ({ chunk }) =>
        chunk.name === 'functions' ? 'functions.js?[contenthash:8]' : `${HASHED}/[name].[contenthash:8].js`,
      publicPath: '',
      // A realm without a window (Excel's JavaScript-only runtime, a test) has globalThis alone.
      globalObject: 'globalThis',
      clean: { keep: /^(workbench|lib|export|etabli)\// },
      // Unchanged files are written all the same: their dates tell a finished build from an old one.
      compareBeforeEmit: false,
    },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { sourceMap: true } },
        },
      ],
    },
    performance: { hints: false },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: FUNCTIONS, output: METADATA }),
      // The plugin above ends functions.ts with a call for each function.
      new webpack.ProvidePlugin({ 'CustomFunctions.associate': [ASSOCIATE, 'associate'] }),
      new webpack.DefinePlugin({ RESSORT_VERSION: JSON.stringify(versionOf()) }),
      new CompleteMetadataPlugin(baseUrl),
      new NoticesPlugin(),
      new HtmlWebpackPlugin({
        template: path.join(ROOT, 'src', 'taskpane', 'taskpane.html'),
        filename: 'taskpane.html',
        chunks: ['functions', 'taskpane'],
        templateParameters: async (compilation) => ({
          style: await hashedName(STYLE),
          join: [...(compilation.namedChunks.get('join')?.files ?? [])][0],
        }),
      }),
      ...(mode === 'production'
        ? [
            new webpack.SourceMapDevToolPlugin({
              test: /\.js(?:$|\?)/,
              filename: `${path.relative(DIST, MAPS)}/[file].map[query]`,
              append: false,
            }),
          ]
        : []),
      new CopyPlugin({
        patterns: [
          ...[STYLE, HELP.style, HELP.script].map((from) => ({ from, to: () => hashedName(from) })),
          { from: path.join(ROOT, 'assets'), to: 'assets' },
          { from: path.join(ROOT, 'src', 'help', 'pictures', '*.webp'), to: 'help/[name][ext]' },
          // What Apache and IIS read by themselves; nginx.conf is to be included.
          { from: path.join(ROOT, 'src', 'tooling', 'hosting'), to: '.', globOptions: { dot: true } },
          // The printed jurisdictions, which the pane reads when a bureau is opened.
          { from: path.join(ROOT, 'data', 'bureaux.csv'), to: 'data/bureaux.csv' },
          helpCopy('fr'),
          helpCopy('en'),
          manifestCopy(baseUrl, false),
          manifestCopy(baseUrl, true),
        ],
      }),
    ],
  };
}
