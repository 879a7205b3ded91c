import type { Words } from '../../shared/words/words.ts';
import type { Verb } from './verb.ts';

export function helpText(t: Words, verbs: readonly Verb[]): string {
  const commands = verbs.flatMap((verb) => [`  ${verb.usage}`, `      ${verb.about(t)}`]);
  return lines(
    t('cli.help.about'),
    '',
    t('cli.help.usage'),
    '',
    t('cli.help.commands'),
    ...commands,
    '',
    t('cli.help.options'),
    '  --help',
    `      ${t('cli.help.help')}`,
    '  --version',
    `      ${t('cli.help.version')}`,
    '',
    t('cli.help.exit'),
  );
}

export function verbHelpText(t: Words, verb: Verb): string {
  const options = Object.entries(verb.aboutOptions(t)).flatMap(([name, about]) => [
    `  --${name}`,
    `      ${about}`,
  ]);
  return lines(
    verb.usage,
    '',
    verb.about(t),
    ...(options.length > 0 ? ['', t('cli.help.options'), ...options] : []),
  );
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
