import type { Holder, OpenTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import type { Noun } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
import type { Look } from './commit-guard.ts';
import type { FileIdentity } from './file-identity.ts';

/** What the child finds out about a file from its header, without SQLite. */
export type HeaderFinding =
  | { readonly code: 'workshop'; readonly version: number }
  | Extract<
      OpenTrouble,
      {
        code:
          | 'missing'
          | 'not-a-file'
          | 'not-ours'
          | 'no-content'
          | 'protected'
          | 'damaged'
          | 'not-allowed'
          | 'too-large'
          | 'disk';
      }
    >;

/** A file whose every byte was looked at, and by what to tell that it is still the same. */
export interface Vetted {
  readonly identity: FileIdentity;
  /** As it stood when it was vetted. */
  readonly look: Look;
  /** The same once what a crash left half done is taken back: by whoever opens it next. */
  readonly recovered: Pick<Look, 'size' | 'counter'>;
  /** Hash of its last log entry, which stands for all that the file says. */
  readonly lastHash: string;
}

/** What a private copy of a file says, vetted but not yet validated: rows by the names of their fields. */
export interface FileReading {
  /** Schema version of the file. */
  readonly version: number;
  readonly rows: { readonly [N in Noun]: readonly unknown[] };
  readonly last: { readonly seq: number; readonly at: string; readonly digest: string };
  readonly holder: Holder | null;
  /** Whether this program knows every table and column there is, so that the digest is of these rows alone. */
  readonly whole: boolean;
}

/**
 * Why a copy is not proven: it does not say what a workshop says, there is no room to prove it, or its disk gave no
 * answer for so long that nobody knows.
 */
export type ProofTrouble =
  { readonly code: 'unproven' } | Extract<WriteTrouble, { code: 'disk-full' | 'disk' }>;

/** Each question about a file, and what the child answers. */
export interface Findings {
  readonly header: HeaderFinding;
  readonly vet: Result<Vetted, OpenTrouble>;
  /** What was found is remembered for `vet`; null when there is something the matter. */
  readonly ahead: Vetted | null;
  readonly view: Result<FileReading, OpenTrouble>;
  readonly holder: Holder | null;
  readonly held: boolean;
  readonly prove: Result<string, ProofTrouble>;
}
export type Question = keyof Findings;

export interface InspectionRequest {
  readonly id: number;
  readonly ask: Question;
  readonly path: string;
  /** A folder that is not there yet, for private copies. Whoever asks takes it away, also when the child was killed. */
  readonly scratch: string;
}
export interface InspectionAnswer {
  readonly id: number;
  readonly finding: Findings[Question];
  /** Its memory has grown with what it looked into: another child is to answer the next question. */
  readonly isWorn: boolean;
}

/**
 * Looks at files that this program must not open itself: whoever closes any descriptor of a file drops its process's
 * locks on it, and a file from elsewhere may hang its reader.
 */
export interface FileInspection {
  header(path: string): Promise<HeaderFinding>;
  /** Everything that can be wrong with a file: to be asked before the file is opened. */
  vet(path: string): Promise<Findings['vet']>;
  /** What the file says, also while another program has it. */
  view(path: string): Promise<Findings['view']>;
  /** Who has the file open, read from a private copy; null when that can't be told. */
  holder(path: string): Promise<Holder | null>;
  /** Whether another program has it open; no when that can't be told, or when it is no workshop. */
  held(path: string): Promise<boolean>;
  /**
   * The digest of what a copy of ours says, which from then on names no holder. The one question that may write: nobody
   * else knows the file.
   */
  prove(path: string): Promise<Findings['prove']>;
}

export interface Inspector extends FileInspection {
  /**
   * Vets a file that is likely to be opened next, while nobody waits; who asks for it then has the answer at once. Null
   * when there is something the matter with it, which who asks is told.
   */
  vetAhead(path: string): Promise<Vetted | null>;
  /** Starts the child now, since a file is about to be opened. */
  warmUp(): void;
  /** Ends the child. */
  end(): void;
}
