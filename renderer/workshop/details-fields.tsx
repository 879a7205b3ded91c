import { useTranslation } from 'react-i18next';

import { FieldPair } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { sayTextTrouble } from '../ui/text-trouble.ts';
import type { DetailsDraft, DetailsTroubles } from './details-draft.ts';

interface DetailsFieldsProps {
  readonly draft: DetailsDraft;
  readonly troubles: DetailsTroubles | null;
  readonly onChange: (draft: DetailsDraft) => void;
}

/** What stands on the first screen and on every export cover (W8). */
export function DetailsFields({ draft, troubles, onChange }: DetailsFieldsProps) {
  const { t } = useTranslation();
  const field = (name: Exclude<keyof DetailsDraft, 'date'>) => {
    const trouble = troubles?.[name];
    return {
      label: t(`dialog.details.${name}`),
      value: draft[name],
      onChange: (text: string) => onChange({ ...draft, [name]: text }),
      error: trouble && trouble.code !== 'no-such-day' ? sayTextTrouble(t, trouble) : null,
    };
  };
  return (
    <>
      <TextField {...field('title')} autoFocus />
      <FieldPair>
        <TextField {...field('client')} />
        <TextField {...field('place')} />
      </FieldPair>
      <FieldPair>
        <TextField
          label={t('dialog.details.date')}
          type="date"
          value={draft.date}
          onChange={(date) => onChange({ ...draft, date })}
          error={troubles?.date ? t('dialog.details.dateBroken') : null}
        />
        <TextField {...field('facilitator')} />
      </FieldPair>
    </>
  );
}
