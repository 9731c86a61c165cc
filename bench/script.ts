// The complaint as one person plays it, from first contact to the reference, and many people playing it at once.

/** What a person does next: writes, or presses the option whose token ends with this, perhaps twice in a row. */
export type Step = { text: string } | { tap: string; twice?: true };

/** Start, menu, category, description, place, no photo, sent: the reference comes back. */
export const COMPLAINT: Step[] = [
  { text: '/start' },
  { tap: 'complaint' },
  { tap: 'lighting' },
  { text: 'الضو ديال الزنقة طافي هادي سيمانة وما كاين حتى واحد جا يصاوبو' },
  { text: 'حدا باب الزركان' },
  { tap: '_skip' },
  { tap: 'send' },
];

/** Something the bot said, as far as a person needs it. */
export interface Heard {
  options: string[];
}

export interface Street {
  /** Sends a step for a person; `last` is what that person heard before. */
  send(person: number, step: Step, last: Heard | undefined): void;
}

export interface Played {
  turns: number;
  seconds: number;
  /** Milliseconds from sending to the answer, sorted. */
  latencies: number[];
}

/** What somebody plays, by who it is. */
export type ScriptOf = (person: number) => Step[];

/** Plays the script with so many people at once, each `rounds` times as a new person. */
export function playStreet(atOnce: number, rounds: number, first = 1, scriptOf: ScriptOf = () => COMPLAINT) {
  let nextPerson = first;
  const waiting = new Map<number, (heard: Heard) => void>();
  return {
    /** Tells that the bot said something to this person. */
    heard(person: number, heard: Heard): void {
      const waits = waiting.get(person);
      waiting.delete(person);
      waits?.(heard);
    },
    async play(street: Street): Promise<Played> {
      const latencies: number[] = [];
      const person = async () => {
        for (let round = 0; round < rounds; round++) {
          const id = nextPerson++;
          let last: Heard | undefined;
          const does = async (step: Step) => {
            const began = performance.now();
            last = await new Promise<Heard>((resolve) => {
              waiting.set(id, resolve);
              street.send(id, step, last);
            });
            latencies.push(performance.now() - began);
          };
          for (const step of scriptOf(id)) {
            // Who tells of a place that others told of is asked whether it is the same complaint: it is not.
            if ('tap' in step && !offered(step.tap, last) && offered('_skip', last))
              await does({ tap: '_skip' });
            await does(step);
          }
        }
      };
      const began = performance.now();
      const watch = watchOver(latencies);
      await Promise.all(Array.from({ length: atOnce }, person));
      clearInterval(watch);
      const seconds = (performance.now() - began) / 1000;
      return { turns: latencies.length, seconds, latencies: latencies.sort((a, b) => a - b) };
    },
  };
}

/** Ends the process when nobody is answered any more. */
function watchOver(answered: readonly number[]): NodeJS.Timeout {
  let before = -1;
  return setInterval(() => {
    if (answered.length === before) throw new Error('nobody was answered for half a minute');
    before = answered.length;
  }, 30_000);
}

/** The token among these that ends with what the person wants to press. */
export function tokenFor(step: { tap: string }, last: Heard | undefined): string {
  const token = offered(step.tap, last);
  if (!token) throw new Error(`no option ${step.tap} among ${last?.options.join(', ')}`);
  return token;
}

/** What is to be pressed for this option, if it is on the screen. */
function offered(option: string, last: Heard | undefined): string | undefined {
  return last?.options.find((each) => each === option || each.endsWith(`.${option}`));
}
