import type { Settings } from '../../engine/settings';
import { THRESHOLDS, type ThresholdKey } from '../../standard/thresholds';
import { Section } from '../Section';
import { thresholdIn, withThreshold } from './edits';
import { useSettingRow } from './setting-row';
import { ThresholdRow } from './ThresholdRow';

interface Props {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

const isKey = (key: string): key is ThresholdKey => key in THRESHOLDS;
const KEYS = Object.keys(THRESHOLDS).filter(isKey);

const ORIGINS = [
  { origin: 'document', title: '文件中的数值', hint: '修改后在每处结果上注明；设得比文件严的，只作提醒。' },
  { origin: 'tool', title: '本工具自定的数值', hint: '文件没有规定，供判断时参照；留空为停用。' },
] as const;

/** All numbers the rules know, the document's own apart from the tool's. */
export function Thresholds({ settings, onChange }: Props) {
  const styles = useSettingRow();
  return (
    <>
      {ORIGINS.map(({ origin, title, hint }) => (
        <Section key={origin} title={title} hint={hint}>
          <ul className={styles.list}>
            {KEYS.filter((key) => THRESHOLDS[key].origin === origin).map((key) => (
              <ThresholdRow
                key={key}
                threshold={THRESHOLDS[key]}
                value={thresholdIn(settings, key)}
                onChange={(value) => onChange(withThreshold(settings, key, value))}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
