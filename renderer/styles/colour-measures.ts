/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

export function colourOf(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** `share` (0 to 1) of one colour over another, as color-mix in sRGB does it. */
export function mixed(over: Colour, share: number, under: Colour): Colour {
  const part = (at: 0 | 1 | 2) => over[at] * share + under[at] * (1 - share);
  return [part(0), part(1), part(2)];
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** CIE L*, 0 to 100: how light a colour is to the eye, whatever its hue. */
export function lightness(colour: Colour): number {
  const y = luminance(colour);
  return y > 216 / 24_389 ? 116 * Math.cbrt(y) - 16 : (24_389 / 27) * y;
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
