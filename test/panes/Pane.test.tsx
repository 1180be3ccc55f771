/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { CheckResult } from '../../src/app/contract';
import { Pane } from '../../src/panes/Pane';
import { WorkbookFailure } from '../../src/workbook/failure';
import { cell, FakeHost, finding, result, verdict } from './fake-host';

const marked = cell('党员名册', 4, 2);
const FINDINGS = [
  finding({ id: 'a', cells: [marked] }),
  finding({
    id: 'b',
    message: '第二党支部第二季度未召开党员大会（应不少于1次）',
    branch: '第二党支部',
    branchKey: '2',
    severity: 'warning',
  }),
];
const RESULT = result({
  findings: FINDINGS,
  branches: [verdict('第一党支部', '未达标'), verdict('2', '待核查')],
  department: {
    withProblems: 1,
    ledgersClear: 1,
    met: 0,
    inScope: 2,
    stillPossible: 1,
    missing: 2,
    targetMet: false,
  },
  changedSettings: ['党支部党员最多人数：40人（文件规定50人，严于文件）'],
});

beforeAll(() => {
  // jsdom lays nothing out: give the virtual list a window to fill.
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 800 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => 320 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 40 });
  HTMLElement.prototype.scrollTo = () => undefined;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});
afterEach(cleanup);

const settled = async (): Promise<CheckResult> => RESULT;

function open(host: FakeHost, startsAtOnce = true): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <Pane host={host} subtitle="台账.xlsx" startsAtOnce={startsAtOnce} />
    </FluentProvider>,
  );
}
const click = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const text = (): string => document.body.textContent;

test('waits for the one primary button, then shows the three figures and what was changed', async () => {
  const host = new FakeHost(settled);
  open(host, false);
  expect(host.calls).toEqual([]);
  click('一键校验');
  await screen.findByText('发现问题的支部');
  expect(text()).toContain('台账检查未发现问题（待现场核查）');
  expect(text()).toContain('本表为台账校验结果，不作为考核评价的主要依据（四·4）');
  expect(text()).toContain('党支部党员最多人数：40人（文件规定50人，严于文件）');
  expect(text()).toContain('2024年（自动）');
});

test('the annex is changed by one choice, and the check runs anew', async () => {
  const host = new FakeHost(settled);
  open(host);
  await screen.findByText('发现问题的支部');
  fireEvent.change(screen.getByLabelText('标准'), { target: { value: 'U' } });
  await waitFor(() => expect(host.calls).toEqual(['check 自动 自动', 'check 自动 U']));
});

test('cancel stops the run, whatever it answers later', async () => {
  let answer: (value: CheckResult) => void = () => undefined;
  const host = new FakeHost(() => new Promise((resolve) => (answer = resolve)));
  open(host);
  await screen.findByText('正在读取“党员名册”（3/12）');
  click('取消');
  expect(host.signal?.aborted).toBe(true);
  await act(async () => answer(RESULT));
  expect(text()).toContain('校验已停止，没有写入任何内容。');
});

test('a failure is one sentence and a way on', async () => {
  const host = new FakeHost(async () => Promise.reject(new WorkbookFailure('encrypted')));
  open(host);
  expect((await screen.findByRole('alert')).textContent).toContain('这个工作簿设置了打开密码');
  host.answer = settled;
  click('重试');
  await screen.findByText('发现问题的支部');
});

test('an unforeseen failure shows no inner words', async () => {
  open(new FakeHost(async () => Promise.reject(new Error('TypeError at 张三.xlsx'))));
  expect((await screen.findByRole('alert')).textContent).not.toContain('张三');
});

test('a workbook without ledgers is told so calmly', async () => {
  const sheets = [{ file: 0, sheet: 'Sheet1', visibility: 'visible' as const, tables: [] }];
  open(new FakeHost(async () => result({ sheets })));
  await screen.findByText('没有识别到党支部台账');
});

test('a chosen finding selects its cell and unfolds clause and remedy', async () => {
  const host = new FakeHost(settled);
  open(host);
  fireEvent.click(await screen.findByText(FINDINGS[0]?.message ?? ''));
  expect(host.selected).toEqual([marked]);
  expect(text()).toContain('附件2第6条（党支部委员会）');
  expect(text()).toContain('有正式党员7人以上的党支部，应当设立党支部委员会。');
  expect(text()).toContain('召开党员大会选举产生支部委员会');
});

test('a cell chosen in the sheet shows its findings alone', async () => {
  const host = new FakeHost(settled);
  open(host);
  await screen.findByText('发现问题的支部');
  act(() => host.choose(marked));
  expect(text()).toContain('只显示 党员名册!C5 的问题');
  expect(screen.queryByText(FINDINGS[1]?.message ?? '')).toBeNull();
  click('显示全部');
  expect(screen.queryByText(FINDINGS[1]?.message ?? '')).not.toBeNull();
});

test('changed sheets are said quietly, and lost marks too', async () => {
  const host = new FakeHost(settled);
  open(host);
  await screen.findByText('发现问题的支部');
  act(() => host.change({ sheet: '党员名册', unmarked: true }));
  expect(text()).toContain('“党员名册”在校验之后有改动。');
  expect(text()).toContain('已清除该表的标记');
  click('重新校验');
  await waitFor(() => expect(text()).not.toContain('在校验之后有改动'));
});

test('after a change a finding is looked up anew, by what it is about', async () => {
  const host = new FakeHost(settled);
  open(host);
  await screen.findByText('发现问题的支部');
  act(() => host.change({ sheet: '党员名册', unmarked: true }));
  const moved = cell('党员名册', 9, 2);
  host.answer = async () => ({ ...RESULT, findings: [finding({ id: 'a', cells: [moved] })] });
  fireEvent.click(screen.getByText(FINDINGS[0]?.message ?? ''));
  await waitFor(() => expect(host.selected).toEqual([moved]));
});

test('the first write says what will be created and waits', async () => {
  const host = new FakeHost(settled);
  open(host);
  await screen.findByText('发现问题的支部');
  click('写入问题清单并标记');
  await screen.findByText('新建3张表，标记41个单元格，不改动您的内容。');
  expect(host.calls).not.toContain('apply issues');
  click('确定');
  await screen.findByText('已写入。');
  click('生成整改台账');
  await waitFor(() => expect(host.calls).toContain('apply rectification'));
});

test('removing the sheets names what people typed', async () => {
  const host = new FakeHost(settled);
  host.plan_ = { ...host.plan_, losses: ['校验·整改台账 第3行 责任人：党员001'] };
  open(host);
  await screen.findByText('发现问题的支部');
  click('更多');
  click('删除校验表');
  await screen.findByText('校验·整改台账 第3行 责任人：党员001');
  click('取消');
  expect(host.calls).not.toContain('apply removeSheets');
});

test('a waiver needs reason, name and date; it is stored with the facts and the check runs anew', async () => {
  const host = new FakeHost(settled);
  open(host);
  fireEvent.click(await screen.findByText(FINDINGS[0]?.message ?? ''));
  click('不作为问题处理…');
  const confirm = screen.getByRole('button', { name: '确认并重新校验' });
  expect(confirm.hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByLabelText(/理由/), { target: { value: '上级已批复' } });
  fireEvent.change(screen.getByLabelText(/确认人/), { target: { value: '党员001' } });
  fireEvent.click(confirm);
  await waitFor(() => expect(host.calls).toHaveLength(2));
  expect(host.saved?.waivers).toMatchObject([{ finding: 'a', reason: '上级已批复', by: '党员001' }]);
});

test('a changed threshold is marked, saved on demand, and checked', async () => {
  const host = new FakeHost(settled);
  open(host);
  await screen.findByText('发现问题的支部');
  fireEvent.click(screen.getByRole('tab', { name: '设置' }));
  fireEvent.change(await screen.findByLabelText('党支部党员最多人数'), { target: { value: '40' } });
  expect(text()).toContain('已修改');
  click('保存并重新校验');
  await waitFor(() => expect(host.saved?.thresholds).toEqual({ maxMembers: 40 }));
});
