// What stands on the page of a case about whom it is for: who they are to the sender, whether they agreed, and their card.
import { html } from 'hono/html';
import { select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { inScope } from '../../../database/scope.ts';
import { toKin } from '../../../domain/profile.ts';
import { NO_CONSENT } from '../reject-consent.ts';

/** The note on one case. */
export async function behalfNote(visit: Visit, caseId: string): Promise<Markup | string> {
  const found = await readBehalf(visit, caseId);
  if (found === null) return '';
  const mayWrite = visit.may('desk.write');
  if (found.profile === null && !mayWrite) return '';
  const { say } = visit;
  return html`<section class="card"><h2>${say('behalf')}</h2>${whoView(visit, found)}
${mayWrite ? html`${rejectForm(visit, caseId, found)}${agreeForm(visit, caseId, found)}${digitsForm(visit, caseId, found)}${cardForm(visit, caseId, found)}` : ''}</section>`;
}

function readBehalf({ parts, staff }: Visit, id: string) {
  return parts.db.case.findFirst({
    where: { ...inScope(staff.scope), id },
    select: { profile: true, card: { select: { madeAt: true, expiresAt: true } } },
  });
}

type Behalf = NonNullable<Awaited<ReturnType<typeof readBehalf>>>;

function whoView(visit: Visit, { profile }: Behalf): Markup | string {
  const { say } = visit;
  if (profile === null) return html`<p class="soft">${say('behalf-own')}</p>`;
  const { kin, consent, consentFileId } = profile;
  const name = nameOf(visit, profile);
  return html`<dl class="facts"><dt>${say('behalf-for')}</dt><dd>${wordFor(visit, 'behalf-kin', toKin(kin))}${name === null ? '' : html` · <strong><bdi>${name}</bdi></strong>`}</dd>
<dt>${say('behalf-consent')}</dt><dd>${say(`behalf-consent-${consent ?? (consentFileId === null ? 'none' : 'waiting')}`)}</dd></dl>
${
  consentFileId === null || !visit.may('people.see')
    ? ''
    : html`<div class="voice"><audio controls preload="metadata" src="/console/files/${consentFileId}" aria-label="${say('behalf-consent')}"></audio></div>`
}`;
}

/** For whoever may listen to it: it is no yes, and why. */
function rejectForm(visit: Visit, caseId: string, { profile }: Behalf): Markup | string {
  if (profile?.consent !== 'voice' || !visit.may('people.see')) return '';
  const { say } = visit;
  const action = `/console/desk/${caseId}/disagree`;
  const form = formAt(visit, action);
  const reasons = NO_CONSENT.map((value) => ({ value, label: say(`behalf-no_yes-${value}`) }));
  return html`<form method="post" action="${action}" class="stack">${form.start}
${select('why', say('behalf-no_yes-why'), reasons, form.value('why'), say('desk-choose'))}<button>${say('behalf-no_yes')}</button></form>`;
}

/** Shown to whoever sees people, once they have said yes. */
function nameOf(visit: Visit, { id, name, consent }: NonNullable<Behalf['profile']>): string | null {
  if (name === null || consent === null || !visit.may('people.see')) return null;
  return visit.parts.cipher.open(name, `Profile.name.${id}`);
}

function agreeForm(visit: Visit, caseId: string, { profile }: Behalf): Markup | string {
  if (profile === null || profile.consent !== null) return '';
  const action = `/console/desk/${caseId}/agree`;
  const form = formAt(visit, action);
  return html`<form method="post" action="${action}">${form.start}<button>${visit.say('behalf-agree')}</button></form>`;
}

function digitsForm(visit: Visit, caseId: string, { profile }: Behalf): Markup | string {
  if (profile === null || profile.secretHash === null) return '';
  const { say } = visit;
  const action = `/console/desk/${caseId}/digits`;
  const form = formAt(visit, action);
  return html`<form method="post" action="${action}">${form.start}<button>${say('behalf-digits')}</button>
<small>${say('behalf-digits-more')}</small></form>`;
}

function cardForm(visit: Visit, caseId: string, { card }: Behalf): Markup {
  const { say, language } = visit;
  const action = `/console/desk/${caseId}/card`;
  const form = formAt(visit, action);
  return html`<form method="post" action="${action}" target="_blank">${form.start}<button>${say(card === null ? 'behalf-card' : 'behalf-card-again')}</button>
<small>${card === null ? say('behalf-card-more') : say('behalf-card-made', { day: shortDay(language, card.madeAt), until: shortDay(language, card.expiresAt) })}</small></form>`;
}
