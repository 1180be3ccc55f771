import { Select } from '@fluentui/react-components';
import type { BranchVerdict } from '../../engine/verdict';
import type { Settings } from '../../engine/settings';
import { ANNEX_NAMES } from '../../report/words';
import { Section } from '../Section';
import { withAnnexOf, type AnnexChoice, type AnnexOwner } from './edits';
import { useSettingRow } from './setting-row';

const CHOICES: Readonly<Record<AnnexChoice, string>> = { ...ANNEX_NAMES, other: '不适用本标准' };
const isChoice = (text: string): text is AnnexChoice => text in CHOICES;

interface Props {
  readonly branches: readonly BranchVerdict[];
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

interface Owner {
  readonly owner: AnnexOwner;
  readonly key: string;
  readonly name: string;
}

/** Organisations of the register, and the branches that have a choice of their own. */
function ownersOf(branches: readonly BranchVerdict[], { annexOf }: Settings): readonly Owner[] {
  const superiors = new Set([
    ...branches.flatMap(({ superior }) => superior ?? []),
    ...Object.keys(annexOf.superiors),
  ]);
  const nameOf = new Map(branches.map(({ branchKey, branch }) => [branchKey, branch]));
  return [
    ...[...superiors].map((name): Owner => ({ owner: 'superiors', key: name, name })),
    ...Object.keys(annexOf.branches).map((key): Owner => ({
      owner: 'branches',
      key,
      name: nameOf.get(key) ?? key,
    })),
  ];
}

/** Which annex holds for an organisation or a single branch, where the names do not tell. */
export function AnnexOwners({ branches, settings, onChange }: Props) {
  const styles = useSettingRow();
  const owners = ownersOf(branches, settings);
  const addable = branches.filter(({ branchKey }) => !(branchKey in settings.annexOf.branches));
  return (
    <Section title="适用标准" hint="一个工作簿里有不同领域的支部时，按上级党组织或支部分别指定。">
      <ul className={styles.list}>
        {owners.map(({ owner, key, name }) => (
          <li key={`${owner}·${key}`} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <Select
              size="small"
              aria-label={`${name}适用标准`}
              value={settings.annexOf[owner][key] ?? ''}
              onChange={(_, { value }) =>
                onChange(withAnnexOf(settings, owner, key, isChoice(value) ? value : null))
              }
            >
              <option value="">自动判断</option>
              {Object.entries(CHOICES).map(([choice, label]) => (
                <option key={choice} value={choice}>
                  {label}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      {addable.length > 0 && (
        <Select
          size="small"
          aria-label="为某个支部单独指定"
          value=""
          onChange={(_, { value }) =>
            value !== '' && onChange(withAnnexOf(settings, 'branches', value, 'other'))
          }
        >
          <option value="">为某个支部单独指定…</option>
          {addable.map(({ branchKey, branch }) => (
            <option key={branchKey} value={branchKey}>
              {branch}
            </option>
          ))}
        </Select>
      )}
    </Section>
  );
}
