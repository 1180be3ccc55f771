import { readFileSync } from 'node:fs';
import { withoutTelemetryFrame } from '../../.ci/office-js.cjs';

const part = (name: string): string =>
  readFileSync(require.resolve(`@microsoft/office-js/dist/${name}`), 'utf8');

test.each(['o15apptofilemappingtable.js', 'excel-win32-16.00.js'])(
  '%s never opens its telemetry frame',
  (name) => {
    const kept = withoutTelemetryFrame(part(name), name);
    expect(kept).toContain('.prototype.loadProxyFrame=function(){return;');
  },
);

test('a part without such a frame stays as it comes', () => {
  expect(withoutTelemetryFrame('1 < 2', 'office.js')).toBe('1 < 2');
});

test('a part that opens it in an unknown way stops the build', () => {
  expect(() => withoutTelemetryFrame('open("telemetryproxy.html")', 'office.js')).toThrow('office.js');
});
