// A figure for whoever runs the program.
import type { Database } from './client.ts';

/** How many wait at this moment: counted only when the figures are read. */
export type Metric = (db: Database, now: Date) => Promise<number>;
