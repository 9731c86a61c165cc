// Plays the application of codes on a telephone: `npm run code -- SECRET` prints the six digits of this half minute.
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';

const [secret = ''] = process.argv.slice(2);
const key = new TextDecoder().decode(base32.decode(secret.trim().toUpperCase()));
process.stdout.write(`${await createOTP(key).totp()}\n`);
