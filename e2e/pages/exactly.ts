/** A pattern that this text meets, and no longer one. */
export function exactly(text: string): RegExp {
  return new RegExp(`^${literally(text)}$`);
}

/** Part of a pattern that means this text and nothing else. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
