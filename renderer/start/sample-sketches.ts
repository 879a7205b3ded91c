import type { Lane } from '../../shared/model/placement.ts';
import type { WorkedExample } from '../../shared/samples/sample-name.ts';

export const CONSUMER_LANES: readonly Lane[] = ['customer', 'user', 'sponsor'];

/** Of each example, service by service, the consumer lanes in which somebody stands: its board from afar. */
export const SKETCHES: { readonly [E in WorkedExample]: readonly (readonly Lane[])[] } = {
  retail: [CONSUMER_LANES],
  hospital: [CONSUMER_LANES, CONSUMER_LANES],
  'debit-card': [['customer', 'user']],
};
