import { findingsOf } from '../../shared/gaps/findings.ts';
import { rowGapsOf, type RowGap } from '../../shared/gaps/row-gaps.ts';
import { serviceState } from '../../shared/gaps/service-state.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Lane } from '../../shared/model/placement.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { RaciCell } from '../../shared/raci/cells.ts';
import { deriveRaci } from '../../shared/raci/derive-raci.ts';
import { isAccountable, isResponsible, type Letter } from '../../shared/raci/letters.ts';
import { assertNever } from '../../shared/result.ts';
import { findingWords, flagSentence } from '../../shared/words/finding-sentence.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { cellNotes, reasonSentence, reasonWords } from '../../shared/words/reason-sentence.ts';
import type { Words } from '../../shared/words/words.ts';
import { hatWords } from './hat-words.ts';
import type { Subject } from './subject.ts';

/** A cell in words: whose it is, which letter, every reason for it, and where the activity comes from. */
export interface ReadingWords {
  readonly title: string;
  /** The activity and the service. */
  readonly about: string;
  readonly parts: readonly ReadingPart[];
  readonly source: string | null;
  /** The same to be spoken, without what is read out with the cell itself. */
  readonly spoken: string;
}

export interface ReadingPart {
  /** The lane it comes from. */
  readonly role: Lane | null;
  readonly strong: string;
  readonly text: string;
}

export function readingWords(t: Words, workshop: Workshop, subject: Subject): ReadingWords {
  const service = isolate(subject.service.name);
  switch (subject.kind) {
    case 'cell':
      return ofCell(t, workshop, subject);
    case 'nobody': {
      const { lane, row } = subject;
      const name = t(`lane.${lane}.name`);
      const text =
        row.owner === lane
          ? t('raci.reading.nobodyAnswers', { lane: name, service })
          : t('raci.reading.nobodyElse', { lane: name });
      const title = t('raci.reading.nobody', { lane: name });
      return { ...plain(title, aboutRow(t, subject), lane, text), source: sourceOf(t, subject) };
    }
    case 'lane': {
      const lane = t(`lane.${subject.lane}.name`);
      if (!subject.missing)
        return plain(lane, service, subject.lane, t('raci.reading.laneTaken', { lane, service }));
      const title = t('raci.reading.nobody', { lane });
      return plain(title, service, subject.lane, t('raci.reading.laneMissing', { lane, service }));
    }
    case 'absent': {
      const stakeholder = nameOf(workshop, subject.stakeholder);
      const text = t('raci.reading.absent', { stakeholder, service });
      return plain(t('raci.reading.noLetter', { stakeholder }), service, null, text);
    }
    case 'activity':
      return ofActivity(t, workshop, subject);
    case 'standing': {
      const { stakeholder, hats } = subject.column;
      const text = t('raci.reading.standing', { hats: hats.map((hat) => hatWords(t, hat)) });
      return plain(nameOf(workshop, stakeholder), service, hats[0]?.lane ?? null, text);
    }
    case 'service': {
      const flags = flagSentence(t, serviceState(findingsOf(workshop, subject.service.id)));
      const state = flags === '' ? t('raci.complete') : flags;
      return plain(service, '', null, t('raci.reading.service', { state }));
    }
    default:
      return assertNever(subject);
  }
}

type On<K extends Subject['kind']> = Extract<Subject, { readonly kind: K }>;

function ofCell(t: Words, workshop: Workshop, subject: On<'cell'>): ReadingWords {
  const { service, row, column, cell } = subject;
  const place = { service: service.id, column, owner: row.owner, cell };
  const stakeholder = nameOf(workshop, column.stakeholder);
  const letter = [cell.candidate ? 'A?' : [], cell.letter ?? []].flat().join(' ');
  const nothing = letter === '' ? [t('raci.reading.nothing', { stakeholder })] : [];
  const notes = cellNotes(t, workshop, place);
  return {
    title:
      letter === ''
        ? t('raci.reading.noLetter', { stakeholder })
        : t('raci.reading.title', { stakeholder, letter }),
    about: aboutRow(t, subject),
    parts: [
      ...[...notes, ...nothing].map((text) => ({ role: row.owner, strong: '', text })),
      ...reasonWords(t, workshop, place).map(({ lane, letter: gives, because }) => ({
        role: lane,
        strong: gives,
        text: `${because}.`,
      })),
    ],
    source: sourceOf(t, subject),
    spoken: [reasonSentence(t, workshop, place), ...nothing, ...notes].filter((one) => one !== '').join(' '),
  };
}

/** Who answers for an activity and who does it, or that nobody does and what to do about it. */
function ofActivity(t: Words, workshop: Workshop, subject: On<'activity'>): ReadingWords {
  const { service, row } = subject;
  const gaps = rowGapsOf(workshop, service.id).get(row.activity) ?? [];
  const { columns } = deriveRaci(workshop, service.id);
  const names = (has: (letter: Letter | null) => boolean): readonly string[] =>
    columns.flatMap(({ stakeholder }, at) => {
      const cell = row.cells[at];
      return cell && has(cell.letter) ? [carrierOf(t, workshop, stakeholder, cell)] : [];
    });
  const [answer, does] = [names(isAccountable), names(isResponsible)];
  const parts = [
    ...gaps.map((gap) => ({ role: row.owner, strong: '', text: gapSentence(t, workshop, gap) })),
    ...(answer.length === 0 ? [] : [said(t('raci.row.answers'), answer)]),
    ...(does.length === 0 ? [] : [said(t('raci.row.does'), does)]),
  ];
  return {
    title: t(`activity.${row.activity}`),
    about: isolate(service.name),
    parts,
    source: t(`raci.source.${row.activity}`),
    spoken: parts.map(({ strong, text }) => [strong, text].filter((one) => one !== '').join(': ')).join(' '),
  };

  function said(strong: string, people: readonly string[]): ReadingPart {
    return { role: null, strong, text: t('raci.row.names', { names: people }) };
  }
}

/** "Nobody answers for it. Place a sponsor." */
export function gapSentence(t: Words, workshop: Workshop, { lacks, finding }: RowGap): string {
  const { step } = findingWords(t, workshop, finding);
  return t('raci.row.gap', { lacks: t(`raci.row.lacks.${lacks}`), step });
}

/** "Ward Council (spokesperson: R. Diaz)": who carries the A of a group is said with it (raci.md, One A, 4). */
function carrierOf(t: Words, workshop: Workshop, stakeholder: Id, cell: RaciCell): string {
  const name = nameOf(workshop, stakeholder);
  if (cell.unnamed) return t('raci.spokesperson.none', { stakeholder: name });
  if (cell.spokesperson === null) return name;
  return t('raci.spokesperson.of', { stakeholder: name, spokesperson: nameOf(workshop, cell.spokesperson) });
}

function plain(title: string, about: string, role: Lane | null, text: string): ReadingWords {
  return { title, about, parts: [{ role, strong: '', text }], source: null, spoken: text };
}

function aboutRow(t: Words, { row, service }: On<'cell'> | On<'nobody'>): string {
  return t('raci.reading.about', {
    activity: t(`activity.${row.activity}`),
    service: isolate(service.name),
  });
}

function sourceOf(t: Words, { row }: On<'cell'> | On<'nobody'>): string {
  return t('raci.reading.source', { source: t(`raci.source.${row.activity}`) });
}

function nameOf(workshop: Workshop, stakeholder: Id): string {
  return isolate(workshop.stakeholder.get(stakeholder)?.name ?? '');
}
