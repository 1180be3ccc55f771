import { useCallback, useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** True where pane and sheet do not fit side by side. */
export const useNarrow = (): boolean => useMedia('(max-width: 899px)');

export const useDarkPreference = (): boolean => useMedia('(prefers-color-scheme: dark)');
