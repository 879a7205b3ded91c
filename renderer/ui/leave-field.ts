import { tabStopsOf } from './tab-stops.ts';

/**
 * Takes the focus out of a field: back to where it came from, unless that is a field too or is gone, else to a card
 * beside the field, or to whatever else Tab comes to. Keys go nowhere from a page where nothing has the focus.
 */
export function leaveField(field: HTMLElement, from: HTMLElement | null): void {
  const back = from?.isConnected && from.checkVisibility() && !from.matches('input, textarea') ? from : null;
  const part = field.closest('aside, main');
  const beside = [part, document.querySelector('main')].flatMap((one) => (one ? tabStopsOf(one) : []));
  const card = beside.find((one) => one.matches('[data-stop]'));
  (back ?? card ?? beside.find((one) => one !== field) ?? field).focus();
}
