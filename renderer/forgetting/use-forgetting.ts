import { useEffect, useState } from 'react';

import type { ForgettingDone, ForgettingPlan } from '../../shared/api/replies.ts';
import type { ForgetTrouble } from '../../shared/api/troubles.ts';
import type { Mention } from '../../shared/forgetting/mentions.ts';
import { keyOf } from '../../shared/forgetting/text-fields.ts';
import type { Id } from '../../shared/model/id.ts';
import { askProgram } from '../store/ask-program.ts';

/** How far it has come. What was known before is kept: the workshop itself no longer knows it afterwards. */
export type ForgettingStep =
  | { readonly at: 'looking' }
  | { readonly at: 'asking' | 'working'; readonly plan: ForgettingPlan }
  | { readonly at: 'done'; readonly done: ForgettingDone; readonly spared: readonly Mention[] };

/** Looks what forgetting somebody would mean, asks, and does it. */
export function useForgetting(stakeholder: Id) {
  const [step, setStep] = useState<ForgettingStep>({ at: 'looking' });
  const [trouble, setTrouble] = useState<ForgetTrouble | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    let stale = false;
    const look = async () => {
      const reply = await askProgram('planForgetting', { stakeholder });
      if (stale || reply === null) return;
      if (!reply.ok) return setTrouble(reply.error);
      setChosen(new Set(reply.value.mentions.filter(({ isCertain }) => isCertain).map(keyOf)));
      setStep({ at: 'asking', plan: reply.value });
    };
    void look();
    return () => void (stale = true);
  }, [stakeholder]);

  const choose = (mention: Mention, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(keyOf(mention));
    else next.delete(keyOf(mention));
    setChosen(next);
  };

  const forget = async () => {
    if (step.at !== 'asking') return;
    const { plan } = step;
    setTrouble(null);
    setStep({ at: 'working', plan });
    const replaceIn = plan.mentions
      .filter((one) => chosen.has(keyOf(one)))
      .map(({ noun, id, field }) => ({ noun, id, field }));
    const reply = await askProgram('forgetStakeholder', { stakeholder, replaceIn });
    if (reply === null) return;
    if (reply.ok) {
      const spared = plan.mentions.filter((one) => !chosen.has(keyOf(one)));
      setStep({ at: 'done', done: reply.value, spared });
    } else {
      setTrouble(reply.error);
      setStep({ at: 'asking', plan });
    }
  };

  return { step, trouble, chosen, choose, forget };
}
