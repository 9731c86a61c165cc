// What is left of a file that is to go, in SQL.

/** Marks files whose bytes are still to be removed: nothing points to them any more. */
export const GONE_FILE = `"state" = 'erased', "conversationId" = null, "caseId" = null, "proposalId" = null, "responseId" = null, "spokenSupportId" = null,
  "ref" = null, "name" = null, "transcript" = null, "reason" = null, "nextAttemptAt" = null`;
