// The least work that still is a board: one string of HTML, pointer events, one clone under the pointer. No framework,
// no windowing.
import { LANES } from '../../shared/model/placement.ts';
import { HEADINGS, initials, laneId, loadBoard, type Card, type RivalBoard } from './rival-board.ts';

interface Lifted {
  readonly card: HTMLElement;
  readonly x: number;
  readonly y: number;
  overlay: HTMLElement | null;
}

const root = document.body;
root.innerHTML = boardHtml(await loadBoard());

let lifted: Lifted | null = null;

root.addEventListener('pointerdown', (event) => {
  const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
  if (card) lifted = { card, x: event.clientX, y: event.clientY, overlay: null };
});

window.addEventListener('pointermove', (event) => {
  if (!lifted) return;
  const x = event.clientX - lifted.x;
  const y = event.clientY - lifted.y;
  if (!lifted.overlay && Math.hypot(x, y) < 4) return;
  lifted.overlay ??= overlayOf(lifted.card);
  lifted.overlay.style.transform = `translate(${x}px, ${y}px)`;
});

window.addEventListener('pointerup', (event) => {
  const { card, overlay } = lifted ?? {};
  lifted = null;
  overlay?.remove();
  if (!card || !overlay) return;
  document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-lane]')?.append(landing(card));
});

function overlayOf(card: HTMLElement): HTMLElement {
  const { left, top, width } = card.getBoundingClientRect();
  const overlay = card.cloneNode(true) as HTMLElement;
  overlay.removeAttribute('data-card');
  overlay.setAttribute('data-overlay', '');
  Object.assign(overlay.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  root.append(overlay);
  return overlay;
}

/** A chip moves; somebody of the list stays there and comes as a new chip. */
function landing(card: HTMLElement): HTMLElement {
  if (card.closest('[data-lane]')) return card;
  const chip = card.cloneNode(true) as HTMLElement;
  chip.className = 'chip';
  chip.dataset['card'] = crypto.randomUUID();
  return chip;
}

function boardHtml({ people, services, lanes }: RivalBoard): string {
  const rows = services.map(
    (service) =>
      `<div class="row"><div class="service">${service.name}</div>${LANES.map((lane) => {
        const id = laneId(service.id, lane);
        const cards = lanes[id] ?? [];
        return `<div class="lane" data-lane="${id}" data-role="${lane}">${cards.map(chipHtml).join('')}</div>`;
      }).join('')}</div>`,
  );
  const heads = LANES.map((lane) => `<b>${HEADINGS[lane]}</b>`).join('');
  return `<aside class="people">${people.map(personHtml).join('')}</aside><main class="board"><div class="row"><b></b>${heads}</div>${rows.join('')}</main>`;
}

function chipHtml(card: Card): string {
  return `<div class="chip" data-card="${card.id}">${faceHtml(card)}</div>`;
}

function personHtml(card: Card): string {
  return `<div class="person" data-card="${card.id}">${faceHtml(card)}</div>`;
}

function faceHtml({ name }: Card): string {
  return `<i>${initials(name)}</i><bdi>${name}</bdi>`;
}
