const KEY = 'trilane.facilitator';

/** Who led the last workshop created on this laptop. A window without storage remembers nobody. */
export function rememberedFacilitator(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberFacilitator(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It is typed again next time: a convenience, nothing that has to be kept.
  }
}
