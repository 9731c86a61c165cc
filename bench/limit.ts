// What the machine gives for the same complaint with the same guarantees, written by hand for it alone: batches, one commit
// for causes and effects, the bare driver, bare HTTP. No language is read, nothing is sealed, nobody else is served.
import { runContender } from './contender.ts';
import { MOST_IN_FLIGHT, openBatches } from './limit/batches.ts';
import { openStore, type Reply } from './limit/store.ts';
import { openBotApi } from './limit/telegram.ts';
import { playStreet, tokenFor } from './script.ts';

const [, , databaseUrl = '', apiRoot, token] = process.argv;

/** One more connection for news that nobody took along. */
const store = await openStore(databaseUrl, MOST_IN_FLIGHT + 1);
let hears: (reply: Reply) => void = () => undefined;
let messages = 0;
const sendHere = (reply: Reply): Promise<number> => {
  hears(reply);
  return Promise.resolve(++messages);
};
const batches = openBatches(store, (reply) => api?.send(reply) ?? sendHere(reply));
const api = apiRoot && token ? openBotApi(apiRoot, token, batches.receive) : null;

runContender({
  play(atOnce, rounds, first) {
    const street = playStreet(atOnce, rounds, first);
    hears = ({ chat, options }) => street.heard(chat, { options });
    let id = first * 1_000;
    return street.play({
      send(chat, step, last) {
        const said = 'tap' in step ? { tap: tokenFor(step, last) } : step;
        void batches.receive({ id: id++, chat, said });
      },
    });
  },
  async stop() {
    await api?.close();
    await batches.close();
    await store.close();
  },
});
