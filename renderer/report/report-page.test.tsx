import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';

import type { Workshop } from '../../shared/model/workshop.ts';
import { reportOf } from '../../shared/report/report.ts';
import { openRoom, type Room } from '../../shared/test-support/room.ts';
import { i18n } from '../store/words.ts';
import { ReportPage } from './report-page.tsx';

function printed(workshop: Workshop): string {
  const report = reportOf(workshop, { paper: 'A4', at: '2026-11-22T09:42:00.000Z' });
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <ReportPage report={report} />
    </I18nextProvider>,
  );
}

/** What each match holds, with its own tags taken out. */
function textsOf(html: string, element: string): readonly string[] {
  const found = html.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, 'gs'));
  return [...found].map(([match]) => match.replaceAll(/<[^>]*>/g, ''));
}

function hospital(): Room {
  const room = openRoom('Health record', 'Imaging archive');
  room.place('Maeve', 'customer');
  room.person('R. Diaz');
  room.group('Ward council', 'R. Diaz');
  room.place('Ward council', 'sponsor');
  room.place('Nurses', 'user');
  room.place('Ines', 'provider');
  for (const name of ['Ivo', 'Ben', 'Amira']) room.place(name, 'customer', 'Imaging archive');
  room.takeOut('Ivo', 'customer', 'Imaging archive');
  return room;
}

describe('the report', () => {
  it('leaves no cell without text and no table without a caption, so that who listens loses no column', () => {
    const html = printed(hospital().workshop());
    expect(textsOf(html, 'td').filter((text) => text.trim() === '')).toEqual([]);
    expect(textsOf(html, 'table').length).toBe(textsOf(html, 'caption').length);
    expect(html).not.toMatch(/<th(?![^>]*scope=)[ >]/);
  });

  it('counts on its first page what is open, and names it on its last', () => {
    const html = printed(hospital().workshop());
    expect(textsOf(html, 'header')[0]).toContain('4 open points');
    const points = textsOf(html, 'table').at(-1);
    for (const open of ['Imaging archive has no user', 'Choose the lead customer of Imaging archive']) {
      expect(points).toContain(open);
    }
  });

  it('says who carries the A of a group, who could hold one, and what nobody answers for', () => {
    const html = printed(hospital().workshop());
    expect(html).toContain('Spokesperson: R. Diaz');
    const row = textsOf(html, 'tr').findLast((text) => text.startsWith('Judge outcomes and value'));
    expect(row).toContain('Nobody answers for it');
    expect(row).toContain('A?R');
  });

  it('says what is open of a service before its tables, so that none of it turns the page', () => {
    const html = printed(hospital().workshop());
    const section = html.slice(html.lastIndexOf('<section class="service"'));
    expect(section.indexOf('No user. Place a user.')).toBeGreaterThan(0);
    expect(section.indexOf('No user. Place a user.')).toBeLessThan(section.indexOf('<table'));
  });

  it('holds the place of who is missing in the letters of a service', () => {
    const room = hospital();
    const head = textsOf(printed(room.workshop()), 'tr').findLast((text) => text.startsWith('Activity'));
    expect(head).toContain('Nobody yetUser');
  });

  it('begins no line of a lane with a dot: it is held by the word before', () => {
    const room = hospital();
    room.run({
      command: 'editPlacement',
      input: { id: room.placement('Maeve', 'customer', 'Health record').id, task: 'sign off' },
    });
    expect(printed(room.workshop())).toMatch(/\u00A0· <bdi>sign off/);
  });

  it('has the two lines to sign, and a word for everything', () => {
    const html = printed(hospital().workshop());
    expect(textsOf(html, 'h3').slice(-2)).toEqual(['Sponsor', 'Customer']);
    expect(html).not.toMatch(/\{\{|(report|raci|gap)\.[a-z]+\./);
  });

  it('prints markup in a name as the text it is', () => {
    const room = openRoom('<img src=x onerror=alert(1)>');
    expect(printed(room.workshop())).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('invites to begin when there is no service yet', () => {
    const room = openRoom();
    room.run({ command: 'removeService', input: { id: room.service() } });
    const html = printed(room.workshop());
    expect(html).toContain('No services yet.');
    expect(textsOf(html, 'table')).toEqual([]);
  });
});
