/** How a line of the settings looks: what on the left, the choice on the right, a remark below. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useSettingRow = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  remark: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  changed: { color: tokens.colorPaletteDarkOrangeForeground3, fontWeight: tokens.fontWeightSemibold },
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});
