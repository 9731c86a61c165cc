// The picture of a case that neighbours may see: a small copy that staff released after looking at it. Until then none is shown.

/** The line of a timeline with which a picture was released; the copy hangs on it. */
export const RELEASED = 'shown';

/** In SQL: the picture that was released last of the case of this id, and is still shown; null: none. */
export const shownPicture = (caseId: string): string =>
  `(select jsonb_build_object('id', a."id", 'path', a."path", 'mimeType', a."mimeType")
    from "CaseEvent" e join "Attachment" a on a."eventId" = e."id" where e."caseId" = ${caseId} and e."kind" = '${RELEASED}' and a."state" = 'stored'
    order by e."at" desc limit 1)`;
