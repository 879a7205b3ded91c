/** Copies under a pass phrase. */
export const protection = {
  menu: 'Save a protected copy…',
  title: 'Save a protected copy',
  about:
    'The copy can only be opened with its pass phrase, here or with any tool that knows the age format. The workshop you have open stays as it is.',
  passPhrase: 'Pass phrase',
  again: 'Pass phrase again',
  show: 'Show the pass phrase',
  suggest: 'Suggest one',
  advice: {
    empty: 'Five words that have nothing to do with each other, or 20 characters by chance.',
    short:
      'Short. Whoever has the file can let a computer try one after the other, for as long as they like.',
    fair: 'Good if nobody can guess it: no names, no dates, no sayings.',
    long: 'Long enough, unless it is something that is written somewhere.',
  },
  lost: 'Nobody can open the copy without it, and nobody can reset it. Keep it where the file is not.',
  empty: 'Type a pass phrase.',
  tooLong: 'At most {{max, number}} characters fit.',
  differs: 'That is another one. Type the same pass phrase twice.',
  save: 'Choose where to save…',
  saving: 'Locking the copy…',
  saved: 'Protected copy saved as {{name}}, in {{place}}',
  unlock: {
    title: 'Open {{name}}',
    about:
      'It opens as an ordinary workshop file, which is not protected. The protected copy stays as it is; when you are done, save another one and delete this file.',
    open: 'Open',
    opening: 'Unlocking…',
    trouble: {
      'wrong-pass-phrase':
        'That pass phrase does not open it. Check capitals and spaces, then try again. If you are sure of it, the copy is damaged: ask for it again.',
      damaged: 'The protected copy is damaged and can’t be opened. Ask for it again, or open another copy.',
      'needs-key':
        'It is locked for somebody’s key, not with a pass phrase. Unlock it with the age tool and that key, then open the workshop.',
      'too-costly':
        'It was locked so strongly that this laptop would run out of memory. Unlock it with the age tool, then open the workshop.',
      'too-large': 'It is larger than any workshop gets. Choose another file.',
      'no-workshop': 'The pass phrase opens it, but what is inside is no workshop.',
      missing: 'The protected copy is not there any more. Open it from where it is now.',
      'not-allowed': 'This laptop does not let you read it. Ask its owner for the right to, or for a copy.',
      disk: 'It could not be read from its drive. Check that the drive is connected, then try again.',
    },
  },
} as const;
