import { useCallback, useEffect, useState } from 'react';
import type { Desk } from './desk';
import { isTheme, type Theme, wear } from './theme';

const THEME = 'theme';

/** The theme chosen on this device, and how to choose another; worn at once. */
export function useTheme(desk: Desk): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => wear(theme), [theme]);
  useEffect(() => {
    void desk.storage.settings
      .get(THEME)
      .then((stored) => isTheme(stored) && setTheme(stored))
      .catch(() => undefined);
  }, [desk]);
  const choose = useCallback(
    (next: Theme) => {
      setTheme(next);
      void desk.storage.settings.put(THEME, next).catch(() => undefined);
    },
    [desk],
  );
  return [theme, choose];
}
