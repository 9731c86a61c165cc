// What turns ask about consultations, and what one person has answered.
import { peopleOf } from '../../database/consultation-results.ts';
import { all, one } from '../../database/loaders.ts';
import type { Option, QuestionKind } from '../../domain/consultation.ts';

export interface QuestionFact {
  id: string;
  kind: QuestionKind;
  length: number;
  textAr: string;
  textFr: string;
  options: Option[];
}

export interface ConsultationFact {
  id: string;
  reference: string;
  form: string;
  status: string;
  titleAr: string;
  titleFr: string;
  summaryAr: string;
  summaryFr: string;
  opensAt: Date;
  closesAt: Date;
  searchKey: string;
  questions: QuestionFact[];
  /** Attachments by part: draft, sound_ar, sound_fr. */
  files: Record<string, string>;
}

/** Those that are announced, whoever closes first: see `takesAnswers`. */
export const consultationsUnderWay = all<ConsultationFact>(`
select c."id", c."reference", c."form", c."status", c."titleAr", c."titleFr", c."summaryAr", c."summaryFr", c."opensAt", c."closesAt",
  c."searchKey", coalesce((select json_agg(json_build_object('id', q."id", 'kind', q."kind", 'length', q."length", 'textAr', q."textAr",
    'textFr', q."textFr", 'options', q."options") order by q."position", q."id") from "ConsultationQuestion" q where q."consultationId" = c."id"), '[]') as "questions",
  coalesce((select json_object_agg(f."part", f."attachmentId") from "ConsultationFile" f where f."consultationId" = c."id"), '{}') as "files"
from "Consultation" c where c."status" in ('planned', 'open') order by c."closesAt", c."id" limit 100`);

/** What somebody has answered so far. */
export interface ResponseFact {
  id: string;
  length: number;
  code: string;
  finished: boolean;
  /** Questions that were answered or passed over. */
  answered: string[];
}

/** By `consultation id + ' ' + citizen id`. */
export const responseOf = one<ResponseFact>(`
select w."key", r."id", r."length", r."code", r."finished",
  array(select a."questionId"::text from "ConsultationAnswer" a where a."responseId" = r."id") as "answered"
from unnest($1::text[]) as w("key")
join "ConsultationParticipant" p on p."consultationId" = split_part(w."key", ' ', 1)::uuid and p."citizenId" = split_part(w."key", ' ', 2)::uuid
join "ConsultationResponse" r on r."id" = p."responseId"`);

/** One that is closed. */
export interface OverFact
  extends Pick<ConsultationFact, 'id' | 'titleAr' | 'titleFr' | 'closesAt' | 'files'> {
  /** What was kept and why; null: nobody has said it yet. */
  keptAr: string | null;
  keptFr: string | null;
  adoptedAr: string | null;
  adoptedFr: string | null;
  people: number;
}

/** Those that closed last, the last one first. */
export const consultationsOver = all<OverFact>(`
select c."id", c."titleAr", c."titleFr", c."closesAt", c."keptAr", c."keptFr", c."adoptedAr", c."adoptedFr", ${peopleOf('c."id"')} as "people",
  coalesce((select json_object_agg(f."part", f."attachmentId") from "ConsultationFile" f where f."consultationId" = c."id"), '{}') as "files"
from "Consultation" c where c."status" in ('closed', 'answered', 'adopted') order by c."closesAt" desc, c."id" limit 3`);
