import { Button, SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { CellRef } from '../../ledger/model';
import { cellReference } from '../../workbook/address';
import { GROUPINGS, type Grouping } from '../findings/grouping';

const useStyles = makeStyles({
  tools: { display: 'flex', gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 0', minWidth: 0, maxWidth: 'none' },
  grouping: { flex: '0 0 auto' },
  cell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  branch: '按支部',
  clause: '按条款',
  sheet: '按工作表',
};

const isGrouping = (text: string): text is Grouping => GROUPINGS.some((grouping) => grouping === text);

interface Props {
  readonly words: string;
  readonly grouping: Grouping;
  readonly cell: CellRef | null;
  readonly onSearch: (words: string) => void;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onLeaveCell: () => void;
}

/** Search, grouping, and the cell whose findings are shown. */
export function ListTools({ words, grouping, cell, onSearch, onGroup, onLeaveCell }: Props) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label="搜索问题"
          placeholder="搜索支部、姓名、问题"
          value={words}
          onChange={(_, { value }) => onSearch(value)}
          dismiss={{ 'aria-label': '清空搜索' }}
        />
        <Select
          className={styles.grouping}
          size="small"
          aria-label="分组方式"
          value={grouping}
          onChange={(_, { value }) => isGrouping(value) && onGroup(value)}
        >
          {GROUPINGS.map((name) => (
            <option key={name} value={name}>
              {GROUPING_NAMES[name]}
            </option>
          ))}
        </Select>
      </div>
      {cell && (
        <div className={styles.cell}>
          <span>只显示 {cellReference(cell.sheet, cell.row, cell.column)} 的问题</span>
          <Button size="small" onClick={onLeaveCell}>
            显示全部
          </Button>
        </div>
      )}
    </>
  );
}
