/** The calendar day of a moment (ISO 8601) by the clock of this laptop, YYYY-MM-DD. */
export function localDay(iso: string): string {
  const moment = new Date(iso);
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
