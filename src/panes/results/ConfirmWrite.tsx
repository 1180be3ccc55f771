import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { WritePlan } from '../../app/contract';
import type { WriteAction } from '../host';
import { ACTION_NAMES } from '../wording';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'calc(100% - 24px)',
    maxWidth: '420px',
    padding: tokens.spacingHorizontalXL,
    border: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    lineHeight: tokens.lineHeightBase400,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  losses: {
    maxHeight: '40vh',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    paddingLeft: '1.2em',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    color: tokens.colorPaletteRedForeground1,
  },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
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
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, textId] = [useId(), useId()];
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {ACTION_NAMES[action]}
      </h2>
      <p id={textId} className={styles.text}>
        {plan.summary}
      </p>
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
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onAgree}>
          {plan.losses.length > 0 ? '仍要删除' : '确定'}
        </Button>
        <Button onClick={onDismiss}>取消</Button>
      </div>
    </dialog>
  );
}
