// All that stands on the page of one idea, as this person may read it; who read of its author is written down.
import { shownTo } from '../../../console/redacted-words.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { speakerName } from '../../../console/revealed-names.ts';
import { recordReading } from '../../../database/audit.ts';
import { readPerson } from '../../../database/reachable.ts';
import { listProposalDeeds, readWholeProposal, type WholeProposal } from '../changes.ts';
import { listIdeaEvents, mergedIdeas } from '../merge/merged-ideas.ts';
import { projectsToChoose } from '../projects/projects.ts';
import type { ProposalData } from './proposal-view.ts';
import { referralsFor } from './referrals/referral-pages.ts';

/** Null: there is no such idea. */
export async function readForPage(visit: Visit, id: string): Promise<ProposalData | null> {
  const { db } = visit.parts;
  const whole = await readWholeProposal(db, id);
  if (whole === null) return null;
  const [deeds, events, merged, projects, referrals, author] = await Promise.all([
    listProposalDeeds(db, whole.id),
    listIdeaEvents(db, whole.id),
    mergedIdeas(db, whole.id),
    visit.may('proposals.write') ? projectsToChoose(db) : [],
    referralsFor(visit, whole),
    visit.may('people.see') ? readAuthor(visit, whole) : null,
  ]);
  const shown = await shownTo(visit, [whole.citizenId, ...merged.map(({ citizenId }) => citizenId)]);
  const [title, idea, answer] = [shown(whole.title) ?? '', shown(whole.idea) ?? '', shown(whole.answer)];
  return {
    ...{ deeds, projects, referrals, author, found: { ...whole, title, idea, answer } },
    events: events.map((each) => ({ ...each, text: shown(each.text) })),
    merged: merged.map((each) => ({
      ...each,
      title: shown(each.title) ?? '',
      idea: shown(each.idea) ?? '',
    })),
  };
}

async function readAuthor(visit: Visit, { id, citizenId }: WholeProposal) {
  const { db } = visit.parts;
  await recordReading(db, {
    ...actorOf(visit),
    ...{ action: 'person.proposal', subject: 'proposal', subjectId: id },
  });
  const person = await readPerson(db, citizenId);
  const chats = person?.conversations.map(({ id: key, channel, name }) => ({
    ...{ id: key, channel, name: speakerName(visit, { id: key, name }) },
  }));
  return chats ?? null;
}
