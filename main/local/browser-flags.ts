/**
 * Keeps a browser from talking to anyone but this computer: no updates, reports, look-ups or suggestions, and no way
 * out. It shows one program's pages and has no other business.
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
    '--no-pings',
    // Nobody listens at the discard port; this computer itself is never asked through a proxy. (Resolver rules would
    // do too, but the browser warns of them in a bar across the window.)
    '--proxy-server=http://127.0.0.1:9',
    '--password-store=basic',
    '--use-mock-keychain',
    // Chromium refuses to sandbox itself for root, and then does not start at all.
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

export function isRootUser(): boolean {
  return process.getuid?.() === 0;
}
