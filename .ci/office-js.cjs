/**
 * The copy of Office.js that goes into dist/office/: of the package's 86 MB what Excel loads, and without the two
 * places where it reports to Microsoft. Nothing leaves the machine, whatever the page's policy is worth in the webview.
 */
const path = require('node:path');

const FOLDER = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** A missing locale folder would be a 404 at start. */
const PARTS = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-{win32,mac,web,ios}*.js',
  '*/office_strings.js',
];

/** Office.js looks for this file in every host and does without telemetry where it holds nothing. */
const TELEMETRY_SINK = 'telemetry/oteljs_agave.js';

const TELEMETRY_FRAME = 'telemetryproxy.html';
const OPENS_FRAME = /\.prototype\.loadProxyFrame\s*=\s*function\s*\(\)\s*\{/;

/** A part's text with its telemetry frame never opened; throws where it has one that is opened in another way. */
function withoutTelemetryFrame(content, file) {
  const source = content.toString();
  if (!source.includes(TELEMETRY_FRAME)) return content;
  if (!OPENS_FRAME.test(source))
    throw new Error(`${file} opens its telemetry frame in a way not known here.`);
  return source.replace(OPENS_FRAME, (opening) => `${opening}return;`);
}

/** Patterns for CopyPlugin. */
const officePatterns = () => [
  ...PARTS.map((from) => ({
    from,
    context: FOLDER,
    to: 'office/',
    globOptions: { ignore: ['**/*.debug.js'] },
    transform: withoutTelemetryFrame,
    // Otherwise as they come: minified once, by Microsoft.
    info: { minimized: true },
  })),
  {
    from: TELEMETRY_SINK,
    context: FOLDER,
    to: `office/${TELEMETRY_SINK}`,
    transform: () => '/* Left empty on purpose: no telemetry. */\n',
    info: { minimized: true },
  },
];

module.exports = { officePatterns, withoutTelemetryFrame };
