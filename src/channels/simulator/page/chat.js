// The chat of one number: what was said is shown, what is done is sent, and what cannot be sent is kept.
import { actsOf } from './acts.js';
import { composerOf } from './composer.js';
import { openDiary } from './diary.js';
import { make } from './dom.js';
import { openLog } from './log.js';
import { openTranscript } from './sheets.js';
import { transcriptOf } from './transcript.js';
import { listen, newId, postUntilTaken } from './wire.js';

/** Opens the chat of `number`; `screen` is the telephone's screen, which sheets rise over. */
export function openChat(screen, number, t) {
  const diary = openDiary(number);
  const status = make('span', { class: 'status' }, t('connecting'));
  const sender = senderOf({ number, diary, said, show: (entry) => log.show(entry), changed });
  const remark = (words) => log.remark(words);
  const acts = actsOf({ screen, number, ...sender, remark, t });
  const log = openLog(acts, t);
  let ready = false;

  function said(message) {
    if (diary.addSaid(message) && ready) log.show({ ...message, by: 'bot' });
  }
  function changed(entry, waiting) {
    log.refresh(entry);
    log.showDots(waiting);
  }

  const close = listen(number, {
    said(message) {
      log.showDots(sender.waiting());
      said(message);
    },
    ready() {
      if (!ready) log.showAll(diary.entries());
      ready = true;
    },
    typing: () => log.showDots(true),
    state(state) {
      status.textContent = t(state);
      status.dataset.state = state;
    },
  });

  return {
    status,
    elements: [log.element, composerOf(screen, acts, t)],
    close,
    save: () => openTranscript(screen, transcriptOf(diary.entries(), new Date()), t),
  };
}

/** `said(message)` is told every answer; `changed(entry, waiting)` when an entry was taken, has failed, or is tried again. */
function senderOf({ number, diary, said, show, changed }) {
  const bodies = new Map();
  let underWay = 0;
  const waiting = () => underWay > 0;

  async function deliver(own) {
    underWay++;
    changed(own, true);
    try {
      const replies = await postUntilTaken({ from: number, id: own.id, hand: true, ...bodies.get(own.id) });
      diary.mark(own, 'taken');
      bodies.delete(own.id);
      for (const reply of replies) said(reply);
    } catch (trouble) {
      own.reason = trouble.final ? trouble.message : undefined;
      diary.mark(own, 'failed');
    }
    underWay--;
    changed(own, waiting());
  }

  return {
    waiting,
    send(entry, body) {
      const own = diary.addOwn({ id: newId(), at: new Date().toISOString(), state: 'sending', ...entry });
      bodies.set(own.id, body);
      show(own);
      return deliver(own);
    },
    async again(own) {
      // After a reload what was to be sent is gone, but words can be found again.
      if (!bodies.has(own.id) && own.kind === 'text') bodies.set(own.id, { text: own.text });
      if (!bodies.has(own.id)) return;
      diary.mark(own, 'sending');
      await deliver(own);
    },
  };
}
