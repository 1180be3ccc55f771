import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { WritePlan } from '../../app/contract';
import type { WriteAction } from '../host';
import { ACTION_NAMES } from '../wording';

const useStyles = makeStyles({
  surface: { width: 'calc(100% - 24px)', maxWidth: '420px', padding: tokens.spacingHorizontalL },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  losses: {
    maxHeight: '40vh',
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingLeft: '1.2em',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    color: tokens.colorPaletteRedForeground1,
  },
});

interface Props {
  readonly action: WriteAction;
  readonly plan: WritePlan;
  readonly onAgree: () => void;
  readonly onDismiss: () => void;
}

/** Says what will be written, and names what people typed that would go, before anything happens. */
export function ConfirmWrite({ action, plan, onAgree, onDismiss }: Props) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onDismiss()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{ACTION_NAMES[action]}</DialogTitle>
          <DialogContent>
            <p className={styles.text}>{plan.summary}</p>
            {plan.losses.length > 0 && (
              <>
                <p className={styles.text}>下列人工填写的内容将一并删除：</p>
                <ul className={styles.losses} tabIndex={0} aria-label="将删除的内容">
                  {plan.losses.map((loss) => (
                    <li key={loss}>{loss}</li>
                  ))}
                </ul>
              </>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onAgree}>
              {plan.losses.length > 0 ? '仍要删除' : '确定'}
            </Button>
            <Button onClick={onDismiss}>取消</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
