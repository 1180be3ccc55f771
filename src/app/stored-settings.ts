/** The settings of a check as they stand in its workbooks. */
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../engine/settings';
import { settledWorkbook } from './own-sheets';
import type { LoadedSettings, Workbooks } from './contract';

const DAMAGED = '工作簿中保存的校验设置已损坏，本次按默认设置校验，原设置保持原样。';
const NEWER = '工作簿中的校验设置由更新的版本保存，本次按默认设置校验，原设置保持原样；请升级后再用。';

const refused = (sentence: string): LoadedSettings => ({ settings: DEFAULT_SETTINGS, refused: sentence });
const loaded = (settings: Settings): LoadedSettings => ({ settings, refused: null });

/** The settings in force; a damaged or newer part gives the defaults and the sentence that says so. */
export function loadSettings(workbooks: Workbooks): LoadedSettings {
  const stored = settledWorkbook(workbooks)?.settings ?? { state: 'none' };
  switch (stored.state) {
    case 'none':
      return loaded(DEFAULT_SETTINGS);
    case 'damaged':
      return refused(DAMAGED);
    case 'newer':
      return refused(NEWER);
    case 'found': {
      const reading = readSettings(stored.json);
      return reading.state === 'read' ? loaded(reading.settings) : refused(reading.sentence);
    }
  }
}
