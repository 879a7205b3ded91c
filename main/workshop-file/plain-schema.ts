import type { SchemaRow } from './known-schema.ts';

/** A table declared with nothing but columns that hold values. */
interface PlainTable {
  /** The declaration of each column, after its name. */
  readonly columns: ReadonlyMap<string, string>;
  /** What follows the columns. */
  readonly options: string;
}

const TOKEN = /\s+|([A-Za-z_]\w*|"[A-Za-z_]\w*"|-?\d+(?:\.\d+)?|'(?:[^']|'')*'|[<>]=|<>|[=<>(),])/y;

/** Words that a value or a bracket may stand beside without anything being called. */
const BEFORE_BRACKET = new Set(['CHECK', 'IN', 'KEY', 'UNIQUE', 'AND', 'OR', 'NOT', '(', ',']);
/** What stands between these and a bracket is the name of a table. */
const BEFORE_TABLE = new Set(['TABLE', 'ON', 'REFERENCES']);
/** Words of SQL that make something run, or stand for something else than they say. */
const NOT_PLAIN = new Set(
  'SELECT VALUES WITH AS GENERATED VIRTUAL VIEW TRIGGER TEMP TEMPORARY CASE CAST EXISTS LIKE GLOB MATCH REGEXP COLLATE RAISE'.split(
    ' ',
  ),
);
const TABLE_RULES = new Set(['PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN', 'CONSTRAINT']);

/**
 * Whether rows of a schema this program does not know hold at least the tables of `known`, with the same columns, and
 * otherwise only plain tables and indexes: nothing that would run when they are read. No view, trigger, virtual table,
 * generated column, call of a function or comment.
 */
export function isPlainExtension(rows: readonly SchemaRow[], known: readonly SchemaRow[]): boolean {
  const tables = new Map<string, PlainTable>();
  for (const row of rows) {
    if (row.type === 'index' && row.sql === null && row.name.startsWith('sqlite_autoindex_')) continue;
    if (row.sql === null || row.name.toLowerCase().startsWith('sqlite_')) return false;
    const tokens = plainTokens(row.sql);
    if (tokens === null) return false;
    if (row.type === 'index') {
      if (!startsWith(tokens, 'CREATE', 'INDEX') && !startsWith(tokens, 'CREATE', 'UNIQUE', 'INDEX')) {
        return false;
      }
    } else {
      if (row.type !== 'table' || !startsWith(tokens, 'CREATE', 'TABLE')) return false;
      tables.set(row.name, tableOf(tokens));
    }
  }
  return known.every(({ type, name, sql }) => {
    if (type !== 'table' || sql === null) return true;
    const ours = tableOf(plainTokens(sql) ?? []);
    const theirs = tables.get(name);
    return (
      theirs !== undefined &&
      theirs.options === ours.options &&
      [...ours.columns].every(([column, declaration]) => theirs.columns.get(column) === declaration)
    );
  });
}

/** Null when there is more to the statement than names, types, literals and comparisons. */
function plainTokens(sql: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < sql.length) {
    const match = TOKEN.exec(sql);
    if (match === null) return null;
    if (match[1] === undefined) continue;
    const token = unquoted(match[1]);
    if (NOT_PLAIN.has(token.toUpperCase())) return null;
    if (token === '(' && !mayOpenBracket(tokens)) return null;
    tokens.push(token);
  }
  return tokens;
}

function unquoted(token: string): string {
  return token.startsWith('"') ? token.slice(1, -1) : token;
}

function mayOpenBracket(tokens: readonly string[]): boolean {
  const [beforeLast = '', last = ''] = tokens.slice(-2).map((token) => token.toUpperCase());
  return BEFORE_BRACKET.has(last) || BEFORE_TABLE.has(beforeLast);
}

function startsWith(tokens: readonly string[], ...words: readonly string[]): boolean {
  return words.every((word, index) => tokens[index]?.toUpperCase() === word);
}

function tableOf(tokens: readonly string[]): PlainTable {
  const columns = new Map<string, string>();
  const open = tokens.indexOf('(');
  let depth = 0;
  let parts: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (index < open) continue;
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    const ends = depth === 0 || (depth === 1 && token === ',');
    if (!ends) {
      if (index > open) parts.push(token);
      continue;
    }
    const [column = '', ...declaration] = parts;
    if (!TABLE_RULES.has(column.toUpperCase())) columns.set(column, declaration.join(' '));
    parts = [];
    if (depth === 0) return { columns, options: tokens.slice(index + 1).join(' ') };
  }
  return { columns, options: '' };
}
