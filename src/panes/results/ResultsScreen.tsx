import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Finding } from '../../engine/rule';
import type { CellRef } from '../../ledger/model';
import { VERDICT_NOTE } from '../../report/words';
import { FindingList } from '../findings/FindingList';
import { LevelChips } from '../findings/LevelChips';
import type { Waiving } from '../findings/WaiveForm';
import type { Flow } from '../flow';
import { Figures } from './Figures';
import { ListTools } from './ListTools';
import { Notices } from './Notices';
import { Standards } from './Standards';
import { shareSentence } from './share';
import { useFindingList, type ListView } from './use-finding-list';

const useStyles = makeStyles({
  scroller: { position: 'relative', flex: '1 1 0', minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  summary: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  tools: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  empty: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly flow: Extract<Flow, { step: 'results' }>;
  readonly view: ListView;
  readonly basisBar: ReactNode;
  readonly onCheck: () => void;
  readonly onChooseCell: (cell: CellRef | null) => void;
  /** Shows a cell; `isAsked` when the person chose the cell itself and not only its finding. */
  readonly onSelect: (finding: Finding, cell: CellRef, isAsked: boolean) => void;
  readonly onWaive: (finding: Finding, waiving: Waiving) => void;
}

/** Figures, standards, counts, and the findings below them in one scroll. */
export function ResultsScreen({ flow, view, basisBar, onCheck, onChooseCell, onSelect, onWaive }: Props) {
  const styles = useStyles();
  const { result, cell } = flow;
  const { counts, rows } = useFindingList(result, cell, view);
  // State, not a ref: the list inside needs to know when its scroller is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const tools = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const top = tools.current?.offsetTop;
    if (cell && top !== undefined) scroller?.scrollTo({ top });
  }, [cell, scroller]);

  const choose = (finding: Finding) => {
    const isSame = finding.id === view.chosen;
    view.setChosen(isSame ? null : finding.id);
    const [first] = finding.cells;
    if (!isSame && first) onSelect(finding, first, false);
  };

  return (
    <div ref={setScroller} className={styles.scroller}>
      <div className={styles.summary}>
        {basisBar}
        <Notices result={result} stale={flow.stale} unmarked={flow.unmarked} onCheck={onCheck} />
        <Figures department={result.department} />
        <Standards branches={result.branches} />
        <p className={styles.note}>
          {shareSentence(result.department)}
          <br />
          {VERDICT_NOTE}
        </p>
        <h2 className={styles.heading}>问题 {result.findings.length}</h2>
        <LevelChips counts={counts} chosen={view.levels} onToggle={view.toggleLevel} />
      </div>
      <div ref={tools} className={styles.tools}>
        <ListTools
          words={view.words}
          grouping={view.grouping}
          cell={cell}
          onSearch={view.setWords}
          onGroup={view.groupBy}
          onLeaveCell={() => onChooseCell(null)}
        />
      </div>
      {rows.length > 0 ? (
        <FindingList
          rows={rows}
          scroller={scroller}
          chosen={view.chosen}
          onChoose={choose}
          onToggleGroup={view.toggleGroup}
          onSelectCell={(finding, at) => onSelect(finding, at, true)}
          onWaive={onWaive}
        />
      ) : (
        <div className={styles.empty}>
          {result.findings.length === 0 ? (
            '台账检查没有发现问题，请按现场核查表核查其余内容。'
          ) : (
            <>
              没有符合条件的问题。{' '}
              <Button
                size="small"
                onClick={() => {
                  view.showAll();
                  onChooseCell(null);
                }}
              >
                显示全部
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
