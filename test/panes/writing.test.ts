import type { WritePlan } from '../../src/app/contract';
import {
  changesNothing,
  isBusy,
  mustConfirm,
  nextWriting,
  NOT_WRITING,
  type Writing,
  type WritingEvent,
} from '../../src/panes/writing';
import { NO_EDIT } from '../../src/workbook/edit';

const PLAN: WritePlan = {
  edit: NO_EDIT,
  summary: '新建3张表，标记41个单元格，不改动您的内容。',
  losses: [],
  notedHiddenMarks: null,
};
const LOSING: WritePlan = { ...PLAN, losses: ['责任人：党员001'] };
const after = (...events: WritingEvent[]): Writing => events.reduce(nextWriting, NOT_WRITING);
const asked: WritingEvent = { type: 'asked', action: 'issues' };

test('a write is planned, said, agreed to and done', () => {
  const steps: WritingEvent[] = [
    asked,
    { type: 'planned', plan: PLAN },
    { type: 'agreed', action: 'issues' },
    { type: 'applied', said: ['已写入。'] },
  ];
  const states = steps.map((_, index) => after(...steps.slice(0, index + 1)).step);
  expect(states).toEqual(['planning', 'confirming', 'applying', 'done']);
});

test('nothing else starts while a write is under way', () => {
  const planning = after(asked);
  expect(isBusy(planning)).toBe(true);
  expect(nextWriting(planning, { type: 'asked', action: 'clearMarks' })).toBe(planning);
});

test('a refused write says why and can be tried again', () => {
  const failed = after(asked, { type: 'broke', sentence: '这个工作簿是只读的。' });
  expect(failed).toEqual({ step: 'failed', sentence: '这个工作簿是只读的。' });
  expect(nextWriting(failed, asked).step).toBe('planning');
});

test('what is being written cannot be dismissed; a question can', () => {
  const confirming = after(asked, { type: 'planned', plan: PLAN });
  expect(nextWriting(confirming, { type: 'dismissed' })).toBe(NOT_WRITING);
  const applying = nextWriting(confirming, { type: 'agreed', action: 'issues' });
  expect(nextWriting(applying, { type: 'dismissed' })).toBe(applying);
});

test('a plan that would change nothing is not asked about', () => {
  expect(changesNothing(PLAN)).toBe(true);
  expect(changesNothing({ ...PLAN, edit: { ...NO_EDIT, marks: [] } })).toBe(false);
  expect(changesNothing({ ...PLAN, edit: { ...NO_EDIT, remove: ['issues'] } })).toBe(false);
  const sentence = '没有需要更新的内容，不改动您的内容。';
  expect(after(asked, { type: 'spared', sentence })).toEqual({
    step: 'done',
    action: 'issues',
    said: [sentence],
  });
});

test.each([
  ['the first write', 'issues', PLAN, false, true],
  ['a later write', 'issues', PLAN, true, false],
  ['a later write that would lose text', 'rectification', LOSING, true, true],
  ['removing the sheets, always', 'removeSheets', PLAN, true, true],
  ['clearing marks, never', 'clearMarks', PLAN, false, false],
] as const)('asks before %s', (_, action, plan, wroteBefore, expected) => {
  expect(mustConfirm(action, plan, wroteBefore)).toBe(expected);
});
