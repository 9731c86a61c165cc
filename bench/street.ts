// Telegram's side of the benchmark, in a process of its own: the stand-in of the Bot API and the people on it.
import { newPerson, type TelegramPerson } from '../test/support/telegram/people.ts';
import { openBotApi } from '../test/support/telegram/server.ts';
import { runContender } from './contender.ts';
import { playStreet, type Step } from './script.ts';

const api = await openBotApi();
const people = new Map<number, TelegramPerson>();

runContender({
  play(atOnce, rounds, first) {
    const street = playStreet(atOnce, rounds, 600_000_000 + first);
    const stop = api.listen((call) => {
      if (call?.method !== 'sendMessage') return;
      const person = Number(call.given.chat_id);
      street.heard(person, {
        options:
          people
            .get(person)
            ?.seen()
            .at(-1)
            ?.options.map((option) => option.token) ?? [],
      });
    });
    return street
      .play({
        send(id, step) {
          const known = people.get(id) ?? newPerson(api, id);
          people.set(id, known);
          void act(known, step);
        },
      })
      .finally(() => {
        stop();
        people.clear();
      });
  },
  stop: () => api.close(),
});
process.send?.({ root: api.root, token: api.token } satisfies Record<string, string>);

async function act(person: TelegramPerson, step: Step): Promise<void> {
  if ('text' in step) return void (await person.says(step.text));
  const options = person.seen().at(-1)?.options ?? [];
  const place = options.findIndex(({ token }) => token === step.tap || token.endsWith(`.${step.tap}`));
  // A long list has numbers under it: "none of these" is the last of them.
  await person.picks(place < 0 && step.tap === '_skip' ? options.length : place + 1);
}
