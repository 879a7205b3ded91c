/** A text that somebody types, pastes or writes into a file to do harm, or by accident. */
export interface HostileText {
  readonly what: string;
  readonly text: string;
  /** Part of the sentence that refuses it in every field. Without it only its length can stand in the way. */
  readonly refusedFor?: 'control characters' | 'direction controls' | 'well-formed';
  /** The product's own tidying changes it: spaces in a row, composed characters. */
  readonly tidied?: true;
}

const BEL = '\u0007';
const ESC = '\u001B';
const MEGABYTE = 1_048_576;
const PWNED = 'window.__pwned=1';

const pages: readonly HostileText[] = [
  { what: 'script', text: `<script>${PWNED}</script>` },
  { what: 'script that ends another', text: `</script><script>${PWNED}</script>` },
  { what: 'script that ends a title', text: `</title><script>${PWNED}</script>` },
  { what: 'image that fails', text: `<img src=x onerror=${PWNED}>` },
  { what: 'picture of its own', text: `<svg onload=${PWNED}></svg>` },
  {
    what: 'picture in a picture',
    text: `<svg><foreignObject><iframe srcdoc="<script>parent.__pwned=1</script>">`,
  },
  { what: 'end of an attribute', text: `" autofocus onfocus="${PWNED}` },
  { what: 'end of an attribute in single quotes', text: `' onmouseover='${PWNED}` },
  { what: 'address that is a script', text: `javascript:${PWNED}` },
  { what: 'link that is a script', text: `<a href="javascript:${PWNED}">Payroll</a>` },
  { what: 'address that holds a page', text: `data:text/html,<script>${PWNED}</script>` },
  { what: 'frame', text: '<iframe src="http://127.0.0.1:9/"></iframe>' },
  { what: 'style that fetches', text: '<style>@import "http://127.0.0.1:9/x.css";</style>' },
  { what: 'base of every address', text: '<base href="http://127.0.0.1:9/">' },
  { what: 'leaving in no time', text: '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">' },
  { what: 'form', text: '<form action="http://127.0.0.1:9/"><button autofocus>Save</button></form>' },
  {
    what: 'math that mutates',
    text: `<math><mtext></form><form><mglyph><style></math><img src onerror=${PWNED}>`,
  },
  { what: 'template element', text: `<template><script>${PWNED}</script></template>` },
  { what: 'comment that never ends', text: '<!--' },
  { what: 'character data', text: `<![CDATA[<script>${PWNED}</script>]]>` },
  { what: 'entities', text: '&lt;script&gt; &amp;amp; &#0; &nbsp;' },
  { what: 'entity of XML', text: '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;' },
];

const templates: readonly HostileText[] = [
  { what: 'our own placeholder', text: '{{title}}' },
  { what: 'another placeholder, unescaped', text: '{{- name}}' },
  { what: 'placeholder of the next value', text: '{{name}} {{service}} {{count}}' },
  { what: 'sentence in a sentence', text: '$t(shell.app)' },
  { what: 'sentence with values', text: '$t(shell.windowTitle, { "title": "{{title}}" })' },
  { what: 'Handlebars', text: `{{#with "s" as |x|}}{{x.constructor.constructor "${PWNED}"}}{{/with}}` },
  { what: 'Angular', text: `{{constructor.constructor('${PWNED}')()}}` },
  { what: 'template literal', text: `\${${PWNED}}` },
  { what: 'server template', text: '<%= 7*7 %> #{7*7} ${7*7}' },
  { what: 'pattern of a replacement', text: "$& $1 $$ $` $'" },
];

const otherPrograms: readonly HostileText[] = [
  { what: 'formula', text: "=cmd|' /C calc'!A0" },
  { what: 'formula by a sign', text: '@SUM(1+1)*cmd' },
  { what: 'formula with a link', text: '=HYPERLINK("http://127.0.0.1:9/?"&A1,"Payroll")' },
  { what: 'format of printf', text: '%s%s%n%x %1$s %@' },
  { what: 'SQL', text: "Robert'); DROP TABLE stakeholder;--" },
  { what: 'shell', text: '$(touch /tmp/pwned); `id` | true & # && false' },
  { what: 'way out of the folder', text: '../../../../etc/passwd' },
  { what: 'way out on Windows', text: String.raw`..\..\C:\Windows\system32\config` },
  { what: 'device of Windows', text: 'CON' },
  { what: 'prototype', text: '__proto__' },
  { what: 'method of every object', text: 'constructor' },
  { what: 'nothing, in words', text: 'undefined null NaN' },
  { what: 'JSON', text: '","pwned":true,"x":"\\u0000' },
];

const characters: readonly HostileText[] = [
  { what: 'NUL', text: 'Pay\u0000roll', refusedFor: 'control characters' },
  { what: 'colour of a terminal', text: `${ESC}[31mPayroll${ESC}[0m`, refusedFor: 'control characters' },
  { what: 'title of a terminal', text: `${ESC}]0;pwned${BEL}`, refusedFor: 'control characters' },
  { what: 'backspaces', text: 'Ben\b\b\bEve', refusedFor: 'control characters' },
  { what: 'C1 control', text: 'Pay\u009B31mroll', refusedFor: 'control characters' },
  { what: 'override to the left', text: 'invoice\u202Efdp.exe', refusedFor: 'direction controls' },
  { what: 'isolate that never ends', text: '\u2067Payroll', refusedFor: 'direction controls' },
  { what: 'end of an isolate of ours', text: 'Payroll\u2069\u2069', refusedFor: 'direction controls' },
  { what: 'first half of a pair', text: 'Payroll \uD83D', refusedFor: 'well-formed' },
  { what: 'second half of a pair', text: '\uDE00 Payroll', refusedFor: 'well-formed' },
  { what: 'lines', text: 'Payroll\n\tand\u2028more', tidied: true },
  { what: 'zero width', text: 'Pay\u200Broll\u2060\uFEFF.', tidied: true },
  { what: 'storm of marks', text: `Z${'\u0301\u0327\u0336'.repeat(40)}algo`, tidied: true },
  { what: 'not composed', text: 'Zoe\u0308 Mu\u0308ller', tidied: true },
  { what: 'right to left', text: '\u0623\u0645\u064A\u0631\u0629 (Payroll) 2 > 1' },
  { what: 'marks of direction', text: 'Payroll \u200F(\u200E!' },
  {
    what: 'joined emoji, skin and flag',
    text: '\u{1F468}\u{1F3FD}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466} \u{1F1E9}\u{1F1EA} \u270C\uFE0F',
  },
  { what: 'beyond the base plane', text: '\u{20BB7}\u91CE\u5C4B \u{1D54B}\u{10FFFD}' },
  { what: 'no character', text: 'Pay\uFFFE\uFFFFroll' },
];

const lengths: readonly HostileText[] = [
  { what: 'one word of 201', text: 'W'.repeat(201) },
  { what: 'one word of 4 001', text: 'W'.repeat(4_001) },
  { what: 'a megabyte', text: 'M'.repeat(MEGABYTE) },
];

/** The kinds take turns, so that the first few are a few of each. */
export const HOSTILE_TEXTS: readonly HostileText[] = inTurns([
  pages,
  templates,
  characters,
  otherPrograms,
  lengths,
]);

function inTurns<T>(kinds: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    kinds.flatMap((kind) => kind.slice(turn, turn + 1)),
  ).flat();
}
