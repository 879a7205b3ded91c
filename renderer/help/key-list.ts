import type { english } from '../../shared/words/en/catalogue.ts';

type KeyWords = typeof english.help.keys;

/** A key that goes by what is printed on it. */
type NamedKey = Exclude<keyof KeyWords['names'], 'modOnMac'>;
/** A key that goes by the sign it types. */
type TypedKey = '?' | '+' | 'C' | 'E' | 'F' | 'L' | 'N' | 'O' | 'P' | 'Y' | 'Z';
export type Key = NamedKey | TypedKey;

/** Keys pressed together. */
type Combination = readonly Key[];

interface KeyEntry {
  /** Any of these. */
  readonly keys: readonly Combination[];
  readonly does: keyof KeyWords['does'];
}

interface KeyGroup {
  readonly group: keyof KeyWords['groups'];
  readonly entries: readonly KeyEntry[];
}

/** Every key that does something (features.md, Keys): what the list of keys shows, and the user guide. */
export const KEY_LIST: readonly KeyGroup[] = [
  {
    group: 'board',
    entries: [
      { keys: [['P']], does: 'addPerson' },
      { keys: [['N']], does: 'addService' },
      { keys: [['+']], does: 'addToLane' },
      { keys: [['arrows']], does: 'walk' },
      { keys: [['pageUp'], ['pageDown']], does: 'farServices' },
      { keys: [['space']], does: 'lift' },
      { keys: [['enter']], does: 'open' },
      { keys: [['menu']], does: 'menu' },
      { keys: [['L']], does: 'lead' },
      { keys: [['delete']], does: 'remove' },
      { keys: [['F']], does: 'oneService' },
    ],
  },
  {
    group: 'lifted',
    entries: [
      { keys: [['arrows']], does: 'carry' },
      { keys: [['C']], does: 'alsoHere' },
      { keys: [['enter']], does: 'drop' },
      { keys: [['escape']], does: 'putBack' },
    ],
  },
  {
    group: 'pointer',
    entries: [
      { keys: [['ctrl'], ['alt']], does: 'alsoHere' },
      { keys: [['escape']], does: 'putBack' },
    ],
  },
  {
    group: 'raci',
    entries: [
      { keys: [['arrows']], does: 'cells' },
      { keys: [['home'], ['end']], does: 'rowEnds' },
      { keys: [['mod', 'arrows']], does: 'farCells' },
      { keys: [['enter']], does: 'enterRow' },
      { keys: [['escape']], does: 'closeReason' },
    ],
  },
  {
    group: 'anywhere',
    entries: [
      { keys: [['mod', 'Z']], does: 'undo' },
      {
        keys: [
          ['mod', 'Y'],
          ['mod', 'shift', 'Z'],
        ],
        does: 'redo',
      },
      { keys: [['mod', 'E']], does: 'export' },
      { keys: [['f6']], does: 'nextPart' },
      { keys: [['?']], does: 'keys' },
    ],
  },
  {
    group: 'start',
    entries: [
      { keys: [['mod', 'N']], does: 'new' },
      { keys: [['mod', 'O']], does: 'openFile' },
    ],
  },
];

export function isTyped(key: Key): key is TypedKey {
  return key.length === 1;
}
