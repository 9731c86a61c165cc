// The browser never outlives the program, however the program ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { browserProcesses } from '../support/whatsapp-web/processes.ts';
import { openWebProvider, type WebProvider } from '../support/whatsapp-web/provider.ts';
import { whereChromiumIs } from '../support/whatsapp-web/where-chromium-is.ts';

const PROGRAM = fileURLToPath(new URL('../support/whatsapp-web/bot-process.ts', import.meta.url));

whereChromiumIs(() => {
  describe('The program with its browser', () => {
    let web: WebProvider;
    afterEach(() => web.close());

    function begin(): { program: ChildProcess; said: string[] } {
      const said: string[] = [];
      const { sessionFolder, server } = web;
      const program = spawn(process.execPath, [PROGRAM, sessionFolder, String(server.port)]);
      program.stdout.setEncoding('utf8').on('data', (text: string) => said.push(...text.trim().split('\n')));
      return { program, said };
    }

    async function running(): Promise<{ program: ChildProcess; said: string[] }> {
      web = await openWebProvider();
      const { program, said } = begin();
      await web.until(() => said.includes('ready'), 15_000);
      return { program, said };
    }

    it('ends by itself after SIGTERM, the browser first', async () => {
      const { program, said } = await running();
      program.kill('SIGTERM');
      const [code] = await once(program, 'exit');
      expect(code).toBe(0);
      expect(said.at(-1)).toBe('stopped');
      await web.until(() => browserProcesses(web.sessionFolder).length === 0);
    });

    it('leaves no browser behind when it is killed', async () => {
      const { program } = await running();
      expect(browserProcesses(web.sessionFolder)).not.toEqual([]);
      program.kill('SIGKILL');
      await once(program, 'exit');
      await web.until(() => browserProcesses(web.sessionFolder).length === 0);
    });

    it('killed a moment after the scan, it finds its session again or asks for another scan', async () => {
      web = await openWebProvider({ page: { pairedFromStart: false } });
      const first = begin();
      await web.until(() => first.said.includes('needs_pairing'), 15_000);
      web.server.tell('scan');
      await web.until(() => first.said.includes('ready'), 15_000);
      first.program.kill('SIGKILL');
      await once(first.program, 'exit');
      await web.until(() => browserProcesses(web.sessionFolder).length === 0);
      const { program, said } = begin();
      await web.until(() => said.some((state) => state === 'ready' || state === 'needs_pairing'), 15_000);
      if (!said.includes('ready')) web.server.tell('scan');
      await web.until(() => said.includes('ready'), 15_000);
      expect(said).not.toContain('degraded');
      program.kill('SIGTERM');
      await once(program, 'exit');
    });
  });
});
