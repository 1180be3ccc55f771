import { Button } from '@fluentui/react-components';
import type { WaivedFinding } from '../../app/contract';
import type { Settings } from '../../engine/settings';
import { Section } from '../Section';
import { withoutWaiver } from './edits';
import { useSettingRow } from './setting-row';

interface Props {
  /** Of the last run, to name the findings. */
  readonly waived: readonly WaivedFinding[];
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** The finding's own words; one that is no longer found has none. */
const messageIn = (waived: readonly WaivedFinding[], id: string): string =>
  waived.find(({ finding }) => finding.id === id)?.finding.message ?? '这个问题现在没有发现';

/** Findings that someone decided are no problem, with who, why and when. */
export function Waivers({ waived, settings, onChange }: Props) {
  const styles = useSettingRow();
  return (
    <Section title="不作为问题处理的" hint="事实变化后自动失效并重新提示。在问题下方可以添加。">
      <ul className={styles.list}>
        {settings.waivers.map((waiver) => (
          <li key={waiver.finding} className={styles.row}>
            <div>
              <div className={styles.name}>{messageIn(waived, waiver.finding)}</div>
              <div className={styles.remark}>
                {waiver.reason}（{waiver.by}，{waiver.on}）
              </div>
            </div>
            <Button size="small" onClick={() => onChange(withoutWaiver(settings, waiver.finding))}>
              撤销
            </Button>
          </li>
        ))}
      </ul>
      {settings.waivers.length === 0 && <span className={styles.remark}>没有</span>}
    </Section>
  );
}
