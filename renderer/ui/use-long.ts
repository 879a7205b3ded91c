import { useEffect, useState } from 'react';

/** Before that, saying that one waits would only flicker. */
const A_MOMENT_MS = 500;

/** Whether something has been waited for longer than a moment: then the screen says so. */
export function useLong(waits: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => setLong(true), A_MOMENT_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [waits]);
  return waits && long;
}
