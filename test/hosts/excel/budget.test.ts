/**
 * What a run may cost: 12 syncs, and one more for every 20,000 cells read and every 2 MB written, whatever the number
 * of findings; no request over 4 MB.
 */
import { openExcelWorkbook } from '../../../src/hosts/excel/workbook';
import { edit, issueList, manyMarks, openLedgers, rectification, ROSTER } from './fixtures';

// The largest case moves some 130,000 cells twice over.
jest.setTimeout(60_000);

const FIXED_SYNCS = 12;
const CELLS_A_SYNC = 20_000;
const BYTES_A_SYNC = 2 * 1024 * 1024;
const LARGEST_REQUEST = 4 * 1024 * 1024;

describe.each([10, 1000, 10_000])('%i findings', (findings) => {
  it('are read, listed and marked within the budget', async () => {
    const fake = openLedgers();
    const columns = 8;
    fake.addSheet(
      ROSTER,
      Array.from({ length: findings }, (_, row) => [
        row + 4,
        `党员${row}`,
        '11010119900101',
        '2015.7.1',
        'x',
        'y',
        'z',
        'w',
      ]),
      'A5',
    );
    const cellsRead = (findings + 4) * columns;
    const workbook = openExcelWorkbook();
    const put = [issueList(findings), rectification(findings)];

    const runs = findings < 10_000 ? ['', '（再次）'] : [''];
    for (const note of runs) {
      fake.resetCounts();
      await workbook.read();
      const [first = issueList(0), second = rectification(0)] = put;
      const model = note === '' ? first : issueList(findings, note);
      await workbook.apply(
        edit({ put: [model, second], marks: [manyMarks(findings)], settings: `{"note":"${note}"}` }),
      );

      const sent = fake.traffic.reduce((sum, request) => sum + request.sent, 0);
      // On the second run our own sheets are read as well, as the app needs what people wrote into them.
      const ours = note === '' ? 0 : findings * (8 + 6);
      const allowed =
        FIXED_SYNCS + Math.floor((cellsRead + ours) / CELLS_A_SYNC) + Math.floor(sent / BYTES_A_SYNC);
      expect(fake.requests).toBeLessThanOrEqual(allowed);
      expect(
        Math.max(...fake.traffic.map((request) => Math.max(request.sent, request.received))),
      ).toBeLessThanOrEqual(LARGEST_REQUEST);
    }
    expect(fake.sheet('校验·问题清单').cells.get(findings + 1, 2)?.value).toContain(`无法识别${runs.at(-1)}`);
    expect(fake.sheet(ROSTER).rules.flatMap(({ rects }) => rects)).toHaveLength(findings);
    expect(fake.keptReferences).toBe(0);
  });
});
