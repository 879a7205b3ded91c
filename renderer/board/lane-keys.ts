import { useEffect, type KeyboardEvent } from 'react';

import { useApp } from '../store/app-state.ts';
import { pastedLines } from '../ui/pasted-lines.ts';
import { isTypedIn } from '../ui/typed-in.ts';
import { laneAround, openLaneField } from './lane-adding-state.ts';
import { placePasted } from './place-people.ts';

/** "+" with the focus anywhere in a lane opens its field. True when it did. */
export function openFieldByKey({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (key !== '+' || ctrlKey || altKey || metaKey) return false;
  if (!(target instanceof Element) || isTypedIn(target)) return false;
  const place = laneAround(target);
  if (place) openLaneField(place);
  return place !== null;
}

/** Names pasted with the focus in a lane go there: several at once, a single one into the lane's field to be looked at. */
export function useLanePaste(): void {
  useEffect(() => {
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

// What can't be edited is not told of a paste itself: the page is, so the focus says where it is meant to go.
function paste(event: ClipboardEvent): void {
  const focused = document.activeElement;
  const place = laneAround(focused);
  if (!place || isTypedIn(focused) || useApp.getState().dialog) return;
  const lines = pastedLines(event.clipboardData?.getData('text') ?? '');
  const [first] = lines;
  if (first === undefined) return;
  event.preventDefault();
  if (lines.length === 1) openLaneField(place, first);
  else placePasted(place, lines);
}
