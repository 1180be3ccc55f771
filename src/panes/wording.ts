/** The panes' words for what they do. Words shared with the written sheets stand in `report/words.ts`. */
import type { Progress } from '../workbook/port';
import type { Doing } from './host';

export const ACTION_NAMES: Readonly<Record<Doing, string>> = {
  issues: '写入问题清单并标记',
  rectification: '生成整改台账',
  notices: '整改通知',
  onSite: '现场核查表',
  reminders: '近期提醒',
  clearMarks: '清除标记',
  removeSheets: '删除校验表',
  lists: '另存问题清单',
};

const STEP_NAMES: Readonly<Record<Progress['step'], string>> = {
  reading: '正在读取',
  recognising: '正在识别台账',
  checking: '正在逐条校验',
  writing: '正在写入',
};

/** `正在读取“党员名册”（3/12）`. */
export function progressSentence(progress: Progress | null): string {
  if (!progress) return '正在准备……';
  const sheet = progress.sheet === null ? '' : `“${progress.sheet}”`;
  const count = progress.total > 1 ? `（${progress.done}/${progress.total}）` : '';
  return `${STEP_NAMES[progress.step]}${sheet}${count}`;
}
