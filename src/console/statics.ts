// The few files that pages load: our own style and script, and those of two libraries.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';

const OWN = fileURLToPath(new URL('./public', import.meta.url));

/** Serves `/static`. Nothing else of any library can be reached. */
export function openStatics(): Router {
  const find = createRequire(import.meta.url);
  const files: Record<string, string> = {
    'htmx.js': find.resolve('htmx.org/dist/htmx.min.js'),
    'leaflet.js': find.resolve('leaflet/dist/leaflet.js'),
    'leaflet.css': find.resolve('leaflet/dist/leaflet.css'),
  };
  const router = express.Router();
  for (const [name, path] of Object.entries(files)) {
    router.get(`/${name}`, (_request, response) => {
      // The tree may stand below a folder whose name begins with a dot.
      response.sendFile(path, { maxAge: '1h', dotfiles: 'allow' });
    });
  }
  router.use(express.static(OWN, { maxAge: 0, index: false }));
  return router;
}
