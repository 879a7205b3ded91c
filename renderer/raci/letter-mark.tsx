import type { LegendMark } from '../../shared/report/report.ts';
import './letter-mark.css';

/** A letter as it stands in a cell: told apart by shape as well as by tone, so that black and white is enough. */
export function LetterMark({ mark }: { readonly mark: LegendMark }) {
  return (
    <span className="letter-mark" data-mark={mark}>
      {mark}
    </span>
  );
}
