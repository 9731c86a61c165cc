// What is read of a file to show it to staff.

export const SHOWN_FILE = {
  id: true,
  media: true,
  mimeType: true,
  name: true,
  state: true,
  reason: true,
  transcript: true,
  caseId: true,
  proposalId: true,
} as const;
