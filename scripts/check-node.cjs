// Loaded before everything else (`node -r`), so written for any Node that may be on the machine.
/* oxlint-disable no-var */
'use strict';

var needed = '20.19';
var have = process.versions.node.split('.');

if (Number(have[0]) < 20 || (Number(have[0]) === 20 && Number(have[1]) < 19)) {
  console.error(
    'Trilane needs Node.js ' +
      needed +
      ' or newer, and this is ' +
      process.version +
      '. Install a current one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
