import { apply, type Change } from '../change.ts';
import { execute, type Command } from '../commands/catalogue.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { Result } from '../result.ts';
import type { ActivityNumber } from '../model/activity-switch.ts';
import { idFrom, type Id } from '../model/id.ts';
import { lanesOf } from '../model/lanes.ts';
import type { Lane, Placement } from '../model/placement.ts';
import type { Stakeholder } from '../model/stakeholder.ts';
import { newWorkshop, type Workshop } from '../model/workshop.ts';

/** Ids that count up, so that a test says the same on every run. */
export function countingIds(): () => Id {
  let count = 0;
  return () => {
    count += 1;
    const bytes = new Uint8Array(10);
    new DataView(bytes.buffer).setUint32(6, count);
    return idFrom(1_700_000_000_000 + count, bytes);
  };
}

/** A workshop as the facilitator speaks of it: by names. Every step is a command, as in the product. */
export interface Room {
  workshop(): Workshop;
  readonly mint: () => Id;
  /** The change the command made; throws when it was refused. */
  run(command: Command): Change;
  /** What the command would do, without doing it. */
  ask(command: Command): Result<Change, Refusal>;
  organisation(name: string, partOf?: string): Id;
  person(name: string, fields?: Partial<Omit<Stakeholder, 'id' | 'name'>>): Id;
  group(name: string, spokesperson?: string): Id;
  addService(name: string): Id;
  /** Places somebody, adding them to the list when they are new. Services default to the first. */
  place(name: string, lane: Lane, service?: string): Id;
  takeOut(name: string, lane: Lane, service?: string): Change;
  move(name: string, from: Lane, to: Lane, service?: string): Change;
  appoint(name: string, lane: Lane, service?: string): Change;
  switchRow(activity: ActivityNumber, on: boolean, service?: string | null): Change;
  /** Ids by name; throw when nobody goes by it. */
  who(name: string): Id;
  service(name?: string): Id;
  placement(name: string, lane: Lane, service?: string): Placement;
  /** Names in a lane from left to right, the lead marked with a star. */
  lane(lane: Lane, service?: string): readonly string[];
}

/** A workshop with these services and nobody placed yet. */
export function openRoom(...services: readonly string[]): Room {
  const mint = countingIds();
  let workshop = newWorkshop({ id: mint(), title: 'Who defines, uses and authorises' });
  const names = services.length === 0 ? ['Payroll'] : services;

  const find = (noun: 'organisation' | 'stakeholder' | 'service', name: string): Id | null =>
    [...workshop[noun].values()].find((record) => record.name === name)?.id ?? null;
  const must = (noun: 'organisation' | 'stakeholder' | 'service', name: string): Id => {
    const id = find(noun, name);
    if (id === null) throw new Error(`No ${noun} is called ${name}`);
    return id;
  };

  const room: Room = {
    workshop: () => workshop,
    mint,
    run: (command) => {
      const result = execute(workshop, command);
      if (!result.ok) throw new Error(`${command.command} was refused: ${result.error.code}`);
      workshop = apply(workshop, result.value);
      return result.value;
    },
    ask: (command) => execute(workshop, command),
    organisation: (name, partOf) => {
      const id = mint();
      const above = partOf === undefined ? null : must('organisation', partOf);
      room.run({ command: 'addOrganisation', input: { id, name, partOf: above } });
      return id;
    },
    person: (name, fields = {}) => {
      const id = mint();
      room.run({ command: 'addStakeholders', input: { stakeholders: [{ ...fields, id, name }] } });
      return id;
    },
    group: (name, spokesperson) =>
      room.person(name, {
        kind: 'group',
        spokesperson: spokesperson === undefined ? null : room.who(spokesperson),
      }),
    addService: (name) => {
      const id = mint();
      room.run({ command: 'addServices', input: { services: [{ id, name }] } });
      return id;
    },
    place: (name, lane, service) => {
      const stakeholder = find('stakeholder', name) ?? room.person(name);
      const id = mint();
      room.run({ command: 'place', input: { id, stakeholder, service: room.service(service), lane } });
      return id;
    },
    takeOut: (name, lane, service) =>
      room.run({ command: 'removePlacement', input: { id: room.placement(name, lane, service).id } }),
    move: (name, from, to, service) =>
      room.run({
        command: 'movePlacement',
        input: { id: room.placement(name, from, service).id, service: room.service(service), lane: to },
      }),
    appoint: (name, lane, service) =>
      room.run({ command: 'appointLead', input: { id: room.placement(name, lane, service).id } }),
    switchRow: (activity, on, service = null) =>
      room.run({
        command: 'switchActivity',
        input: { id: mint(), activity, on, service: service === null ? null : room.service(service) },
      }),
    who: (name) => must('stakeholder', name),
    service: (name = names[0] ?? '') => must('service', name),
    placement: (name, lane, service) => {
      const stakeholder = room.who(name);
      const placements = lanesOf(workshop, room.service(service))[lane];
      const placement = placements.find((one) => one.stakeholder === stakeholder);
      if (!placement) throw new Error(`${name} is not in ${lane}`);
      return placement;
    },
    lane: (lane, service) =>
      lanesOf(workshop, room.service(service))[lane].map(
        ({ stakeholder, lead }) => (workshop.stakeholder.get(stakeholder)?.name ?? '?') + (lead ? '*' : ''),
      ),
  };
  for (const name of names) room.addService(name);
  return room;
}
