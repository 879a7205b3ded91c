import { memo, type ComponentType, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import type { Id } from '../../shared/model/id.ts';
import { LANES, type Lane } from '../../shared/model/placement.ts';
import { HEADINGS, initials, laneId, loadBoard, type Card, type RivalBoard } from './rival-board.ts';

/** What the rivals made with React share: the page around the cards and lanes that their libraries make draggable. */
export async function showRival(Board: ComponentType<{ readonly initial: RivalBoard }>): Promise<void> {
  const initial = await loadBoard();
  createRoot(document.body).render(<Board initial={initial} />);
}

export interface LaneProps {
  readonly id: string;
  readonly role: Lane;
  readonly cards: readonly Card[];
}

interface BoardPageProps {
  readonly board: RivalBoard;
  readonly lane: ComponentType<LaneProps>;
  /** The list of people, each draggable the library's way. */
  readonly children: ReactNode;
}

export function BoardPage({ board, lane, children }: BoardPageProps) {
  return (
    <>
      <aside className="people">{children}</aside>
      <main className="board">
        <div className="row">
          <b />
          {LANES.map((role) => (
            <b key={role}>{HEADINGS[role]}</b>
          ))}
        </div>
        {board.services.map(({ id, name }) => (
          <Row key={id} service={id} name={name} lanes={board.lanes} lane={lane} />
        ))}
      </main>
    </>
  );
}

interface RowProps {
  readonly service: Id;
  readonly name: string;
  readonly lanes: RivalBoard['lanes'];
  readonly lane: ComponentType<LaneProps>;
}

function Row({ service, name, lanes, lane: OneLane }: RowProps) {
  return (
    <div className="row">
      <div className="service">{name}</div>
      {LANES.map((role) => {
        const id = laneId(service, role);
        return <OneLane key={id} id={id} role={role} cards={lanes[id] ?? []} />;
      })}
    </div>
  );
}

export const Face = memo(function Face({ name }: { readonly name: string }) {
  return (
    <>
      <i>{initials(name)}</i>
      <bdi>{name}</bdi>
    </>
  );
});
