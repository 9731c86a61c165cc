// The entry, in JavaScript: nothing is left to be translated where an earlier start has compiled all, which is felt.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Whatever reads it takes the careful way: no page shows where in the program something broke.
process.env.NODE_ENV ??= 'production';
// All that this process and those it starts will ever write is their owner's alone.
process.umask(0o077);
// Must come before anything else is loaded, hence the import below. Where the folder cannot be written, nothing happens.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/participation', import.meta.url)));
await import('./start.ts');
