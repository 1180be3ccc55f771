import { parseArguments } from '../../src/cli/args';
import { jsonOf } from '../../src/cli/json';
import { copyName, runCheck, type Disk } from '../../src/cli/run';
import { textOf } from '../../src/cli/text';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { dayOf } from '../../src/ledger/calendar';
import { NO_EDIT } from '../../src/workbook/edit';
import { WorkbookFailure } from '../../src/workbook/failure';
import { PROTECTED } from '../hosts/xlsx/fixtures/rich';
import { writeWorkbook, type Value } from '../samples/workbook-writer';

const TODAY = dayOf(2026, 2, 1);

const sheet = (name: string, lines: readonly (readonly Value[])[]) => ({
  name,
  lines,
  titleLines: 0,
  headerLines: 1,
});

const REGISTER = sheet('基本 情况', [
  ['序号', '党支部名称', '上级党组织', '党支部类型', '正式党员数', '预备党员数', '书记'],
  [1, '第一党支部', '某机关党委', '正式', 5, 0, '党员001'],
  [2, '第二党支部', '某机关党委', '正式', 2, 0, '党员002'],
]);
const MEETINGS = sheet('三会一课', [
  ['序号', '党支部', '会议类型', '时间', '主题', '参会人数'],
  [1, '第一党支部', '党员大会', { date: '2025-03-05' }, '学习', 5],
  [2, '第二党支部', '党课', { date: '2025-03-06' }, '=1+1', 2],
]);
const OTHER = sheet('物资', [
  ['名称', '数量'],
  ['椅子', 30],
]);

/** A disk in memory. */
function diskOf(files: Record<string, Uint8Array>) {
  const stored = new Map(Object.entries(files));
  const disk: Disk = {
    codec: nodeCodec,
    realPath: (path) => path,
    baseName: (path) => path.slice(path.lastIndexOf('/') + 1),
    inFolder: (folder, name) => `${folder}/${name}`,
    read: async (path) => {
      const bytes = stored.get(path);
      if (!bytes) throw new WorkbookFailure('no-file');
      return bytes;
    },
    readIfThere: async (path) => stored.get(path) ?? null,
    write: async (path, bytes) => {
      stored.set(path, bytes);
    },
  };
  return { disk, stored };
}

async function run(line: string, files: Record<string, Uint8Array>) {
  const parsed = parseArguments(line.split(' '), TODAY);
  if (parsed.state !== 'run') throw new Error('wrong arguments');
  const { disk, stored } = diskOf(files);
  const checking = await runCheck(parsed.arguments, TODAY, disk);
  return { checking, stored, json: JSON.parse(jsonOf(checking)), text: textOf(checking) };
}

const ledgers = writeWorkbook([REGISTER, MEETINGS, OTHER]);

describe('check', () => {
  it('answers with the JSON of the contract', async () => {
    const { json, checking } = await run('台账.xlsx --json', { '台账.xlsx': ledgers });
    expect(json).toMatchObject({ year: 2025, standard: 'organ', assumed: true });
    const [file] = json.files;
    expect(file.file).toBe('台账.xlsx');
    expect(file.unrecognised).toEqual(['物资']);
    expect(file.ledgers[0]).toMatchObject({
      sheet: '基本 情况',
      kind: 'branches',
      headerRows: [1, 1],
      rows: 2,
      columns: { branch: '党支部名称', superior: '上级党组织', formalCount: '正式党员数' },
    });
    const short = file.findings.filter(({ rule }: { rule: string }) => rule === 'branch.min-members');
    expect(short).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        rule: 'branch.min-members',
        outcome: 'violation',
        severity: 'error',
        branch: '第二党支部',
        subject: '第二党支部',
        message: expect.stringContaining('第二党支部'),
        remedy: expect.any(String),
        clause: 'O1',
        cells: ["'基本 情况'!E3"],
      },
    ]);
    expect(file.branches).toMatchObject([
      { branch: '第一党支部' },
      { branch: '第二党支部', result: '未达标', standards: { '1': '未达标' } },
    ]);
    expect(checking.exitCode).toBe(1);
  });

  it('says which year and standard were chosen', async () => {
    const { json } = await run('台账.xlsx --year 2024 --standard university', { '台账.xlsx': ledgers });
    expect(json).toMatchObject({ year: 2024, standard: 'university', assumed: false });
  });

  it('is content where only questions are left', async () => {
    const { checking } = await run('台账.xlsx', {
      '台账.xlsx': writeWorkbook([sheet('基本情况', REGISTER.lines.slice(0, 2))]),
    });
    expect(checking.complaints).toEqual([]);
    expect(checking.exitCode).toBe(0);
  });

  it('goes on where a file can not be read', async () => {
    const { checking, json, text } = await run('坏.xlsx 没有.xlsx 台账.xlsx', {
      '坏.xlsx': new TextEncoder().encode('姓名,党支部'),
      '台账.xlsx': ledgers,
    });
    expect(checking.complaints).toEqual([
      `坏.xlsx：${new WorkbookFailure('not-xlsx').message}`,
      `没有.xlsx：${new WorkbookFailure('no-file').message}`,
    ]);
    expect(checking.exitCode).toBe(2);
    expect(json.files.map(({ error }: { error?: string }) => error !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
    expect(text).toContain('■ 台账.xlsx');
  });

  it.each([
    ['a file of nothing', new Uint8Array()],
    ['half a file', ledgers.slice(0, Math.floor(ledgers.length / 2))],
  ])('says of %s what it is, in one sentence', async (_, bytes) => {
    const { checking, json } = await run('坏.xlsx', { '坏.xlsx': bytes });
    expect(checking.complaints).toHaveLength(1);
    expect(checking.complaints[0]).toMatch(/^坏\.xlsx：[^\n]+。$/);
    expect(json).toMatchObject({ year: null, standard: null });
    expect(checking.exitCode).toBe(2);
  });

  it.each([
    ['no ledger', [OTHER]],
    ['headings without rows', [sheet('基本情况', REGISTER.lines.slice(0, 1))]],
    [
      'blank rows by the thousand',
      [
        sheet(
          '空',
          Array.from({ length: 5000 }, () => [null]),
        ),
      ],
    ],
  ])('stays calm with %s', async (_, sheets) => {
    const { checking, text } = await run('台账.xlsx', { '台账.xlsx': writeWorkbook(sheets) });
    expect(checking.exitCode).toBe(0);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('reports readably', async () => {
    const { text } = await run('台账.xlsx', { '台账.xlsx': ledgers });
    expect(text).toContain(
      '考核年度：2025年　截至：2025年12月31日　适用标准：附件2 机关（年度、适用标准为自动判断）',
    );
    expect(text).toContain('  基本 情况：党支部基本情况，2行');
    expect(text).toContain('【第二党支部】\n  [必须整改] ');
    expect(text).toContain("　位置：'基本 情况'!E3");
  });

  it('pools files of one department only when asked to', async () => {
    const files = { '名册.xlsx': writeWorkbook([REGISTER]), '会议.xlsx': writeWorkbook([MEETINGS]) };
    const apart = await run('会议.xlsx 名册.xlsx', files);
    const together = await run('会议.xlsx 名册.xlsx --together', files);
    const branches = (json: { files: { branches: unknown[] }[] }): number[] =>
      json.files.map(({ branches: of }) => of.length);
    expect(branches(apart.json)).toEqual([2, 2]);
    expect(branches(together.json)).toEqual([0, 2]);
    const cells = together.json.files[1].findings.flatMap((finding: { cells: string[] }) => finding.cells);
    expect(cells.length).toBeGreaterThan(0);
    expect(together.json.files[1].ledgers.map(({ kind }: { kind: string }) => kind)).toEqual(['branches']);
  });
});

describe('copies', () => {
  it('keep their kind of file', () => {
    expect(['名册.xlsx', '名册.XLSM', '名册.v2.xlsx', '名册'].map(copyName)).toEqual([
      '名册-校验.xlsx',
      '名册-校验.xlsm',
      '名册.v2-校验.xlsx',
      '名册-校验.xlsx',
    ]);
  });

  it('hold the lists; the input stays as it was', async () => {
    const { stored, checking } = await run('甲/台账.xlsx --out 乙', { '甲/台账.xlsx': ledgers });
    expect(checking.complaints).toEqual([]);
    expect(stored.get('甲/台账.xlsx')).toBe(ledgers);
    const copy = await openXlsx('副本', stored.get('乙/台账-校验.xlsx') ?? new Uint8Array(), nodeCodec);
    const { grids } = await copy.read();
    expect(grids.map(({ sheet: name, own }) => [name, own])).toEqual([
      ['基本 情况', null],
      ['三会一课', null],
      ['物资', null],
      ['校验·问题清单', 'issues'],
      ['校验·达标总表', 'verdicts'],
      ['校验·整改台账', 'rectification'],
    ]);
  });

  it('are the same after a second run', async () => {
    const files = { '台账.xlsx': ledgers };
    const once = await run('台账.xlsx --out 乙', files);
    const first = once.stored.get('乙/台账-校验.xlsx') ?? new Uint8Array();
    const again = await run('台账-校验.xlsx --out 丙', { '台账-校验.xlsx': first });
    const second = again.stored.get('丙/台账-校验-校验.xlsx') ?? new Uint8Array();
    expect(Buffer.compare(Buffer.from(second), Buffer.from(first))).toBe(0);
  });

  it('give way to the lists alone where a workbook takes nothing', async () => {
    const { stored, checking } = await run('锁定.xlsm --out 乙', { '锁定.xlsm': PROTECTED });
    expect(checking.complaints).toEqual([]);
    expect(checking.remarks).toEqual([
      `锁定.xlsm：${new WorkbookFailure('no-marks-protected').message}清单已另存为“乙/锁定-校验.xlsx”。`,
    ]);
    const lists = await openXlsx('清单', stored.get('乙/锁定-校验.xlsx') ?? new Uint8Array(), nodeCodec);
    expect((await lists.read()).grids.map(({ own }) => own)).toEqual(['issues', 'verdicts', 'rectification']);
  });

  it('never take the place of an input or of each other', async () => {
    const files = { './台账.xlsx': ledgers, './台账-校验.xlsx': ledgers };
    const { checking, stored } = await run('./台账.xlsx ./台账-校验.xlsx --out .', files);
    expect(checking.complaints).toEqual([
      './台账.xlsx：副本“./台账-校验.xlsx”与输入文件或另一个副本同名，没有写入；请换一个文件夹。',
    ]);
    expect(stored.get('./台账-校验.xlsx')).toBe(ledgers);
    expect(stored.has('./台账-校验-校验.xlsx')).toBe(true);
    expect(checking.exitCode).toBe(2);
  });

  it('never take the place of a copy that people have filled in', async () => {
    const once = await run('台账.xlsx --out 乙', { '台账.xlsx': ledgers });
    const copy = await openXlsx('副本', once.stored.get('乙/台账-校验.xlsx') ?? new Uint8Array(), nodeCodec);
    await copy.apply({
      ...NO_EDIT,
      patch: [
        { id: 'rectification', cells: [{ row: 5, column: 5, cell: { value: '李某', role: 'input' } }] },
      ],
    });
    const filled = copy.toBytes();
    const { checking, stored } = await run('台账.xlsx --out 乙', {
      '台账.xlsx': ledgers,
      '乙/台账-校验.xlsx': filled,
    });
    expect(checking.complaints).toEqual([
      '台账.xlsx：副本“乙/台账-校验.xlsx”中有您填写的内容（1处），没有覆盖；请改为校验这个副本，或换一个文件夹。',
    ]);
    expect(stored.get('乙/台账-校验.xlsx')).toBe(filled);
  });
});
