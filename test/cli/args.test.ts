import { parseArguments } from '../../src/cli/args';
import { dayOf } from '../../src/ledger/calendar';

const TODAY = dayOf(2026, 5, 20);
const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean), TODAY);

const sentence = (line: string): string => {
  const parsed = parse(line);
  return parsed.state === 'wrong' ? parsed.sentence : parsed.state;
};

describe('arguments', () => {
  it('takes everything the contract names', () => {
    expect(
      parse(
        '名册.xlsx 三会一课.xlsx --standard university --year 2025 --as-of 2025-06-30 --together --json --out 副本',
      ),
    ).toEqual({
      state: 'run',
      arguments: {
        files: ['名册.xlsx', '三会一课.xlsx'],
        annex: 'U',
        year: 2025,
        asOf: dayOf(2025, 6, 30),
        together: true,
        json: true,
        out: '副本',
      },
    });
  });

  it('guesses whatever is not said', () => {
    expect(parse('a.xlsx')).toMatchObject({
      state: 'run',
      arguments: { annex: null, year: null, asOf: null, together: false, json: false, out: null },
    });
  });

  it('takes values behind an equals sign and files behind --', () => {
    expect(parse('--year=2024 --standard=organ -- -a.xlsx')).toMatchObject({
      arguments: { files: ['-a.xlsx'], year: 2024, annex: 'O' },
    });
  });

  it.each([
    ['', '没有写明要校验的文件。'],
    ['a.xlsx --fast', '没有“--fast”这个选项。'],
    ['a.xlsx --json=yes', '没有“--json=yes”这个选项。'],
    [
      'a.xlsx --standard village',
      '--standard 只能是 organ（机关）或 university（市属高校），不能是“village”。',
    ],
    ['a.xlsx --year 25', '--year 应为四位年份，例如 2026，不能是“25”。'],
    ['a.xlsx --year', '--year 后面缺少内容。'],
    ['a.xlsx --out --json', '--out 后面缺少内容。'],
    ['a.xlsx --as-of 2025-02-30', '--as-of 应为日期，例如 2026-03-31，不能是“2025-02-30”。'],
    ['a.xlsx --year 2027', '2027年还没有到，不能校验。'],
    ['a.xlsx --as-of 2027-01-01', '--as-of 不能晚于今年年底（2026-12-31）。'],
    [
      'a.xlsx --year 2026 --as-of 2025-12-31',
      '截至日期早于2026年，不能校验2026年；请改用更早的年度或更晚的截至日期。',
    ],
    ['a.xlsx --year 2025 --as-of 2026-03-31', 'run'],
    ['a.xlsx --as-of 2026-12-31', 'run'],
    ['--help', 'help'],
  ])('answers %j with %j', (line, answer) => {
    expect(sentence(line)).toBe(answer);
  });
});
