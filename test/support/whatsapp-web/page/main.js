// Plays https://web.whatsapp.com/ for whatsapp-web.js: modules by name, the history of the account, then its events.
import { isPaired, Socket, settings, tell } from './account.js';
import { hearServer, showHistory } from './events.js';
import { mediaModules } from './media-modules.js';
import { pairingModules } from './pairing-modules.js';
import { peopleModules } from './people-modules.js';
import { sendingModules } from './sending-modules.js';

const modules = { ...pairingModules, ...peopleModules, ...sendingModules, ...mediaModules };

window.require = (name) => {
  if (settings.withoutModules.includes(name)) throw new Error(`Requiring unknown module "${name}"`);
  if (name in modules) return modules[name];
  void tell('unknown_module', { name });
  throw new Error(`Requiring unknown module "${name}"`);
};

// The library waits 5 s before it asks for a message again and 15 s before it gives it up: tests do not.
const wait = window.setTimeout.bind(window);
window.setTimeout = (call, ms, ...values) => wait(call, ms >= 5_000 ? ms / settings.haste : ms, ...values);

const history = await (await fetch('/stand-in/history')).json();
showHistory(history);
hearServer(history.upTo);
if (!settings.neverStarts) window.Debug = { VERSION: settings.version };

wait(() => {
  if (!isPaired()) {
    Socket.put('state', 'UNPAIRED');
    return;
  }
  Socket.put('state', 'CONNECTED');
  if (!settings.neverSyncs) wait(() => Socket.put('hasSynced', true), settings.syncDelayMs);
}, settings.bootDelayMs);
