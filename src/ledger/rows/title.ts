/**
 * What the title or the name of a roster's sheet says of everybody in it: rosters are often split by status or duty.
 */
import type { FieldValues } from '../model';

const LIST_WORD =
  '(?:的?(?:基本|详细)?(?:情况|信息)|花?名[册单]|台账|登记|一览|汇总|统计|明细|库|表|[、和及与/]|\\(|\\d|$)';
const SPLIT_BY_STATUS = new RegExp(`(正式|预备)党员${LIST_WORD}`, 'gm');
const SPLIT_BY_DUTY = new RegExp(
  `(不?在岗|在职|离退休|退休|出国(?:\\(?境\\)?)?|长期病假)(?:中共)?(?:正式|预备)?党员${LIST_WORD}`,
  'gm',
);

const DUTIES: Readonly<Record<string, FieldValues['duty']>> = {
  在岗: '在职',
  在职: '在职',
  离退休: '离退休',
  退休: '离退休',
  长期病假: '长期病假',
};

/** 正式 or 预备 where title lines (one a line) name just one of them: 预备党员花名册. */
export function statusInTitle(title: string): FieldValues['memberStatus'] | null {
  const only = onlyOne(title, SPLIT_BY_STATUS);
  return only === '正式' || only === '预备' ? only : null;
}

/** The duty that everybody of the sheet has: 离退休党员名册; 不在岗 is said to be something else than 在职. */
export function dutyInTitle(title: string): FieldValues['duty'] | null {
  const only = onlyOne(title, SPLIT_BY_DUTY);
  if (only === null) return null;
  return only.startsWith('出国') ? '出国（境）' : (DUTIES[only] ?? '其他');
}

function onlyOne(title: string, form: RegExp): string | null {
  const compact = title
    .split('\n')
    .map((line) => line.normalize('NFKC').replace(/\s+/g, ''))
    .join('\n');
  const found = new Set([...compact.matchAll(form)].map(([, word = '']) => word));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
