// Counts what is refused at the door of a webhook: anybody may knock as often as they like, and fills no log by it.

const MINUTE_MS = 60_000;

/** How many by each reason. */
export type Refused = Record<string, number>;

/**
 * Opens a count. The first refusal is told at once, all those of the minute after it together.
 *
 * @returns what counts one
 */
export function countRefusals(
  tell: (refused: Refused) => void,
  everyMs = MINUTE_MS,
): (reason: string) => void {
  let counted: Refused | null = null;
  const tellAll = (): void => {
    const all = counted ?? {};
    counted = null;
    if (Object.keys(all).length === 0) return;
    tell(all);
    wait();
  };
  const wait = (): void => {
    counted = {};
    setTimeout(tellAll, everyMs).unref();
  };
  return (reason) => {
    if (counted !== null) {
      counted[reason] = (counted[reason] ?? 0) + 1;
      return;
    }
    tell({ [reason]: 1 });
    wait();
  };
}
