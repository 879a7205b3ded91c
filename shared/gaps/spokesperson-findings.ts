import type { RaciChart } from '../raci/derive-raci.ts';
import type { Finding } from './finding.ts';

/** V04: a group or organisation holds an A and nobody is named to carry it. One finding, however many rows. */
export function spokespersonFindings(chart: RaciChart): readonly Finding[] {
  return chart.columns.flatMap(({ stakeholder, hats }, index): readonly Finding[] => {
    const rows = chart.rows.filter(({ cells }) => cells[index]?.unnamed).map(({ activity }) => activity);
    if (rows.length === 0) return [];
    return [
      {
        code: 'V04',
        level: 'error',
        service: chart.service,
        lane: hats.find(({ lead }) => lead)?.lane ?? null,
        stakeholder,
        activity: null,
        rows: rows.toSorted((a, b) => a - b),
        withoutA: [],
        withoutR: [],
        alsoIn: [],
        fixes: [],
      },
    ];
  });
}

/**
 * Naming one person settles V04 in every service: one cause, one finding. It stands at the first of them and names the
 * others; all other findings stay as they are.
 */
export function oneForEachCause(found: readonly Finding[]): readonly Finding[] {
  const unnamed = Map.groupBy(
    found.filter(({ code }) => code === 'V04'),
    ({ stakeholder }) => stakeholder,
  );
  return found.flatMap((finding) => {
    const [first, ...others] = (finding.code === 'V04' && unnamed.get(finding.stakeholder)) || [finding];
    if (finding !== first) return [];
    return others.length === 0 ? finding : withServices(finding, others);
  });
}

// A finding is one object for as long as its service is, and so is the one that speaks for several.
const joined = new WeakMap<Finding, Finding>();

function withServices(finding: Finding, others: readonly Finding[]): Finding {
  const last = joined.get(finding);
  const alsoIn = others.map(({ service, rows }) => ({ service, rows }));
  const holds =
    last?.alsoIn.length === alsoIn.length &&
    last.alsoIn.every(({ service, rows }, at) => service === alsoIn[at]?.service && rows === alsoIn[at].rows);
  if (last && holds) return last;
  const whole = { ...finding, alsoIn };
  joined.set(finding, whole);
  return whole;
}
