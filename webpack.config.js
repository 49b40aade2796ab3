// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import CustomFunctionsMetadataPlugin from 'custom-functions-metadata-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { ENGLISH } from './src/functions/english.mjs';
import { helpPage } from './src/help/page.mjs';
import { makeManifest, parseBaseUrl } from './src/tooling/manifests.mjs';
import { completeMetadata, englishHelp, translateMetadata } from './src/tooling/metadata.mjs';
import { DIST, ROOT } from './src/tooling/paths.mjs';

const FUNCTIONS = path.join(ROOT, 'src', 'functions', 'functions.ts');
const METADATA = 'functions.json';
const METADATA_ENGLISH = 'functions.en.json';

/** Completes what the metadata plugin generated, and says it in English too. */
class CompleteMetadataPlugin {
  /** @param {string} baseUrl */
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CompleteMetadata', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'CompleteMetadata', stage }, () => {
        const generated = compilation.getAsset(METADATA);
        if (generated === undefined) return;
        const completed = completeMetadata(generated.source.source().toString(), this.baseUrl);
        compilation.updateAsset(METADATA, new webpack.sources.RawSource(completed));
        compilation.emitAsset(METADATA_ENGLISH, new webpack.sources.RawSource(translateMetadata(completed, ENGLISH, englishHelp)));
      });
    });
  }
}

/**
 * @param {string} baseUrl
 * @param {boolean} prefixed
 */
function manifestCopy(baseUrl, prefixed) {
  return {
    from: path.join(ROOT, 'manifest.xml'),
    to: prefixed ? 'manifest-prefixe.xml' : 'manifest.xml',
    /** @param {Buffer} template */
    transform: async (template) => {
      const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
      return makeManifest(template.toString('utf8'), { baseUrl, version, prefixed });
    },
  };
}

/** @param {import('./src/help/page.mjs').Language} language */
function helpCopy(language) {
  return {
    from: path.join(ROOT, 'src', 'help', 'page.html'),
    to: language === 'fr' ? 'help.html' : `help.${language}.html`,
    transform: async () => {
      const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
      return helpPage(language, version);
    },
  };
}

/**
 * functions.js is whole by itself: the shared runtime, the workbench and the tests load it alone. The pane depends on
 * it and takes from it every module they share (the table above all), so that nothing is bundled twice.
 * @param {unknown} _env
 * @param {{ mode?: 'development' | 'production' }} argv
 * @returns {webpack.Configuration}
 */
export default function configure(_env, { mode = 'production' }) {
  const baseUrl = parseBaseUrl(process.env.RESSORT_BASE_URL);
  return {
    mode,
    context: ROOT,
    target: ['web', 'es2020'],
    devtool: mode === 'development' ? 'source-map' : false,
    entry: {
      functions: FUNCTIONS,
      taskpane: { import: path.join(ROOT, 'src', 'taskpane', 'taskpane.ts'), dependOn: 'functions' },
    },
    output: {
      path: DIST,
      filename: '[name].js',
      // A realm without a window (Excel's JavaScript-only runtime, a test) has globalThis alone.
      globalObject: 'globalThis',
      clean: { keep: /^(workbench|lib|export)\// },
      // Unchanged files are written all the same: their dates tell a finished build from an old one.
      compareBeforeEmit: false,
    },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: 'ts-loader', options: { transpileOnly: true } }],
    },
    performance: { hints: false },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: FUNCTIONS, output: METADATA }),
      new CompleteMetadataPlugin(baseUrl),
      new HtmlWebpackPlugin({
        template: path.join(ROOT, 'src', 'taskpane', 'taskpane.html'),
        filename: 'taskpane.html',
        chunks: ['functions', 'taskpane'],
        hash: true,
      }),
      new CopyPlugin({
        patterns: [
          { from: path.join(ROOT, 'src', 'taskpane', 'taskpane.css'), to: 'taskpane.css' },
          { from: path.join(ROOT, 'assets'), to: 'assets' },
          // The printed jurisdictions, which the pane reads when a bureau is opened.
          { from: path.join(ROOT, 'data', 'bureaux.csv'), to: 'data/bureaux.csv' },
          { from: path.join(ROOT, 'src', 'help', 'help.{css,js}'), to: '[name][ext]' },
          helpCopy('fr'),
          helpCopy('en'),
          manifestCopy(baseUrl, false),
          manifestCopy(baseUrl, true),
        ],
      }),
    ],
  };
}
