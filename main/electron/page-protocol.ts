import { protocol, type Session } from 'electron';
import { answerPage, protection, type Pages } from '../api/pages.ts';
import type { Theme } from '../../shared/preferences.ts';
import { ORIGIN, SCHEME } from './page-address.ts';

/** Before the app is ready, or never: pages of this scheme are an origin of their own, as secure as https. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves what is in the map, and nothing from the disk. */
export function servePages(session: Session, pages: Pages, theme: () => Promise<Theme>): void {
  session.protocol.handle(SCHEME, async ({ url, method }) => {
    const address = new URL(url);
    if (method !== 'GET' || `${address.protocol}//${address.host}` !== ORIGIN) {
      return new Response('Not found', { status: 404, headers: { ...protection('') } });
    }
    const { status, headers, body } = answerPage(pages, address.pathname, await theme());
    return new Response(new Uint8Array(body), { status, headers: { ...headers } });
  });
}
