// The entry: what was compiled at an earlier start is used again, which a second start feels.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Must come before anything else is loaded, hence the import below. Where the folder cannot be written, nothing happens.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/participation', import.meta.url)));
await import('./start.ts');
