import type { CallName, InputTo, ReplyTo } from '../../shared/api.ts';
import { ConnectionLost } from './client.ts';
import { program } from './session.ts';

/** The program's reply, or null when it ended: the window says that by itself. */
export async function askProgram<C extends CallName>(name: C, input: InputTo<C>): Promise<ReplyTo<C> | null> {
  try {
    return await program().call(name, input);
  } catch (error) {
    if (error instanceof ConnectionLost) return null;
    throw error;
  }
}
