/**
 * The pages and their worker. `--env base=https://…` also writes the manifest for that address;
 * `--env officejs=cdn` takes Office.js from Microsoft instead of the copy in dist/office/.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { OFFICE_CDN, PAGE_POLICY, browserCsp, officeCsp } = require('./.ci/csp.cjs');
const { ManifestPlugin } = require('./.ci/manifest.cjs');
const { officePatterns } = require('./.ci/office-js.cjs');
const { SingleFilePlugin } = require('./.ci/single-file.cjs');

module.exports = (env = {}, { mode } = {}) => {
  const isProduction = mode === 'production';
  const cdn = env.officejs === 'cdn';
  const forOffice = {
    csp: officeCsp({ cdn }),
    officeJs: cdn ? `${OFFICE_CDN}/lib/1/hosted/office.js` : 'office/office.js',
    officeOrigin: cdn ? `${OFFICE_CDN}/` : '',
  };
  const page = (name, filename, parameters) =>
    new HtmlPlugin({
      template: `src/shell/${name}.html`,
      filename,
      chunks: [name],
      inject: 'body',
      scriptLoading: 'blocking',
      templateParameters: parameters,
      minify: false,
    });

  return {
    mode: isProduction ? 'production' : 'development',
    entry: {
      taskpane: './src/taskpane/index.tsx',
      browser: './src/browser/index.tsx',
      commands: './src/commands/index.ts',
    },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: isProduction ? '[name].[contenthash:8].js' : '[name].js',
      // Relative: the pages work from any folder of a server.
      publicPath: '',
      trustedTypes: { policyName: PAGE_POLICY },
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          // Types are checked by `npm run types`, once for the whole tree.
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    optimization: {
      splitChunks: {
        // One shared chunk for what both panes load first; the worker stays whole, for the single file.
        chunks: () => false,
        cacheGroups: {
          vendor: {
            test: /node_modules/,
            name: 'vendor',
            chunks: ({ name }) => name === 'taskpane' || name === 'browser',
            enforce: true,
          },
        },
      },
    },
    plugins: [
      page('browser', 'index.html', { csp: browserCsp() }),
      page('taskpane', 'taskpane.html', forOffice),
      page('commands', 'commands.html', forOffice),
      new CopyPlugin({
        patterns: [
          // As written: minified for today's browsers it would no longer be ES5.
          { from: 'src/shell/*.{js,css}', to: 'shell/[name][ext]', info: { minimized: true } },
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'assets/samples/*.xlsx', to: 'samples/[name][ext]', noErrorOnMissing: true },
          ...(cdn ? [] : officePatterns()),
        ],
      }),
      ...(env.base ? [new ManifestPlugin({ base: env.base })] : []),
      ...(isProduction
        ? [new SingleFilePlugin({ entry: 'browser', filename: 'single/支部台账校验.html' })]
        : []),
    ],
    // No eval-based source map: the Content-Security-Policy holds in development too.
    devtool: isProduction ? false : 'cheap-module-source-map',
    performance: { hints: false },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'error' },
  };
};
