// Sensitive acts want a proof of the last minutes: whoever sits down at a desk left open erases and exports nothing.
import { fromNodeHeaders } from 'better-auth/node';
import { html } from 'hono/html';
import { recordDeed } from '../database/audit.ts';
import type { Auth } from './auth.ts';
import type { Answer, Markup } from './layout.ts';
import type { Guesses } from './login-rate-limit.ts';
import { networkOf } from './network.ts';
import type { Visit } from './request.ts';
import { secretField } from './secret-field.ts';
import { markProven } from './sessions.ts';
import { attempt } from './signin/attempt.ts';

/** Field of any sensitive form in which the proof comes along. */
export const PROOF_FIELD = 'proof';

const FRESH_MS = 10 * 60 * 1000;
const SIX_DIGITS = /^\d{6}$/;

type Trouble = { is: 'wrong' } | { is: 'wait'; seconds: number };

/** Answers null once somebody is proven: now, or within the last minutes. Otherwise what to show first. */
export type Prove = (visit: Visit) => Promise<Answer | null>;

/** Looks for a proof in the session, then in the form. */
export function openProof({ auth, guesses }: { auth: Auth; guesses: Guesses }): Prove {
  return async (visit) => {
    const { session, now, form, parts, staff } = visit;
    if (session.provenAt !== null && now.getTime() - session.provenAt.getTime() < FRESH_MS) return null;
    const given = form[PROOF_FIELD];
    if (given === undefined) return proofPage(visit);
    const target = { is: 'proof', staffId: staff.id } as const;
    const seconds = await guesses.take(target);
    if (seconds > 0) return proofPage(visit, { is: 'wait', seconds });
    if (!(await isRight(auth, visit, given))) {
      await recordWrong(visit);
      return proofPage(visit, { is: 'wrong' });
    }
    await guesses.forget(target);
    await markProven(parts.db, { id: session.id }, now);
    return null;
  };
}

/** The password, or a code of the application. */
async function isRight(auth: Auth, { request, staff }: Visit, given: string): Promise<boolean> {
  const headers = fromNodeHeaders(request.headers);
  const code = given.replaceAll(/\s/g, '');
  const done =
    staff.secondFactor && SIX_DIGITS.test(code)
      ? await attempt(() => auth.api.verifyTOTP({ body: { code }, headers }))
      : await attempt(() => auth.api.verifyPassword({ body: { password: given }, headers }));
  return done !== null;
}

/** Written down as well: guesses at an open desk are guesses. */
export async function recordWrong({ parts, staff, request, now }: Visit): Promise<void> {
  const detail = { network: networkOf(request.ip) };
  const about = { subject: 'staff', subjectId: staff.id, detail };
  await recordDeed(parts.db, { at: now, staffId: staff.id, action: 'account.wrong_proof', ...about });
}

/** Asks once and goes on with what was wanted: the form goes along as it was sent. */
function proofPage(visit: Visit, trouble?: Trouble): Answer {
  const { say, form, path, back } = visit;
  const fields = Object.entries(form).filter(([name]) => name !== PROOF_FIELD);
  const body = html`<h1>${say('proof')}</h1>
<section class="card narrow"><p>${say('proof-more')}</p>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${troubleWords(visit, trouble)}</p>`}
<form method="post" action="${path}" class="stack">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${secretField(say, { name: PROOF_FIELD, label: say(visit.staff.secondFactor ? 'proof-field' : 'password'), autocomplete: 'current-password', autofocus: true })}
<button class="main">${say('proof-do')}</button></form></section>
<p><a href="${back}">${say('page-back')}</a></p>`;
  return { is: 'page', title: say('proof'), body, status: trouble?.is === 'wait' ? 429 : 401 };
}

function troubleWords({ say }: Visit, trouble: Trouble): Markup | string {
  return trouble.is === 'wait'
    ? say('sign-in-wait', { minutes: Math.ceil(trouble.seconds / 60) })
    : say('proof-wrong');
}
