/** A name as somebody wrote it; the e-mail address is empty where there is none. */
export interface WrittenPerson {
  readonly name: string;
  readonly email: string;
}

/** Name and e-mail address as mail programs write them: `Amira Haddad <amira@north.example>`, the name perhaps quoted. */
const ADDRESS = /^(?<name>[^<>]*)<(?<email>[^<>\s]+@[^<>\s]+)>$/u;

/** What stands between two addresses. Inside a name it is no end: `"Haddad, Amira" <amira@north.example>`. */
const NEXT_ADDRESS = /(?<=>)\s*[;,]\s*/u;

export function writtenPerson(text: string): WrittenPerson {
  const { name = text, email = '' } = ADDRESS.exec(text.trim())?.groups ?? {};
  const bare = name
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .trim();
  // An address without a name is all that is known of somebody.
  return email === '' ? { name, email } : { name: bare || email, email };
}

/** The addresses of one line, each for itself; any other line is whole as it is. */
export function writtenApart(line: string): readonly string[] {
  const parts = line.split(NEXT_ADDRESS).filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every((part) => ADDRESS.test(part.trim())) ? parts : [line];
}
