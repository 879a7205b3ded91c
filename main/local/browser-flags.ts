/**
 * Keeps a browser from talking to anyone but this computer: no updates, reports, look-ups or suggestions, and no name
 * resolves. It shows one program's pages and has no other business.
 */
export function quietFlags(isRoot: boolean): readonly string[] {
  return [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,Translate',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--no-pings',
    '--no-proxy-server',
    '--password-store=basic',
    '--use-mock-keychain',
    // Chromium refuses to sandbox itself for root, and then does not start at all.
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

export function isRootUser(): boolean {
  return process.getuid?.() === 0;
}
