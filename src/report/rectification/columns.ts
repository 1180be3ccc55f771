/** The columns of 校验·整改台账: whose they are, how they look when the tool fills them. */
import type { StyleRole } from '../../workbook/edit';

interface Column {
  readonly label: string;
  readonly width: number;
  readonly role: StyleRole;
  /** Filled by people: the tool proposes in a new row and never writes there again. */
  readonly byPeople: boolean;
}

const tool = (label: string, width: number, role: StyleRole = 'text'): Column => ({
  label,
  width,
  role,
  byPeople: false,
});
const people = (label: string, width: number, role: StyleRole = 'input'): Column => ({
  label,
  width,
  role,
  byPeople: true,
});

export const COLUMNS = {
  number: tool('序号', 6, 'number'),
  branch: tool('支部', 20),
  problem: tool('问题', 36),
  ground: tool('依据', 20),
  measure: people('整改措施', 28),
  owner: people('责任人', 10),
  deadline: people('整改时限', 12, 'inputDate'),
  progress: people('整改情况', 18),
  state: people('状态', 10),
  closedOn: people('销号时间', 12, 'inputDate'),
  proof: people('佐证', 14),
  note: people('备注', 14),
  id: tool('编号', 18, 'center'),
  view: tool('校验结论', 10, 'center'),
  history: tool('校验记录', 20),
  data: tool('校验数据', 8, 'machine'),
} as const satisfies Record<string, Column>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** The states offered by drop-down; people may write others. */
export const STATES = ['待整改', '整改中', '待销号', '已销号'] as const;

/** What the tool makes of an item. */
export const VIEWS = ['待整改', '逾期', '待销号', '已销号', '反复', '已豁免'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_ROLES: Readonly<Record<View, StyleRole>> = {
  待整改: 'center',
  逾期: 'overdue',
  待销号: 'info',
  已销号: 'pass',
  反复: 'error',
  已豁免: 'na',
};
