/** What Tab comes to in a part of the window, in the order of the page. */
export function tabStopsOf(part: Element): readonly HTMLElement[] {
  const candidates = part.querySelectorAll<HTMLElement>(
    'button, input, select, textarea, a[href], [tabindex]',
  );
  return [...candidates].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility(),
  );
}
