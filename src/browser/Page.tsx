import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { DARK, LIGHT } from '../panes/theme';
import type { FileSource } from '../worker/client';
import { added, localFile, sampleFile } from './files';
import { PageHost } from './page-host';
import { Session } from './Session';
import { StartScreen } from './StartScreen';
import { useDarkPreference } from './use-media';
import { useFileDrop } from './use-file-drop';

interface Opened {
  readonly files: readonly FileSource[];
  readonly host: PageHost;
}

/** The browser page: nothing open, or a session over the opened files. */
export function Page() {
  const isDark = useDarkPreference();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => () => opened?.host.close(), [opened]);

  const open = (files: readonly FileSource[]) => setOpened({ files, host: new PageHost(files) });
  const openFiles = (files: readonly File[]) => open(files.map(localFile));
  const addFiles = (files: readonly File[]) => open(added(opened?.files ?? [], files.map(localFile)));
  const isOver = useFileDrop(openFiles);

  return (
    <FluentProvider theme={isDark ? DARK : LIGHT} style={{ height: '100%' }}>
      {opened ? (
        <Session
          key={opened.host.id}
          host={opened.host}
          names={opened.files.map(({ name }) => name)}
          onOpen={openFiles}
          onAdd={addFiles}
        />
      ) : (
        <StartScreen isOver={isOver} onPick={openFiles} onSample={(id) => open([sampleFile(id)])} />
      )}
    </FluentProvider>
  );
}
