import { useCallback, useEffect, useState } from 'react';
import type { Finding } from '../engine/rule';
import type { Settings } from '../engine/settings';
import { sentenceOf } from './failure';
import type { Waiving } from './findings/WaiveForm';
import type { PaneHost } from './host';
import { withWaiver } from './settings/edits';

export interface SettingsModel {
  /** Null until they are read. */
  readonly settings: Settings | null;
  /** Why the stored settings are left as they are, or why saving failed. */
  readonly sentence: string | null;
  readonly load: () => void;
  /** Saves in the workbook and checks anew. */
  readonly save: (settings: Settings) => void;
  readonly waive: (finding: Finding, waiving: Waiving) => void;
}

/** The workbook's settings: read when first needed, saved whole. */
export function useSettings(host: PaneHost, onSaved: () => void): SettingsModel {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);

  const read = useCallback(async (): Promise<Settings | null> => {
    try {
      const loaded = await host.loadSettings();
      setSettings(loaded.settings);
      setSentence(loaded.refused);
      return loaded.settings;
    } catch (error) {
      setSentence(sentenceOf(error));
      return null;
    }
  }, [host]);
  const load = useCallback(() => void read(), [read]);

  const store = async (changed: Settings): Promise<void> => {
    try {
      const refused = await host.saveSettings(changed);
      if (refused !== null) {
        setSentence(refused);
        return;
      }
    } catch (error) {
      setSentence(sentenceOf(error));
      return;
    }
    setSettings(changed);
    setSentence(null);
    onSaved();
  };
  const waive = async (finding: Finding, waiving: Waiving): Promise<void> => {
    // Read afresh: another pane, or another person, may have saved since.
    const current = await read();
    if (current) await store(withWaiver(current, finding, waiving));
  };

  useEffect(() => {
    setSettings(null);
    setSentence(null);
  }, [host]);

  return {
    settings,
    sentence,
    load,
    save: (changed) => void store(changed),
    waive: (finding, waiving) => void waive(finding, waiving),
  };
}
