// The last step of `npm run pack`: reads back, from each packaged app, what electron-builder.yml asked for.
// A fuse that a newer Electron adds is not known here, and fails until someone has decided about it.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { root, stop } from './set-up.mjs';

const WANTED: Readonly<Partial<Record<FuseV1Options, FuseState>>> = {
  [FuseV1Options.RunAsNode]: FuseState.DISABLE,
  [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
  [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
  [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  // Electron's default: the engine may use memory protection for WebAssembly. No security fuse.
  [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
};

/** The fuses of a program that are not as wanted, each as `name: state`. */
async function wrongFuses(program: string): Promise<readonly string[]> {
  const { version: _version, ...states } = await getCurrentFuseWire(program);
  return Object.entries(states).flatMap(([index, state]) => {
    const fuse = Number(index) as FuseV1Options;
    return WANTED[fuse] === state
      ? []
      : [`${FuseV1Options[fuse] ?? `fuse ${index}`}: ${FuseState[Number(state)]}`];
  });
}

const programs = globSync(['linux*-unpacked/trilane', 'win*-unpacked/Trilane.exe', 'mac*/Trilane.app'], {
  cwd: join(root, 'release'),
});
if (programs.length === 0) stop('No packaged app in release/.');

for (const program of programs) {
  const wrong = await wrongFuses(join(root, 'release', program));
  if (wrong.length > 0) stop(`${program} has fuses that are not as they should be: ${wrong.join(', ')}.`);
  console.log(`${program}: all fuses as they should be.`);
}
