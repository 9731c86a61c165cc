// Plays a provider by hand: `npm run stand-in -- telegram` (or whatsapp-web, whatsapp-cloud), then talk to the bot.
import { existsSync } from 'node:fs';

/** What the `by-hand.ts` of every stand-in exports: starts it, prints how to run the bot against it, and stays. */
export interface ByHand {
  standIn(args: string[]): Promise<void>;
}

const PROVIDERS = ['telegram', 'whatsapp-web', 'whatsapp-cloud', 'google-translate'];

function offersStandIn(module: unknown): module is ByHand {
  return typeof module === 'object' && module !== null && 'standIn' in module;
}

async function main([name = '', ...args]: string[]): Promise<void> {
  const file = new URL(`./${name}/by-hand.ts`, import.meta.url);
  if (!PROVIDERS.includes(name) || !existsSync(file)) {
    console.error(`Which provider? npm run stand-in -- ${PROVIDERS.join(' | ')}`);
    process.exitCode = 1;
    return;
  }
  const module: unknown = await import(file.href);
  if (!offersStandIn(module)) throw new Error(`${name} cannot be played by hand`);
  await module.standIn(args);
}

await main(process.argv.slice(2));
