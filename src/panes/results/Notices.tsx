import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckResult } from '../../app/contract';
import { WorkbookFailure } from '../../workbook/failure';

const useStyles = makeStyles({
  notices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '1.2em' },
});

interface Props {
  readonly result: CheckResult;
  readonly stale: readonly string[];
  readonly unmarked: readonly string[];
  readonly onCheck: () => void;
}

const named = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join('、');

/** What hinders writing, one sentence a reason, with the sheets it concerns. */
function obstacleSentences({ obstacles }: CheckResult): readonly string[] {
  const codes = [...new Set(obstacles.map(({ code }) => code))];
  return codes.map((code) => {
    const sheets = obstacles.filter((obstacle) => obstacle.code === code).flatMap(({ sheet }) => sheet ?? []);
    const where = sheets.length > 0 ? `${named(sheets)}：` : '';
    return `${where}${new WorkbookFailure(code).message}`;
  });
}

/** Beyond this many, notes fold: the findings matter more. */
const SHOWN_NOTES = 2;

/** What to know before reading the results; changed thresholds always stand here. */
export function Notices({ result, stale, unmarked, onCheck }: Props) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const notes = [...obstacleSentences(result), ...result.notes];
  const shown = showsAll ? notes : notes.slice(0, SHOWN_NOTES);
  const hidden = notes.length - shown.length;
  return (
    <div className={styles.notices}>
      {stale.length > 0 && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody className={styles.body}>
            {named(stale)}在校验之后有改动。
            {unmarked.length > 0 && `${named(unmarked)}的行有移动，已清除该表的标记，以免标错行。`}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onCheck}>
              重新校验
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {result.changedSettings.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            本次校验的设置与文件规定不同：
            <ul className={styles.list}>
              {result.changedSettings.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {notes.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>
            {shown.map((note) => (
              <div key={note}>{note}</div>
            ))}
          </MessageBarBody>
          {hidden > 0 && (
            <MessageBarActions>
              <Button size="small" onClick={() => setShowsAll(true)}>
                另有{hidden}条说明
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}
