import { useEffect, useState } from 'react';

import type { ChooserFolder } from '../../shared/api/replies.ts';
import type { ChooseTrouble } from '../../shared/api/troubles.ts';
import { askProgram } from '../store/ask-program.ts';

interface FolderInSight {
  /** Null until the first one is there. */
  readonly folder: ChooserFolder | null;
  /** Why the last one asked for is not shown; the one before stays. */
  readonly trouble: ChooseTrouble | null;
  /** It is being looked into; the one before stays meanwhile. */
  readonly isLooking: boolean;
  readonly go: (folder: string) => void;
}

/** The folder a chooser shows, beginning where the program begins. */
export function useFolder(): FolderInSight {
  const [folder, setFolder] = useState<ChooserFolder | null>(null);
  const [trouble, setTrouble] = useState<ChooseTrouble | null>(null);
  // An object, so that going to a folder again looks into it again.
  const [wanted, setWanted] = useState<{ readonly handle: string | null }>({ handle: null });
  const [isLooking, setLooking] = useState(true);
  useEffect(() => {
    let stale = false;
    const look = async () => {
      const reply = await askProgram('listFolder', { folder: wanted.handle });
      if (stale || reply === null) return;
      setLooking(false);
      if (reply.ok) setFolder(reply.value);
      setTrouble(reply.ok ? null : reply.error);
    };
    void look();
    return () => {
      stale = true;
    };
  }, [wanted]);
  const go = (handle: string) => {
    setLooking(true);
    setWanted({ handle });
  };
  return { folder, trouble, isLooking, go };
}
