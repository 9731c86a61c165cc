// The translation service by hand: the program asks it, and every question is printed as it arrived.
import { startGoogle } from './server.ts';

export async function standIn([port = '3004']: string[]): Promise<void> {
  const google = await startGoogle({
    port: Number(port),
    translate(text, to) {
      console.log(`${to} <- ${text}`);
      return `[${to}] ${text}`;
    },
  });
  console.log(`GOOGLE_TRANSLATE_API_KEY=by-hand GOOGLE_TRANSLATE_API_ROOT=${google.apiRoot} npm start`);
}
