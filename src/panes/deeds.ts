/** What the buttons ask of the core, and what is said when it is done. Pure. */
import type { Deed } from '../app/contract';
import type { AppliedEdit } from '../workbook/port';
import type { WriteAction } from './host';

/** The one writing button gives the whole answer: the findings, the verdicts, what is to be put right, and the marks. */
const DEEDS: Readonly<Record<WriteAction, Deed>> = {
  issues: { deed: 'write', sheets: ['issues', 'verdicts', 'rectification'], marks: true },
  rectification: { deed: 'write', sheets: ['rectification'], marks: false },
  notices: { deed: 'write', sheets: ['notices'], marks: false },
  onSite: { deed: 'write', sheets: ['onSite'], marks: false },
  reminders: { deed: 'write', sheets: ['reminders'], marks: false },
  clearMarks: { deed: 'clearMarks' },
  removeSheets: { deed: 'removeSheets' },
};

export const deedOf = (action: WriteAction): Deed => DEEDS[action];

/** Marks that do not show, in sentences. */
export function markNotes({ hiddenMarks, unmarkedSheets }: AppliedEdit): readonly string[] {
  const sheets = unmarkedSheets.map((sheet) => `“${sheet}”`).join('、');
  return [
    ...(unmarkedSheets.length > 0
      ? [`工作表${sheets}受保护且不允许设置格式，没有标记；撤销保护后可重新标记。`]
      : []),
    ...(hiddenMarks > 0 ? [`有${hiddenMarks}处标记被您自己的条件格式遮住，请按问题清单查看。`] : []),
  ];
}
