import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../engine/rule';
import type { CellRef } from '../../ledger/model';
import { citeClause, findClause } from '../../standard/clauses';
import { cellReference } from '../../workbook/address';
import { WaiveForm, type Waiving } from './WaiveForm';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    overflowWrap: 'anywhere',
  },
  term: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  fact: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  clause: {
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  waive: { alignSelf: 'flex-start' },
  cells: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, margin: 0 },
  cell: { minWidth: 0, maxWidth: '100%', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
});

/** Beyond this many, cells are counted instead of listed: the marks in the sheet show them all. */
const SHOWN_CELLS = 12;

interface Props {
  readonly finding: Finding;
  readonly onSelectCell: (finding: Finding, cell: CellRef) => void;
  readonly onWaive: (finding: Finding, waiving: Waiving) => void;
}

/** What unfolds under a chosen finding: remedy, cells, the clause as it stands, and the waiver. */
export function FindingDetails({ finding, onSelectCell, onWaive }: Props) {
  const styles = useStyles();
  const [isWaiving, setWaiving] = useState(false);
  const hidden = finding.cells.length - SHOWN_CELLS;
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        <div>
          <dt className={styles.term}>整改建议</dt>
          <dd className={styles.fact}>{finding.remedy}</dd>
        </div>
        {finding.cells.length > 0 && (
          <div>
            <dt className={styles.term}>位置</dt>
            <dd className={styles.cells}>
              {finding.cells.slice(0, SHOWN_CELLS).map((cell) => (
                <Button
                  key={`${cell.file}·${cellReference(cell.sheet, cell.row, cell.column)}`}
                  className={styles.cell}
                  size="small"
                  onClick={() => onSelectCell(finding, cell)}
                >
                  {cellReference(cell.sheet, cell.row, cell.column)}
                </Button>
              ))}
              {hidden > 0 && <span className={styles.term}>另有{hidden}处</span>}
            </dd>
          </div>
        )}
        {finding.clause !== null && (
          <div>
            <dt className={styles.term}>依据</dt>
            <dd className={styles.fact}>
              {citeClause(finding.clause)}
              <div className={styles.clause}>{findClause(finding.clause)?.text}</div>
            </dd>
          </div>
        )}
      </dl>
      {isWaiving ? (
        <WaiveForm onCancel={() => setWaiving(false)} onWaive={(waiving) => onWaive(finding, waiving)} />
      ) : (
        <Button className={styles.waive} size="small" appearance="subtle" onClick={() => setWaiving(true)}>
          不作为问题处理…
        </Button>
      )}
    </div>
  );
}
