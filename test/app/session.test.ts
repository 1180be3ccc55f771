import type { CheckChoices } from '../../src/app/contract';
import { Session } from '../../src/app/session';
import { DEFAULT_SETTINGS, writeSettings } from '../../src/engine/settings';
import { dayOf } from '../../src/ledger/calendar';
import { withCorrection } from '../../src/ledger/mapping';
import { shownText } from '../../src/report/cells';
import { WorkbookFailure } from '../../src/workbook/failure';
import type { WorkbookContent } from '../../src/workbook/port';
import { typed } from '../support/sheets';
import { afterEdit, sheet, workbook } from '../support/workbooks';

const register = (formal: readonly number[]) =>
  sheet('党支部基本情况', [
    ['序号', '党支部名称', '上级党组织', '党支部类型', '正式党员数', '预备党员数', '书记'],
    ...['第一党支部', '第二党支部', '第三党支部'].map((name, index) => [
      index + 1,
      name,
      '某机关党委',
      '正式',
      formal[index] ?? 5,
      0,
      `党员00${index + 1}`,
    ]),
  ]);

const SHORT = [5, 2, 6];
const PUT_RIGHT = [5, 4, 6];

const choices = (own: Partial<CheckChoices> = {}): CheckChoices => ({
  year: 2025,
  annex: null,
  asOf: dayOf(2025, 6, 30),
  today: dayOf(2026, 2, 1),
  ...own,
});

const WRITE = { deed: 'write', sheets: ['issues', 'verdicts', 'rectification'], marks: true } as const;
const minMembers = ({ rule }: { readonly rule: string }): boolean => rule === 'branch.min-members';

const ownGrid = (content: WorkbookContent, own: string) => {
  const grid = content.grids.find((one) => one.own === own);
  if (!grid) throw new Error(`no ${own}`);
  return grid;
};

describe('a check', () => {
  it('judges the chosen year and says what it guessed', () => {
    const result = new Session([workbook('台账.xlsx', register(SHORT))]).check(choices());
    expect(result).toMatchObject({
      year: 2025,
      annex: 'O',
      asOf: dayOf(2025, 6, 30),
      assumed: { year: false, annex: true },
      files: ['台账.xlsx'],
      home: 0,
    });
    expect(result.findings.filter(minMembers)).toMatchObject([
      {
        branch: '第二党支部',
        outcome: 'violation',
        severity: 'error',
        cells: [{ file: 0, sheet: '党支部基本情况', row: 2 }],
      },
    ]);
    expect(result.branches.map(({ branch, result: of }) => [branch, of])).toEqual([
      ['第一党支部', '待核查'],
      ['第二党支部', '未达标'],
      ['第三党支部', '待核查'],
    ]);
  });

  it('judges a past year by its last day, and refuses one to come', () => {
    const session = new Session([workbook('台账.xlsx', register(SHORT))]);
    expect(session.check(choices({ asOf: null })).asOf).toBe(dayOf(2025, 12, 31));
    for (const wrong of [{ year: 2027, asOf: null }, { year: 2026 }]) {
      expect(() => session.check(choices(wrong))).toThrow(new WorkbookFailure('future-year'));
    }
  });

  it('stays calm where there is no ledger', () => {
    const result = new Session([
      workbook(
        '别的.xlsx',
        sheet('Sheet1', [
          ['水果', '数量'],
          ['苹果', 3],
        ]),
        sheet('空', []),
      ),
    ]).check(choices());
    expect(result.sheets.map(({ sheet: name, tables }) => [name, tables])).toEqual([['Sheet1', []]]);
    expect(result.branches).toEqual([]);
    expect(result.department.inScope).toBe(0);
    expect(result.notes).toEqual(['以下工作表没有识别为台账，保持原样：“Sheet1”。']);
  });

  it('keeps other fields out of scope and says so', () => {
    const rows = register(SHORT).rows.map((row) =>
      row.map((cell) => (cell === '第二党支部' ? '幸福社区党支部' : cell)),
    );
    const result = new Session([workbook('台账.xlsx', sheet('党支部基本情况', rows))]).check(choices());
    expect(result.findings.filter(minMembers)).toEqual([]);
    expect(result.notes).toContain(
      '以下支部按名称判断不属于机关或市属高校，不适用本标准，可在设置中更改：幸福社区党支部。',
    );
  });
});

describe('writing', () => {
  const opened = workbook('台账.xlsx', register(SHORT));

  it('says what it will create and mark', () => {
    const session = new Session([opened]);
    session.check(choices());
    const { edit, summary, losses } = session.plan(WRITE);
    const cells =
      edit.marks === 'keep' ? [] : edit.marks.flatMap(({ cells: of }) => Object.values(of).flat());
    expect(cells.length).toBeGreaterThan(0);
    expect(summary).toMatch(/^新建3张表，标记\d+个单元格，不改动您的内容。$/);
    expect(losses).toEqual([]);
    expect(edit.put.map(({ name }) => name)).toEqual(['校验·问题清单', '校验·达标总表', '校验·整改台账']);
  });

  it('writes nothing when nothing has changed', () => {
    const session = new Session([opened]);
    session.check(choices());
    const written = afterEdit(opened, session.plan(WRITE).edit);
    const again = new Session([written]);
    again.check(choices());
    const { edit, summary } = again.plan({ ...WRITE, marks: false });
    expect([edit.put, edit.patch]).toEqual([[], []]);
    expect(summary).toBe('没有需要更新的内容，不改动您的内容。');
  });

  it('renews what has changed and keeps the rectification ledger', () => {
    const session = new Session([opened]);
    session.check(choices());
    const written = afterEdit(opened, session.plan(WRITE).edit);
    const corrected = { ...written, grids: [register(PUT_RIGHT), ...written.grids.slice(1)] };
    const next = new Session([corrected]);
    next.check(choices());
    const { edit, summary } = next.plan(WRITE);
    expect(summary).toMatch(/^更新3张表/);
    const ledger = ownGrid(afterEdit(corrected, edit), 'rectification');
    const row = ledger.rows.find((cells) => shownText(cells[1]) === '第二党支部');
    expect([shownText(row?.[8]), shownText(row?.[13])]).toEqual(['待销号', '待销号']);
  });

  it('names what people typed beside a list before it is written anew', () => {
    const session = new Session([opened]);
    session.check(choices());
    const written = afterEdit(opened, session.plan(WRITE).edit);
    const issues = ownGrid(written, 'issues');
    const remarked = typed(issues, 8, 9, '已电话13800138000通知');
    const grids = written.grids.map((grid) => (grid === issues ? remarked : grid));
    const next = new Session([{ ...written, grids: [register(PUT_RIGHT), ...grids.slice(1)] }]);
    next.check(choices());
    expect(next.plan(WRITE).losses).toEqual(['“校验·问题清单”J9：已电话138******00通知']);
  });

  it('takes a sheet people copied for theirs: neither read, nor lost, nor removed', () => {
    const session = new Session([opened]);
    session.check(choices());
    const written = afterEdit(opened, session.plan(WRITE).edit);
    const copy = { ...typed(ownGrid(written, 'issues'), 8, 9, '一季度存档'), sheet: '一季度' };
    const archived = { ...written, grids: [copy, ...written.grids] };
    const next = new Session([archived]);
    expect(next.check(choices()).sheets.map((reading) => reading.sheet)).toEqual(['党支部基本情况']);
    expect(next.plan(WRITE).losses).toEqual([]);
    const removal = next.plan({ deed: 'removeSheets' });
    expect(removal.losses).toEqual([]);
    expect(removal.summary).toBe(
      '删除“校验·问题清单”、“校验·达标总表”、“校验·整改台账”共3张表，不改动您的台账。',
    );
  });

  it('names what people typed in the ledgers of ours before they are removed', () => {
    const session = new Session([opened]);
    session.check(choices());
    const written = afterEdit(opened, session.plan(WRITE).edit);
    const untouched = new Session([written]).plan({ deed: 'removeSheets' });
    expect(untouched.losses).toEqual([]);
    expect(untouched.edit.remove).toEqual(['issues', 'verdicts', 'rectification']);
    const ledger = ownGrid(written, 'rectification');
    const filled = [
      [5, 5, '李某'],
      [5, 8, '整改中'],
      [5, 4, '下周补开'],
    ] as const;
    const typedIn = filled.reduce((grid, [row, column, words]) => typed(grid, row, column, words), ledger);
    const grids = written.grids.map((grid) => (grid === ledger ? typedIn : grid));
    const { losses, summary } = new Session([{ ...written, grids }]).plan({ deed: 'removeSheets' });
    expect(summary).toBe('删除“校验·问题清单”、“校验·达标总表”、“校验·整改台账”共3张表，不改动您的台账。');
    expect(losses.map((loss) => loss.replace(/^“校验·整改台账”/, ''))).toEqual([
      'E6：下周补开',
      'F6：李某',
      expect.stringMatching(/^G6：/),
      'I6：整改中',
    ]);
  });

  it('writes nothing into a workbook that does not take it, and offers the lists instead', () => {
    const locked: WorkbookContent = { ...opened, obstacles: [{ code: 'no-marks-protected', sheet: null }] };
    const session = new Session([locked]);
    session.check(choices());
    const { edit, summary } = session.plan(WRITE);
    expect(edit).toEqual({ put: [], patch: [], remove: [], marks: 'keep', settings: null });
    expect(summary).toBe(new WorkbookFailure('no-marks-protected').message);
    const lists = session.lists();
    expect(lists.map(({ id }) => id)).toEqual(['issues', 'verdicts', 'rectification']);
    expect(
      lists.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter((cell) => cell?.link),
    ).toEqual([]);
  });

  it('takes marks off without any check', () => {
    expect(new Session([opened]).plan({ deed: 'clearMarks' }).edit).toMatchObject({
      marks: [],
      put: [],
      remove: [],
    });
  });
});

describe('settings', () => {
  const opened = workbook('台账.xlsx', register(SHORT));

  it('count for the next check at once, and go along with the next edit', () => {
    const session = new Session([opened]);
    session.check(choices());
    const settings = { ...DEFAULT_SETTINGS, thresholds: { minFormalMembers: 2 } };
    expect(session.saveSettings(settings).edit.settings).toBe(writeSettings(settings));
    const result = session.check(choices());
    expect(result.findings.filter(minMembers)).toEqual([]);
    expect(result.changedSettings).toHaveLength(1);
    expect(session.plan(WRITE).edit.settings).toBe(writeSettings(settings));
  });

  it.each([
    [{ state: 'damaged' } as const, /已损坏/],
    [{ state: 'newer', version: '9' } as const, /更新的版本/],
    [{ state: 'found', json: '{"version":1,"year":"今年"}' } as const, /无法识别/],
    [{ state: 'found', json: 'not json' } as const, /无法识别/],
    [{ state: 'found', json: '{"version":99}' } as const, /更新的版本/],
  ])('are reported and left alone when they are %j', (stored, sentence) => {
    const session = new Session([{ ...opened, settings: stored }]);
    expect(session.check(choices()).notes[0]).toMatch(sentence);
    expect(session.saveSettings(DEFAULT_SETTINGS)).toMatchObject({
      edit: { settings: null },
      summary: expect.stringMatching(sentence),
    });
    expect(session.plan(WRITE).edit.settings).toBeNull();
  });

  it('hold how a person corrected the reading of a sheet', () => {
    const session = new Session([opened]);
    const table = session.check(choices()).sheets[0]?.tables[0] ?? null;
    const column = table?.columns.findIndex(({ field }) => field === 'formalCount') ?? -1;
    const mapping = withCorrection(null, {
      sheet: '党支部基本情况',
      was: table,
      table,
      siblings: table ? [table] : [],
      kind: 'branches',
      headerRows: null,
      fields: new Map([[column, null]]),
    });
    session.saveSettings({ ...DEFAULT_SETTINGS, mapping });
    const result = session.check(choices());
    const fields = result.sheets[0]?.tables[0]?.columns.map(({ field }) => field) ?? [];
    expect(fields).not.toContain('formalCount');
    expect(fields).toContain('branch');
    expect(result.findings.filter(minMembers).every(({ outcome }) => outcome === 'review')).toBe(true);
  });

  it('say so when the saved reading of sheets is none', () => {
    const session = new Session([opened]);
    session.saveSettings({ ...DEFAULT_SETTINGS, mapping: { version: 1, tables: 'x' } });
    const { notes } = session.check(choices());
    expect(notes.filter((note) => note.includes('识别设置无法读取'))).toHaveLength(1);
    session.saveSettings(DEFAULT_SETTINGS);
    expect(session.check(choices()).notes.join()).not.toContain('识别设置');
  });

  it('waive a finding while its facts stay, and say when they have changed', () => {
    const session = new Session([opened]);
    const [short] = session.check(choices()).findings.filter(minMembers);
    if (!short) throw new Error('not found');
    const waiver = {
      finding: short.id,
      evidence: short.evidence,
      reason: '正在调整',
      by: '张某',
      on: '2025-06-01',
      proof: '',
    };
    session.saveSettings({ ...DEFAULT_SETTINGS, waivers: [waiver] });
    const waived = session.check(choices());
    expect(waived.findings.filter(minMembers)).toEqual([]);
    expect(waived.waived).toMatchObject([{ finding: { id: short.id }, waiver: { by: '张某' } }]);
    expect(waived.branches[1]?.counts.error).toBe(0);
    session.saveSettings({ ...DEFAULT_SETTINGS, waivers: [{ ...waiver, evidence: '别的事实' }] });
    const lapsed = session.check(choices());
    expect(lapsed.findings.filter(minMembers)).toHaveLength(1);
    expect(lapsed.notes).toContain(
      `张某2025-06-01作出的豁免已失效，事实与豁免时不同，请重新核实：${short.message}`,
    );
  });
});

describe('on-site answers', () => {
  it('are counted in the verdict', () => {
    const opened = workbook('台账.xlsx', register(PUT_RIGHT));
    const session = new Session([opened]);
    session.check(choices());
    const written = afterEdit(opened, session.plan({ deed: 'write', sheets: ['onSite'], marks: false }).edit);
    const onSite = ownGrid(written, 'onSite');
    const row = onSite.rows.findIndex((cells) => shownText(cells[2]) === '第三党支部');
    const answered = typed(onSite, row, 6, '未达标');
    const next = new Session([
      { ...written, grids: written.grids.map((grid) => (grid === onSite ? answered : grid)) },
    ]);
    const before = session.check(choices());
    const after = next.check(choices());
    expect(before.branches[2]?.result).toBe('待核查');
    expect(after.branches[2]?.result).toBe('未达标');
    expect(after.branches[0]?.result).toBe('待核查');
    expect(next.plan({ deed: 'write', sheets: ['onSite'], marks: false }).edit.patch).toEqual([]);
  });
});

describe('our rectification ledger', () => {
  it('gives cause to say what was closed on paper only, and what has come again', () => {
    const opened = workbook('台账.xlsx', register(SHORT));
    const session = new Session([opened]);
    session.check(choices());
    const written = afterEdit(opened, session.plan(WRITE).edit);
    const ledger = ownGrid(written, 'rectification');
    const row = ledger.rows.findIndex((cells) => shownText(cells[1]) === '第二党支部');
    const closed = {
      ...written,
      grids: written.grids.map((grid) => (grid === ledger ? typed(grid, row, 8, '已销号') : grid)),
    };

    const paper = new Session([closed])
      .check(choices())
      .findings.filter(({ rule, outcome }) => rule === 'rectify.proof' && outcome === 'violation');
    expect(paper).toMatchObject([
      {
        severity: 'warning',
        branch: '第二党支部',
        clause: '三·2',
        cells: [
          { sheet: '校验·整改台账', row, column: 9 },
          { row, column: 10 },
        ],
      },
    ]);

    const right = new Session([{ ...closed, grids: [register(PUT_RIGHT), ...closed.grids.slice(1)] }]);
    right.check(choices({ asOf: dayOf(2025, 8, 31) }));
    const gone = afterEdit(closed, right.plan(WRITE).edit);
    const again = new Session([gone]).check(choices({ asOf: dayOf(2025, 9, 30) }));
    expect(again.findings.filter(({ rule }) => rule === 'rectify.relapse')).toMatchObject([
      { severity: 'error', outcome: 'violation', branch: '第二党支部' },
    ]);
  });
});

describe('several workbooks of one department', () => {
  const members = sheet('党员名册', [
    ['序号', '党支部', '姓名', '性别', '身份证号', '入党时间', '转正时间'],
    [1, '第二党支部', '党员001', '男', '', '2010-07-01', '2011-07-01'],
    [2, '第四党支部', '党员002', '女', '', '2010-07-01', '2011-07-01'],
  ]);
  const session = new Session([workbook('名册.xlsx', members), workbook('基本情况.xlsx', register(SHORT))]);
  const result = session.check(choices());

  it('has one home for the lists, where the register is', () => {
    expect(result.home).toBe(1);
    expect(session.plan(WRITE).edit.put).toHaveLength(3);
    expect(session.plan(WRITE, 0).edit.put).toEqual([]);
  });

  it('marks each cell in its own workbook', () => {
    const sheetsMarked = [0, 1].map((file) => {
      const { marks } = session.plan(WRITE, file).edit;
      return marks === 'keep' ? [] : marks.map(({ sheet: name }) => name);
    });
    expect(sheetsMarked).toEqual([['党员名册'], ['党支部基本情况']]);
  });
});
